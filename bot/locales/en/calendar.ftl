# Days and hours, the election calendar, and answers that depend on when one asks.

time-day = { $month ->
    [1] { $day } January { $year }
    [2] { $day } February { $year }
    [3] { $day } March { $year }
    [4] { $day } April { $year }
    [5] { $day } May { $year }
    [6] { $day } June { $year }
    [7] { $day } July { $year }
    [8] { $day } August { $year }
    [9] { $day } September { $year }
    [10] { $day } October { $year }
    [11] { $day } November { $year }
   *[12] { $day } December { $year }
}
time-hour = { $hour }:00 on { $day }
time-minute = { $hour }:{ $minute } on { $day }
time-span = from { $first } to { $last }
time-hours-of-day = from { $first }:00 to { $last }:00 on { $day }
time-at-latest = by { $when }
time-passed = passed
time-ended = ended
time-today = today
time-days = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
time-hours = { $hours ->
    [one] 1 hour left
   *[other] { $hours } hours left
}
time-minutes = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
}
time-coming = not yet begun, { $left }
time-done = done on { $day }

# A sentence added to an answer that holds a time limit.
note-limit = { $first ->
    [yes] For the election of { $election }, the deadline for
   *[no] The deadline for
} { $what } is { $when } ({ $state }){ $condition }.
note-span = For the election of { $election }: { $what } { $when } ({ $state }){ $condition }.
note-again = As of now: { $state }.
note-condition = , { $condition }
opening-condition = if the polling room opens at { $hour }:00

# Questions about the moment.
timing-unset = There is no election day yet: the National Assembly has not set one so far.
timing-day = Election day is Sunday, { $day } ({ $left }); polling rooms are open from { $opens }:00 to { $closes }:00. It is the { $election }.
timing-day-today = Election day is today, Sunday, { $day }. { $now }
timing-day-over = The election was held on Sunday, { $day }, { $days ->
    [one] 1 day
   *[other] { $days } days
} ago. { $now }
timing-not-yet = Not yet: election day is Sunday, { $day } ({ $left }). { $now }
timing-under-way = It is under way today, Sunday, { $day }. { $now }
timing-held = Yes: the election was held on Sunday, { $day }, { $days ->
    [one] 1 day
   *[other] { $days } days
} ago. { $now }
timing-days = Election day, Sunday, { $day }: { $left }.
timing-days-over = There is no more waiting: the election was held on Sunday, { $day }, { $days ->
    [one] 1 day
   *[other] { $days } days
} ago. { $now }
timing-not-that-day = Not { $claimed }: election day is Sunday, { $day } ({ $state }).
timing-that-day = Yes: election day is Sunday, { $day } ({ $state }).
timing-no-change = The documents in the library record no change: election day is Sunday, { $day } ({ $state }).
timing-next-unknown = The documents hold no date for the next election yet.
timing-last-one = The last one was held on Sunday, { $day }.
timing-this-one = The one being prepared is on Sunday, { $day }.
timing-between = During the term there can only be by-elections. { $rule }
timing-going-on = Going on: { $steps }.
timing-next-steps = Next: { $steps }.
timing-no-steps = The calendar of the election of { $day } is complete; no step is left.
timing-step = { $what } ({ $when })

# Is there still time?
term-open = There is still time: the deadline for { $what } is { $when } ({ $state }){ $condition }.
term-coming = Not yet: { $what } { $when } ({ $state }).
term-passed = It is too late: the deadline for { $what } was { $when }{ $condition }.
term-ended = It is too late: { $what } lasted until { $when }{ $condition }.
term-over = The election was held on Sunday, { $day }.
term-cases-open = There is still time, depending on the case:
term-cases-passed = It is too late:
term-cases-coming = Not yet:
term-case = • { $what }: { $when } ({ $state }){ $condition }
published-before = Not yet: election day is Sunday, { $day }.
published-open = The time for publishing it is not over, so it may be out or not; see the pages of the National Election Council and of your election committee.
published-passed = The time for publishing it is over; see the pages of the National Election Council and of your election committee.
vote-coming = It is not time to vote yet: Sunday, { $day } ({ $left }), from { $opens }:00 to { $closes }:00.
vote-early = Soon. { $now }
vote-open = There is still time. { $now }
vote-late = It is mostly too late. { $now }
vote-closed = It is too late: voting ended on Sunday, { $day }.

# The calendar as a list.
calendar-title = Election calendar, { $day }
calendar-now = Now: { $phase }
calendar-next = Coming up
calendar-all = The whole calendar
calendar-nothing-next = Nothing is left.
calendar-when = When
calendar-what = Step
calendar-who = Concerns
calendar-provision = Provision
calendar-state = Status
calendar-voter = voters
calendar-candidate = candidates
calendar-official = election bodies
calendar-file = { $events } dates written to { $file }
calendar-add = 🗓 Add to calendar
calendar-caption = Open this file to add the election dates to your calendar.
calendar-deadline = Deadline for { $what }
calendar-reminder = Tomorrow is election day
