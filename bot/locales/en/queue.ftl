# `laphieu knowledge queue`, `laphieu statistics`.

queue-arranging = Putting new questions into groups…
queue-none = No question waits for an answer.
queue-next = Look at a group: laphieu knowledge queue show { $group }
queue-column-group = group
queue-column-count = asked
queue-column-waiting = waiting
queue-column-last = last
queue-column-question = question
queue-column-state = state
queue-group = Group { $group }: asked { $count } times, { $waiting } waiting to be told, from { $first } to { $last }
queue-now = Group { $group }: { $state }
queue-state-open = open
queue-state-taken = being answered
queue-state-answered = answered
queue-state-dismissed = dismissed
queue-drafted = draft { $draft }
queue-causes = Why it is here: { $causes }
queue-cause-abstain = no answer
queue-cause-partial = answered in part
queue-cause-clarify = asked back
queue-cause-thumbs-down = thumbs down
queue-provinces = Codes of the askers' provinces (where they said): { $provinces }
queue-topic = Nearest provision: { $reference } (laphieu knowledge show { $reference })
queue-linked = Draft { $draft } answers group { $group }. Once it is published, the { $waiting } who wait are told.

queue-error-ambiguous = Several groups have a name that begins so. Type a few more letters of it.
queue-error-elsewhere = People of other provinces asked this too, so a national moderator decides. An answer for your place alone: laphieu knowledge answer set.
queue-error-no-answer = This draft holds no approved answer. Add one with “laphieu knowledge answer set … --draft”, or use “laphieu knowledge queue answer”.

statistics-not-png = The picture is a PNG: give the file { $path } a name that ends in .png.
statistics-written = The picture is in { $path }
statistics-not-written = { $path } cannot be written: { $why }
