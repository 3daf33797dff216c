# /moderate: what moderators do on Telegram.

moderate-title = 🛠 Moderating
moderate-how =
    Send a file (PDF, DOCX, DOC, HTML, RTF, TXT) to bring a document in. You see every change first; nothing is published before a second person approves.

    /moderate 12 – open draft 12
    /moderate 85/2015/QH13#29.3 – correct the plain text and the questions of a provision
moderate-menu-waiting = 👀 To review ({ $count })
moderate-menu-mine = 📝 Mine ({ $count })
moderate-menu-queue = ❓ Unanswered ({ $count })
moderate-menu-notices = 📢 Notices ({ $count })
moderate-menu-versions = 🗂 Versions ({ $count })
moderate-menu-audit = 📜 Log
moderate-menu-statistics = 📊 Statistics
moderate-menu-people = 👥 People ({ $count })
moderate-waiting = To be reviewed or published: { $count }
moderate-mine = Your drafts: { $count }
moderate-none = There are no drafts.
moderate-reply-here = Write your answer here
moderate-done = ✅ Done.
moderate-under-way = ⏳ That is under way already. One moment.
moderate-failed = Something went wrong, and nothing was changed. Try again; if it goes on, ask whoever runs this copy to look at the server's log.
moderate-photo = To bring a document in, send it as a file (📎 → File): PDF, DOCX, DOC, HTML, RTF, TXT. Scan or print a photo to PDF, and send that.
moderate-typed = The ✍️ message above asks you something, and this message is no reply to it:
moderate-typed-else = If it is the answer, press the button. If it is a question, send it once more.
moderate-button-use-typed = ✍️ Use it as the answer
moderate-download-failed = The file could not be fetched from Telegram. Please send it again.
moderate-file-too-big = { $file } is larger than { $most } MB, which is what Telegram lets a bot fetch. Copy it to the server and run: { $command }
moderate-several-documents = This draft holds several changes: correct the document in the command line, with laphieu knowledge drop and laphieu knowledge add.

moderate-bringing = Reading { $file }
moderate-brought = ✅ { $file } was read and is kept as draft { $draft }. Nothing is published.
moderate-header-missing = Not found in the file: { $fields }. Please say: { $field }.
moderate-replaced-by = replaced by draft { $draft }
moderate-replaced = ✅ Draft { $draft } takes the place of draft { $former }.
moderate-which-field = Which one is to be corrected?
moderate-write-field = Write the { $field } anew.

moderate-draft-line = { $draft } · { $state } · { $title }
moderate-draft-title = 📝 Draft { $draft } · { $state }
moderate-draft-by = { $author } · { $scope } · { $at }
moderate-draft-urgent = ⚡ Urgent notice: provisional, it falls unless a second person confirms it
moderate-document-issuer = Issued by: { $issuer }
moderate-document-days = Adopted { $adopted }, in force from { $since }
moderate-document-scope = Scope: { $scope }
moderate-document-file = File: { $file }
moderate-document-missing = ⚠️ Not found in the header and the signer's block (what stands above all the same was typed by the author: compare it with the original): { $fields }
moderate-misprints = May be misprints, compare with the original:
moderate-applied = Applied to { $base }: { $count } places
moderate-changed-meanwhile = ⚠️ The draft is not what you looked at. This is what it is now.
moderate-published-meanwhile = ⚠️ Another version was published since you looked, so the difference may be another. Look again before you approve.

moderate-button-open = 👁 Open
moderate-button-submit = 📤 Submit for review
moderate-button-withdraw = 🗑 Withdraw
moderate-button-reopen = ✏️ Reopen
moderate-button-drop = ✂️ Drop change { $change }
moderate-button-header = ✏️ Correct the document's details
moderate-button-answers = 🔎 Which answers change?
moderate-button-approve = ✅ Approve and publish
moderate-button-confirm = ✅ Confirm the notice
moderate-button-reject = ↩️ Send back
moderate-button-publish = 📢 Publish
moderate-comparing = Asking before and after draft { $draft } (may take some minutes)

