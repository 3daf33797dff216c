# Answers computed from the figures in a question: age, deadlines, ballots by residence, names and seats, majorities.

computing-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
computing-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day }
computing-hour = { $hour }:{ $minute ->
    [none] 00
   *[other] { $minute }
} on { $day }
computing-age = { $years } years{ $months ->
    [0] {""}
    [one] {" "}1 month
   *[other] {" "}{ $months } months
}
computing-span = { $years ->
    [0] { $months ->
        [one] 1 month
       *[other] { $months } months
    }
   *[other] { $years ->
        [one] 1 year
       *[other] { $years } years
    }{ $months ->
        [0] {""}
        [one] {" "}1 month
       *[other] {" "}{ $months } months
    }
}

computing-age-born = { $right ->
    [stand] { $verdict ->
        [yes] Old enough to stand
       *[no] Not old enough to stand
    }
   *[vote] { $verdict ->
        [yes] Yes, old enough to vote
       *[no] No, not old enough to vote
    }
}: { $exact ->
    [yes] somebody born on { $birth }
   *[no] { $verdict ->
        [yes] even somebody born as late as { $birth }
       *[no] even somebody born as early as { $birth }
    }
} is { $verdict ->
    [yes] { $age } old on polling day, { $polling }; the law asks for { $years } years{ $right ->
        [stand] . Apart from age, a candidate must meet the other standards for deputies
       *[vote] {""}
    }
   *[no] only { $age } old on polling day, { $polling }, and reaches the { $years } years that the law asks for on { $reached }
}.
computing-age-depends = { $right ->
    [stand] Standing
   *[vote] Voting
} depends on the day of birth. Whoever was born on or before { $latest } is { $years } on polling day, { $polling }, and may { $right ->
    [stand] stand
   *[vote] vote
}; whoever was born later may not.
computing-age-unknown-day = If the papers { $unknown ->
    [day] give no day, the 1st of the month is taken
   *[month] give only the year, 1 January is taken
}, { $birth }: old enough (National Election Council's handbook).
computing-age-stated = { $right ->
    [stand] { $verdict ->
        [yes] Old enough to stand: { $age } old, and the law asks for { $years } years on polling day. Apart from age, a candidate must meet the other standards for deputies.
       *[no] Not old enough to stand: { $age } old, and the law asks for { $years } years on polling day. For polling day { $polling } that means born on or before { $latest }.
    }
   *[vote] { $verdict ->
        [yes] Yes, old enough to vote: { $age } old, and the law asks for { $years } years on polling day.
       *[no] No, not old enough to vote: { $age } old, and the law asks for { $years } years on polling day. For polling day { $polling } that means born on or before { $latest }; whoever turns { $years } on that very day may vote.
    }
}

computing-complaint-in-time = { $verdict ->
    [yes] { $lodged } is still in time.
   *[no] { $lodged } is too late.
}
computing-complaint-list = A complaint about the voter list is possible until the end of { $ends }: posted on { $begins }, plus { $days } days (the day of posting does not count). It goes to the body that made the list, which answers within { $answer } days of receipt; if it does not, one may sue.
computing-complaint-result = A complaint about the result is possible until { $ends }: published on { $begins }, plus { $days } days. For the National Assembly it goes to the National Election Council, for a People's Council to the election committee; it is decided within { $answer } days of receipt.
computing-answer-list = A complaint about the voter list must be answered by { $due }: received on { $lodged }, plus { $days } days. Without an answer by then, or if you disagree with it, you may sue at the People's Court.
computing-answer-result = A complaint about the result must be decided by { $due }: received on { $lodged }, plus { $days } days.

computing-opening-campaign = Campaigning must stop at { $ends }: voting starts at { $begins }, less { $hours } hours.
computing-opening-list = By { $ends } at the latest: voting starts at { $begins }, less { $hours } hours. Until then somebody who moves permanent or temporary residence to another commune can still be added to the voter list there.
computing-opening-returnee = By { $ends } at the latest: voting starts at { $begins }, less { $hours } hours. Until then a citizen back from abroad can still be listed, by showing a passport that states Vietnamese nationality to the commune People's Committee.
computing-opening-both = { $ends }: voting starts at { $begins }, less { $hours } hours. That is when campaigning must stop, and until when somebody who moves permanent or temporary residence can be added to the voter list of the new place.

computing-step-announce = the day of the by-election must be announced
computing-step-na-board = the election board for the National Assembly by-election must be set up
computing-step-pc-committee = the election committee for the People's Council by-election must be set up
computing-step-dossier = candidates must file their dossiers
computing-step-pc-board = the election board for the People's Council by-election must be set up
computing-step-team = the election team must be set up
computing-step-voter-list = the voter list must be published
computing-step-consultation = consultation and the drawing up of the list of candidates must be finished
computing-step-official-list = the official list of candidates must be published
computing-by-election-step = By { $due } { $step }: { $days } days before the by-election on { $polling }.
computing-by-election-line = by { $due } { $step } ({ $days } days before)
computing-by-election-all = For the by-election on { $polling }: { $lines }.
computing-by-election-weekday = Note that this is { $polling }, and a by-election must be on a Sunday.
computing-repeat-in-time = { $verdict ->
    [yes] Yes, { $day } is in time.
   *[no] No, { $day } is outside the time allowed.
}
computing-repeat = { $kind ->
    [additional] An additional election
   *[again] A re-election
} is held by { $last } at the latest: first polling day { $first }, plus { $days } days.

computing-ballots = { $aim ->
    [may] { $count ->
        [three] Yes, with 3 ballots: National Assembly, provincial People's Council and commune People's Council.
       *[two] Yes, with 2 ballots: National Assembly and provincial People's Council.
    }
    [commune] { $count ->
        [three] Yes, the commune People's Council too: 3 ballots, with the National Assembly and the provincial People's Council.
       *[two] Not for the commune People's Council: only 2 ballots, National Assembly and provincial People's Council.
    }
    [province] { $count ->
        [three] Yes, the provincial People's Council: 3 ballots, with the National Assembly and the commune People's Council.
       *[two] Yes, the provincial People's Council: 2 ballots, with the National Assembly, none for the commune.
    }
    [assembly] { $count ->
        [three] Yes, the National Assembly: 3 ballots, with the provincial and commune People's Councils.
       *[two] Yes, the National Assembly: 2 ballots, with the provincial People's Council, none for the commune.
    }
   *[ballots] { $count ->
        [three] 3 ballots: National Assembly, provincial People's Council and commune People's Council.
       *[two] 2 ballots: National Assembly and provincial People's Council, none for the commune People's Council.
    }
}
computing-ballots-why = { $case ->
    [permanent] That is what a voter gets at the place of permanent residence.
    [temporary-short] { $since ->
        [none] That is temporary residence of less than 12 months; it counts from the day of registration.
       *[other] Temporary residence registered { $exact ->
            [yes] on
           *[no] as early as
        } { $since } has lasted { $lasted } on polling day, { $polling }: less than 12 months.
    }
    [temporary-long] { $since ->
        [none] That is temporary residence of 12 months or more; it counts from the day of registration.
       *[other] Temporary residence registered { $exact ->
            [yes] on
           *[no] as late as
        } { $since } has lasted { $lasted } on polling day, { $polling }: 12 months or more.
    }
    [voluntary-short] Somebody in voluntary rehabilitation counts as a temporary resident, here of less than 12 months (National Election Council's handbook).
    [voluntary-long] Somebody in voluntary rehabilitation counts as a temporary resident, here of 12 months or more (National Election Council's handbook).
    [soldier] Soldiers who vote where they are stationed vote for these two only.
    [custody] People in custody, or in compulsory rehabilitation or education, vote for these two where they are held.
    [released-permanent] Somebody released at least 24 hours before voting starts is added to the list at the place of permanent residence.
    [released-temporary] Somebody released at least 24 hours before voting starts is added to the list at the place of temporary residence.
    [returnee-permanent] A citizen back from abroad who shows the passport at the place of permanent residence, at least 24 hours before voting starts, votes at all three levels.
    [returnee-temporary] A citizen back from abroad who shows the passport at the place of temporary residence, at least 24 hours before voting starts, votes for these two.
    [certificate] With a certificate to vote elsewhere one votes for these two only, even where one would get 3 ballots at home.
    [moved-permanent] Whoever moves permanent residence to another commune after the list was posted, at least 24 hours before voting starts, votes at the new place.
    [moved-temporary] Whoever moves temporary residence to another commune after the list was posted and wants to vote there, at least 24 hours before voting starts, votes for these two.
   *[no-council] A special zone with fewer than 1,000 permanent residents has no People's Council, so there is no ballot for that level.
}
computing-ballots-straddles = It depends on whether temporary residence has been registered for 12 months on polling day: if so 3 ballots (National Assembly, provincial and commune People's Council), else 2 (none for the commune).
computing-ballots-limit = Temporary residence registered on or before { $latest } makes 12 months on polling day, { $polling }, and 3 ballots.
computing-ballots-special = A special zone with fewer than 1,000 permanent residents has no People's Council: 2 ballots there.

computing-seats-verdict = { $verdict ->
    [yes] Enough: { $names } candidates.
   *[no] Not enough: { $names } candidates are { $short } too few.
}
computing-seats-differs = { $names } candidates are enough for a People's Council, not for the National Assembly.
computing-seats-need = { $body ->
    [na] For { $seats } National Assembly seats the list needs at least { $least } candidates, { $surplus } more than seats.
    [pc] For { $seats } People's Council seats the list needs at least { $least } candidates, { $surplus } more than seats.
   *[both] For { $seats } seats, in the National Assembly or a People's Council, the list needs at least { $least } candidates, { $surplus } more than seats.
}

computing-marking = { $case ->
    [none] Not valid: with all names struck nobody is chosen. Leave 1 to { $seats } names.
    [more] Not valid: { $kept } names are left and only { $seats } may be elected, { $surplus } too many.
    [fewer] Valid: { $kept } left, fewer than the { $seats } to be elected, still counts; what spoils a ballot is leaving more than { $seats } or striking all.
   *[equal] Valid: { $kept } left, exactly the { $seats } to be elected.
} { $case ->
    [none] Ask for a new ballot if you made a mistake.
    [more] Ask for a new ballot if you made a mistake.
   *[other] The ballot must also be the election team's own, bear its stamp, and have nothing added.
}
computing-marking-strike = At least { $least }: { $names } less { $seats }. Striking more, up to { $most }, leaves the ballot valid; do not strike all.

computing-turnout = { $verdict ->
    [yes] Turnout is enough: { $working }, more than half of the voters on the constituency's list. The result is then counted from valid ballots.
    [second] The re-election's result stands and there is no second one, although { $working }, which is not more than half of the voters on the list.
   *[no] The election does not stand and there is a re-election: { $working }, which is not more than half of the voters on the constituency's list. It is held at the latest { $days } days after the first polling day; if turnout is again not more than half, that result stands.
}
computing-turnout-working = { $voted } of { $listed } voters voted (at least { $least } needed)
computing-turnout-share = { $share } of voters voted (more than 50% needed)
computing-turnout-unit = What counts is the whole constituency, not each polling area.
computing-votes = { $verdict ->
    [yes] Enough votes to be elected: { $working }, more than half. But where more candidates pass half than there are seats, the seats go from the highest down; a tie for the last seat goes to the older.
    [lost] Losing is still possible: { $working }, which is more than half, but where more candidates pass half than there are seats, the seats go from the highest down; a tie for the last seat goes to the older.
   *[no] Not elected: { $working }. More than half of the valid ballots is needed; exactly half is not enough.
}
computing-votes-working = { $got } of { $valid } valid ballots (at least { $least } needed)
computing-votes-share = { $share } of valid ballots (more than 50% needed)
computing-shortfall = { $body ->
    [na] National Assembly: { $elected } of { $seats } elected is a shortage; the election board reports it and the National Election Council decides on an additional election, at the latest { $days } days after the first polling day.
   *[pc] { $verdict ->
        [yes] An additional election to the People's Council follows: { $elected } of { $seats } is fewer than 2/3 (at least { $least } needed). It is held at the latest { $days } days after the first polling day, among the candidates who were not elected.
       *[no] No additional election to the People's Council: { $elected } of { $seats } is 2/3 or more (at least { $least } needed).
    }
}
computing-tie-born = The one born in { $older } is elected: with equal votes for the last seat the older wins, and { $older } is before { $younger }.
computing-tie-aged = The one aged { $older } is elected: with equal votes for the last seat the older wins ({ $older } against { $younger }).
