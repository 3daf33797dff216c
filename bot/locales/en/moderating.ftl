# Drafts, review, differences: the words of the command line and of /moderate.

change-error-provision-unknown = There is no provision { $reference } in the library that is served. Write it like 85/2015/QH13#29.3 (Article 29, clause 3). Find its name with: laphieu knowledge list, show.
change-error-document-unknown = There is no document { $number } in the library that is served. See: laphieu knowledge list.
change-error-notice-unknown = There is no notice named { $id }. It may have been removed already.
change-error-answer-unknown = There is no approved answer named { $id }. It may have been removed already.
change-error-answer-outdated = What the answer { $id } rests on ({ $provisions }) is not what it was when it was written. Read the provision again, then write the answer anew.
change-error-ends-before-begins = The document { $number } is in force since { $begins }, so it cannot end before that day.
change-error-base-changed = The document { $number } was changed after this draft was made. Bring the amending document in again, so that it is applied to the present words.
change-error-number-taken = The number { $number } is that of another place's document. Bring the file in again, with the place added to the number.
change-error-not-joined = The document { $number } cannot be joined with the library: { $detail }

draft-error-unknown = There is no draft { $draft }. See the list in /moderate, or with: laphieu knowledge drafts.
draft-error-empty = A draft has at least one change. If it is not wanted any more, withdraw it.
draft-error-wrong-state = Draft { $draft } is { $state ->
    [draft] being written
    [submitted] waiting for review
    [approved] approved
    [published] published
    [rejected] rejected
   *[withdrawn] withdrawn
}, so that cannot be done.
draft-error-changed-meanwhile = Somebody just worked on draft { $draft }. Look at it again, then try once more; nothing was overwritten.
draft-error-not-yours = Draft { $draft } is somebody else's. Only its author can change, submit, withdraw or reopen it.
draft-error-own = You cannot approve your own draft { $draft } (nor with an account that its author has just added). Ask a second moderator.
draft-error-out-of-scope = { $subject } belongs to the scope { $scope }, outside yours.
draft-error-elsewhere = Draft { $draft } belongs to { $scope }, which is outside your scope.
draft-error-no-such-change = Draft { $draft } has no change { $change }.
draft-error-misfits = In draft { $draft }, change { $changes } no longer fits the library that is served. Nothing is lost: open the draft (on Telegram /moderate { $draft }, on the server diff { $draft }), then drop that change or make it anew.
draft-error-fidelity = The file of { $subject } was not read faithfully enough to be submitted: { $faults } faults, pages { $pages }. Open the draft (on Telegram /moderate { $draft }, on the server diff { $draft }) to see where; use a better file (DOCX, a PDF with text).
draft-error-nothing-differs = Draft { $draft } changes nothing in the library that is served.
draft-error-why-missing = Write why you send draft { $draft } back, so that its author knows what to mend.
draft-error-not-a-notice = Draft { $draft } is no urgent notice.
draft-error-other-content = Draft { $draft } is not what you looked at any more. Look at its difference again before you approve it.
draft-error-no-such-misprint = Draft { $draft } has no suspected misprint { $change }. See the list again: laphieu knowledge correct { $draft }.
draft-error-content-lost = The content { $content } in the database is missing or damaged. Restore the database file from a backup.

remark-figure-new = New figure, neither in the document nor in the former text: { $found } ({ $about })
remark-figure-gone = Figure of the former text that is gone: { $found } ({ $about })
remark-text-long = The text has { $found } characters; it should stay under 700 ({ $about })
remark-other-language-kept = Only the { $found ->
    [vi] Vietnamese
   *[en] English
} text was changed; the other one stays ({ $about })
remark-question-elsewhere = “{ $found }” is a question of { $about } already
remark-questions-many = { $found } questions are many for one provision; stay under 12 ({ $about })
remark-document-there = The document { $about } is in the library already; its own words are joined with what is there { $found }
remark-day-differs = The day since when it is in force is not the library's: { $found } ({ $about })
remark-base-missing = { $about } amends { $found }, whose own words have not been brought in, so nothing was applied. Add that document first
remark-base-came = { $about } amends { $found }, and that is not applied: the words of { $found } were not there when this draft was made, and are now. Withdraw this draft and bring the file in again
remark-in-force-early = It takes effect before it was adopted: { $found } ({ $about })
header-incomplete = Not found in the file, or not valid: { $fields }. Bring the file in again and say these.
header-number-taken = The number { $number } is that of another document: of { $issuer }, for { $scope }. Add the place to the number, such as “{ $number } (Cần Thơ)”.
remark-base-later = { $about } amends { $found }, which holds changes of a later day already, so nothing was applied. Roll back and apply them in the order of their days

change-add-document = Add the document { $subject }{ $detail }
change-apply-amendment = Apply amendments to { $subject }: { $detail }
change-applied = by { $amending }, { $applied } places applied, { $left } not
change-end-document = The document { $subject } ends after { $detail }
change-edit-text = Change the plain text of { $subject }{ $detail }
change-edit-questions = Change the questions of { $subject }{ $detail }
change-set-notice = Notice { $subject }: { $detail }
change-remove-notice = Remove the notice { $subject }{ $detail }
change-set-approved-answer = Answer { $subject }: { $detail }
change-remove-approved-answer = Remove the answer { $subject }{ $detail }
draft-title-more = { $first } (and { $more } more)

draft-state-draft = being written
draft-state-submitted = waiting for review
draft-state-approved = approved, to be published
draft-state-published = published
draft-state-rejected = rejected
draft-state-withdrawn = withdrawn

stage-reading = Reading the file
stage-parsing = Finding articles, clauses, points
stage-measuring = Measuring fidelity
stage-amending = Applying amendments
stage-building = Building the index
stage-asking = Asking before and after