moderate-please-review = 👀 { $author } submitted draft { $draft }: please review it
moderate-please-confirm = ⚡ { $author } put an urgent notice out (draft { $draft }): please confirm it before { $until }, or it falls
moderate-submitted = 📤 Draft { $draft } waits for review. Told: { $people }
moderate-not-reached = ⚠️ Could not be reached: { $people}. They have to open a chat with me and press /start.
moderate-nobody-may = ⚠️ Nobody else may approve for this scope. Ask an administrator to add somebody.
moderate-why-reject = Why is draft { $draft } sent back? Its author will read the reason.
moderate-came-back = ↩️ { $who } sent your draft { $draft } back
moderate-rejected = ↩️ Draft { $draft } was sent back; its author has been told.
moderate-approved = 👍 { $who } approved your draft { $draft }. It is not published yet: open it and press Publish.
moderate-publishing = Publishing draft { $draft }
moderate-published = ✅ Draft { $draft } was published as version { $version }. Citizens are answered by it.
moderate-rolling-back = Going back to { $version }
moderate-rolled-back = ↩️ { $who } went back to { $version }. Citizens are answered by it.

moderate-questions = Questions:
moderate-button-edit-vi = ✏️ Vietnamese text
moderate-button-edit-en = ✏️ English text
moderate-button-edit-both = ✏️ Text in both languages
moderate-button-edit-qvi = ➕ Vietnamese question
moderate-button-edit-qen = ➕ English question
moderate-button-remove-question = ➖ Remove a question
moderate-which-question = Which question is to go?
moderate-write-text-vi = Write the new plain text of { $reference } in Vietnamese. Below 700 characters; every figure must stand in the document.
moderate-write-text-en = Write the new plain text of { $reference } in English. Below 700 characters; every figure must stand in the document.
moderate-write-question-vi = Write one more question in Vietnamese for { $reference }, as voters type it.
moderate-write-question-en = Write one more question in English for { $reference }, as voters type it.

moderate-notices = 📢 Notices
moderate-notice-when = { $scope } · from { $since } to { $until }
moderate-notice-where = A notice for which place?
moderate-button-other-scope = Another place…
moderate-write-scope = Write the name or the code of a province (2 digits) or a commune (5 digits), or “the whole country”.
moderate-write-notice-vi = Write the notice for { $scope } in Vietnamese, { $most } characters at most.
moderate-write-notice-en = Write the same notice in English, { $most } characters at most.
moderate-write-until = Until when? Such as 20:00 15/3/2026, 15/3/2026, 20:00 (today), +6h, +2d.
moderate-notice-choice = At once: people see it immediately, marked as not confirmed, and it falls unless a second person confirms it in time. As a draft: it waits for review like any change.
moderate-button-new-notice = ➕ New notice
moderate-button-end-notice = 🗑 End { $id }
moderate-button-out-now = ⚡ At once, provisional
moderate-button-as-draft = 📝 As a draft
moderate-button-out-again = ⚡ Put out again
moderate-putting-out = Putting the notice out
moderate-notice-out = ⚡ The notice is out, provisional until { $until }. It falls then unless a second person has confirmed draft { $draft }.

moderate-queue-empty = ✅ No question waits for an answer.
moderate-group = ❓ Asked { $count ->
    [one] once
   *[other] { $count } times
}, { $first } to { $last } · { $waiting ->
    [one] 1 person waits
   *[other] { $waiting } people wait
}
moderate-group-where = Asked in: { $provinces }
moderate-group-taken = { $who } is writing an answer.
moderate-group-drafted = The answer: draft { $draft }
moderate-group-elsewhere = People of other provinces asked this too, so a national moderator answers or dismisses it.
moderate-button-answer = ✍️ Answer this
moderate-button-dismiss = 🚫 Dismiss
moderate-button-release = 🤝 Leave it to others
moderate-released = Anybody may answer this group now.
moderate-why-dismiss = Why does this group get no answer?
moderate-dismissed = 🚫 Dismissed. What is like it is still counted there.
moderate-which-provisions = What does the answer rest on? Choose one to three provisions, the governing one first.
moderate-choose-provision = Choose one provision at least.
moderate-button-name-provision = ⌨️ Another provision…
moderate-button-write = ✍️ Write the answer
moderate-write-provision = Write the name of a provision, such as 85/2015/QH13#29.3.
moderate-write-answer-vi = Write the answer in Vietnamese.
moderate-write-answer-en = Write the same answer in English. Type “-” if there is none: who asks in English will see the Vietnamese one.

