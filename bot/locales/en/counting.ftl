# Answers computed from the population, the number of voters called or the percentage in a question.

computing-deputies-unit = { $unit ->
    [province] a province
    [city] a centrally-run city other than Hà Nội and Hồ Chí Minh City
    [mountain-commune] a mountain or island commune
    [other-commune] a commune neither in the mountains nor on an island
    [ward-of-province] a ward of a province
    [ward-of-city] a ward of a centrally-run city
   *[special-zone] a special zone
}
computing-deputies-either = { $one } or { $other }
computing-deputies = { $count } People's Council deputies. { $unit } of { $people } people: { $working }.
computing-deputies-first = { $first } for anything up to { $above } people
computing-deputies-more = { $start } for the first { $above } people{ $more ->
    [0] {""}
   *[other] , { $more } more for the next { $further } (1 for every { $each })
}{ $rest ->
    [0] {""}
   *[other] ; the remaining { $rest } fall short of { $each } and add nobody
}
computing-deputies-most = the scale would give { $counted }, but { $most } is the most
computing-deputies-fixed = { $count } deputies of the city's People's Council. For Hà Nội and Hồ Chí Minh City this number is fixed, whatever the population.
computing-deputies-none = A special zone with fewer than { $least } permanent residents has no People's Council, so it elects no deputies to one.
computing-deputies-depends = With { $people } people it depends on the kind of unit, which the question leaves open:

computing-attendance-verdict = { $verdict ->
    [yes] Enough: { $came } attended.
   *[no] Not enough: { $came } attended, { $short } too few.
}
computing-attendance = { $place ->
    [work] Conference at the workplace
    [nomination] Conference at which a village or residential group nominates
   *[residence] Conference at the place of residence
}, { $called } voters: { $size ->
    [small] with fewer than { $limit } all are called, and at least { $share } of those called must attend, that is { $least } people.
   *[large] with { $limit } or more it may be held in full or with { $place ->
        [work] delegates
       *[other] one per household
    }, but at least { $least } voters must attend.
}

computing-rounding = { $given } is written as { $written }: { $decimals } decimals are kept, and the next digit is { $digit }, { $up ->
    [yes] { $limit } or more, so it rounds up
   *[no] less than { $limit }, so it is dropped
}.
computing-rounding-all = All shares in the minutes must add up to 100%.
