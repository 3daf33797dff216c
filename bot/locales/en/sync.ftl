# `laphieu knowledge sync`: whether the official pages have changed.

sync-title = Official pages
sync-asking = Asking the official pages
sync-document = document
sync-source = address
sync-state = result
sync-note = note
sync-draft = draft

sync-state-new = new
sync-state-changed = changed
sync-state-unchanged = unchanged
sync-state-gone = gone
sync-state-robots = closed to programs
sync-state-later = ask later
sync-state-refused = not taken
sync-state-unreachable = not reached
sync-state-unreadable = not readable
sync-state-no-draft = no draft made

sync-moved = The page has moved for good to { $address }: mend the address in the library.
sync-covered = The draft from { $address } covers this page too.
sync-same-library = The library says the same already; no draft is needed.
sync-earlier = Asked in the run that was interrupted.

sync-fault-address = The address is wrong, or the page leads to a wrong one: { $detail }
sync-fault-scheme = Only http and https addresses are asked, not { $detail }.
sync-fault-credentials = The address at { $detail } holds a name and a password; they are not sent.
sync-fault-private-address = { $detail } lies in a private network, not in the public internet.
sync-fault-redirect-away = The page leads to { $detail }, which the library does not name as official. If it is, add that address to the document.
sync-fault-downgrade = The page leads from https down to unencrypted http: { $detail }
sync-fault-too-many-redirects = The page redirects more than { $detail } times.
sync-fault-robots = The site's robots.txt closes { $detail } to programs. Download the file by hand and bring it in with the command add.
sync-fault-wait-too-long = The site wants { $detail } seconds between requests; the next run will ask.
sync-fault-too-large = The page is larger than { $detail }. If it is the document, download the file by hand and bring it in with the command add.
sync-fault-coding = The server packed the page in a way that was not asked for: { $detail }
sync-fault-unknown-host = There is no host { $detail }. Check the address and the network.
sync-fault-no-connection = The server takes no connection.
sync-fault-certificate = The server's certificate cannot be trusted ({ $detail }). If your office's network uses its own certificates, set SSL_CERT_FILE.
sync-fault-tls = No encrypted connection could be made to the server ({ $detail }).
sync-fault-proxy = The proxy refuses: { $detail }
sync-fault-too-slow = The server answers too slowly.
sync-fault-broken = The server's answer broke off or breaks the rules: { $detail }
sync-fault-robots-unknown = The site's robots.txt could not be read (status { $detail }), so the page was not asked for.
sync-fault-busy = The server is busy and wants to be asked again in about { $detail } minutes.
sync-fault-status = The server answers with status { $detail }.
sync-fault-host-down = { $detail } failed to answer twice in a row, so it is not asked again in this run.
sync-fault-gone = There is no such page any more (status { $detail }). Find its new address, or take this one out of the document.
sync-fault-unreadable = What came cannot be read: { $detail }
sync-fault-other-document = The page does not name { $detail }: it may be an error page, a log-in form or another document.
sync-fault-draft-refused = { $detail }

sync-draft-title = { $number }: official page ({ $address })
sync-other-number = The page is that of { $found }, not of { $wanted }. Mend the address in the library.

sync-summary = { $asked } addresses: { $new } new, { $changed } changed, { $unchanged } unchanged, { $other } other.
sync-all-through = No page has to be asked again.
sync-some-failed = { $failed } addresses could not be asked; run this again later.
sync-dry = Dry run: no draft was made, nothing was noted.
sync-next = Nothing has been published. See the drafts with: laphieu knowledge drafts
sync-no-sources = There is no address to ask: the documents of the library name no sources. Add addresses that you have seen to the field sources.
sync-interrupted = Stopped midway. What was done is kept; run the command again to go on.