draft-column-number = No.
draft-column-state = State
draft-column-title = What
draft-column-scope = Scope
draft-column-author = Author
draft-column-changed = When
draft-none = There are no drafts.
draft-saved = Draft { $draft } is kept: { $title }
draft-next-diff = Next: look at the difference with “laphieu knowledge diff { $draft }”, then submit it with “laphieu knowledge submit { $draft }”.
draft-now = Draft { $draft }: { $state }.
draft-published = Draft { $draft } is published as version { $version }. To go back: “laphieu knowledge rollback”.
draft-alone = You approved your own draft; the log says so.
draft-fits-not = Change { $number } no longer fits: { $why }
draft-remarks = Look at these twice:
draft-changes = Changes:
draft-reviewed = { $who } { $verdict ->
    [approved] approved it
   *[rejected] sent it back
}: { $why }
draft-seen-changed = Content: { $content }. Who approves names it: “laphieu knowledge approve { $draft } --seen { $content }”.

header-found = { $number } · { $title } · in force since { $since } · scope { $scope }
structure-found = { $articles } articles, { $clauses } clauses, { $points } points, { $appendices } appendices and forms

difference-none = Nothing differs.
difference-summary = { $added } provisions added, { $changed } changed, { $ended } ended; { $documents } documents, { $notices } notices, { $approved } approved answers differ.
difference-added = Added
difference-changed = Changed
difference-ended = Ended
difference-official = official words
difference-vi = Vietnamese text
difference-en = English text
difference-over = { $wording } (until { $until })
difference-dated-added = in force { $after }
difference-dated-gone = was in force { $before }
difference-dated-changed = in force { $after } (before: { $before })
period-open = from { $since }
period-closed = from { $since } until { $until }
difference-more = … and { $more } more provisions; --all shows them.
difference-notice = Notice { $id }
difference-answer = Answer { $id }
difference-document = Document { $number }
difference-gone = removed

answers-asked = { $asked } questions asked before and after; { $changed } answers differ.
answers-before = Before
answers-after = After
answers-question = Question

version-column-number = Version
version-column-created = When
version-column-draft = Draft
version-column-note = Note
version-column-serves = Serves
version-shipped = the shipped library
version-none = There are no versions; the shipped library is served.
version-rolled-back = { $version } is served again.
version-rollback-nothing = No version was ever published, so there is nothing to go back to.
version-rollback-confirm = Go back to { $version }? Citizens' answers change at once.

audit-whole = The log is whole: { $count } entries. Last hash: { $hash }
audit-broken = The log is NOT whole, from entry { $number } on. The database file was changed or damaged; compare it with a backup.
audit-column-number = Entry
audit-column-at = When
audit-column-who = Who
audit-column-what = What
audit-column-why = Why
audit-did-draft-created = made { $subject }
audit-did-draft-changed = changed { $subject }
audit-did-draft-corrected = set a misprint right in { $subject }
audit-did-draft-submitted = submitted { $subject }
audit-did-draft-approved = approved { $subject }
audit-did-draft-rejected = sent { $subject } back
audit-did-draft-withdrawn = withdrew { $subject }
audit-did-draft-draft = reopened { $subject }
audit-did-draft-published = published { $subject }
audit-did-notice-urgent = put an urgent notice out at once, { $subject }
audit-did-version-published = switched to { $subject }
audit-did-version-rolled-back = went back to { $subject }
audit-did-person-added = added { $subject }
audit-did-person-changed = changed the role of { $subject }
audit-did-person-removed = took the role of { $subject } away
audit-did-queue-taken = took { $subject }
audit-did-queue-released = left { $subject } to others
audit-did-queue-drafted = wrote an answer for { $subject }
audit-did-queue-dismissed = dismissed { $subject }
audit-did-queue-reopened = reopened { $subject }
audit-subject-draft = draft { $number }
audit-subject-version = version { $number }
audit-subject-questions = question group { $number }
audit-console = command line

notice-out = The notice is out, provisional until { $until }. A second person must confirm draft { $draft }: “laphieu knowledge notice confirm { $draft }”.
notice-none = There are no notices.
notice-until-early = A notice must end after it begins and after now: look at --until and --since.
notice-column-id = Name
notice-column-scope = Scope
notice-column-from = From
notice-column-until = Until
notice-column-text = Text
notice-column-state = State
notice-state-provisional = provisional, to be confirmed
notice-state-valid = told now
notice-state-coming = to come
notice-state-over = over
answer-none = There are no approved answers.
answer-column-questions = Questions
answer-column-provisions = Rests on

people-none = There are no moderators. Add the first administrator: “laphieu people add TELEGRAM_ID --role administrator --label NAME”.
people-column-id = Telegram id
people-column-role = Role
people-column-scope = Scope
people-column-label = Called
people-added = { $label } ({ $person }) is added: { $role }, scope { $scope }.
people-removed = The role of { $person } is taken away.
role-administrator = administrator
role-national = national
role-province = province
role-commune = commune

who-missing = Say who acts: add --as TELEGRAM_ID, or set LAPHIEU_MODERATOR. If there is nobody yet, add the first administrator with “laphieu people add”.
who-unknown = The Telegram id { $person } has no role. An administrator adds them with “laphieu people add { $person } …”.
file-unreadable = The file { $path } cannot be read: { $code ->
    [missing] there is no such file
    [folder] it is a folder
    [forbidden] it may not be read
   *[other] { $why }
}.
draft-approve-confirm = Approve draft { $draft }?
answers-failed = The questions could not be asked ({ $reason }). The difference above is right; try again.
input-invalid = Not valid: { $faults }
input-empty = may not be empty
input-long = longer than { $most } characters
version-named = version { $version }