moderate-versions = 🗂 Versions (● serves now)
moderate-button-back-to = ↩️ Back to { $version }
moderate-button-yes-back = Go on
moderate-why-back = Why go back to { $version }? The reason goes into the log and to all moderators.
moderate-audit = 📜 Log, the newest first
moderate-button-verify = 🔐 Verify
moderate-button-days = { $days } days

moderate-people = 👥 People
moderate-button-add-person = ➕ Add somebody
moderate-button-remove-person = 🗑 { $label }
moderate-button-remove = Take the role away
moderate-who = Who? Forward a message of theirs to this chat, or reply with their Telegram id.
moderate-which-role = { $person } ({ $called }): which role?
moderate-write-label = What are they called in lists and in the log? An office rather than a name, such as “Election committee of commune A”.
moderate-tell-them = If they have talked with me before I tell them at once; if not, ask them to open a chat with me, press /start, then type /moderate.
moderate-you-may = 🔑 You were given a role: { $role }, scope { $scope }.
moderate-you-begin = Type /moderate to begin.
moderate-you-may-not = You have no moderating role here any more; you can still ask me as every voter can.
moderate-remove-person = Take the role of { $person } away? What they did stays in the log.

moderate-field-number = number
moderate-field-kind = kind of document
moderate-field-title = title
moderate-field-title_en = English title
moderate-field-issuer = issuer
moderate-field-issuer_en = English name of the issuer
moderate-field-adopted = day of adoption
moderate-field-in_force_from = day from which it is in force
moderate-field-scope = scope
moderate-field-source = address of the official page
moderate-field-signers = signers
moderate-field-legal_basis = legal basis
moderate-hint-number = Such as 85/2015/QH13
moderate-hint-kind = One of: constitution, law, resolution, decree, decision, circular, directive, guide, conference.
moderate-hint-title = In Vietnamese, as the document has it.
moderate-hint-title_en = In English.
moderate-hint-issuer = In Vietnamese, such as Quốc hội
moderate-hint-issuer_en = In English.
moderate-hint-adopted = Such as 25/6/2015
moderate-hint-in_force_from = Such as 1/9/2015
moderate-hint-scope = The name or the code of a province or commune, or “the whole country”.
moderate-hint-source = An address that begins with https:// and that you have opened.
moderate-kind-constitution = constitution
moderate-kind-law = law
moderate-kind-resolution = resolution
moderate-kind-decree = decree
moderate-kind-decision = decision
moderate-kind-circular = circular
moderate-kind-directive = directive
moderate-kind-guide = guide
moderate-kind-conference = conference

moderate-input-empty = There is nothing. Write some words, and send them again.
moderate-input-too-long = That is { $length } characters; { $most } is the most. Make it shorter, and reply to the question again.
moderate-input-no-moment = That moment is not clear. Write it like this: 20:00 15/3/2026, or +6h.
moderate-input-past = That moment is over. Write one that is still to come.
moderate-input-no-day = There is no such day. Write it like this: 15/3/2026.
moderate-input-no-scope = No place is called “{ $place }”, or several are. Write the code: two digits of a province, five of a commune.
moderate-input-no-provision = The library in use has no provision “{ $reference }”. Write it like this: 85/2015/QH13#29.3.
moderate-input-no-id = A Telegram id is digits only. You can also forward a message of theirs.
moderate-input-hidden-sender = They hide their account in forwarded messages, so their id is not to be seen. Ask them for it (@userinfobot), and type it.
moderate-input-unfit = This cannot be so: { $fields }. Look again, and write it once more.
moderate-input-prompt-lost = I no longer know this step (I may have been restarted, or something changed). No draft is lost: type /moderate and take the step again.
moderate-input-no-kind = There is no such kind. Write one of: { $kinds }.
