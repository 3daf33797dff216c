# Constituencies of the National Assembly by where one lives; /place.

kind-ward = { $called } ward
kind-commune = { $called } commune
kind-special-zone = { $called } special zone
kind-township = { $called } township
kind-urban-district = { $called } urban district
kind-rural-district = { $called } district
kind-town = { $called } town
kind-city = { $called } city
kind-province = { $called } province
count-wards = { $count ->
    [one] 1 ward
   *[other] { $count } wards
}
count-communes = { $count ->
    [one] 1 commune
   *[other] { $count } communes
}
count-special-zones = { $count ->
    [one] 1 special zone
   *[other] { $count } special zones
}
list-and = { $first } and { $last }

constituency-commune = { $place } is in National Assembly constituency No. { $number } of { $province }, which elects { $seats } deputies of the 16th National Assembly.
constituency-former = { $place } is a name from before 1 July 2025, now part of { $present }: National Assembly constituency No. { $number } of { $province }, which elects { $seats } deputies of the 16th National Assembly.
constituency-former-one = The former { $place } now belongs to { $count } communes and wards; all are in National Assembly constituency No. { $number } of { $province }, which elects { $seats } deputies of the 16th National Assembly.
constituency-seats = { $place } elects { $seats } deputies of the 16th National Assembly, in constituency No. { $number } of { $province }.
constituency-area = The constituency consists of { $count }: { $communes }.
constituency-area-cut = The constituency consists of { $count }, among them { $communes }…
constituency-unit = Constituency No. { $number } of { $province } elects { $seats } deputies of the 16th National Assembly and consists of { $count }: { $communes }.
constituency-unit-cut = Constituency No. { $number } of { $province } elects { $seats } deputies of the 16th National Assembly and consists of { $count }, among them { $communes }… Give me the name of a commune or ward and I will look it up.
constituency-no-unit = { $province } has no constituency No. { $number }: there are { $units } National Assembly constituencies, No. 1 to No. { $units }.
constituency-province = { $province } elects { $seats } deputies of the 16th National Assembly, in { $units } constituencies.
constituency-province-all = Each constituency elects { $seats }.
constituency-province-mixed = No. { $three }: 3 deputies each; No. { $two }: 2 deputies each.
constituency-former-province = The former { $place } is now part of { $province }; its communes and wards are in constituencies No. { $numbers }.
constituency-district-note = Other parts of the former { $district } are in constituencies No. { $numbers }: name your commune or ward to be sure.
constituency-others-note = If you live in another place of that name, add the province or city.
constituency-council-note = Constituencies for the People's Councils are different and not in the documents I have; ask the commune People's Committee or the election committee of that level.
constituency-council-seats = People's Council deputies are another matter: their number goes by the place's population, and the documents I have do not give it for each place.

constituency-ask-commune = { $place } has communes and wards in several National Assembly constituencies: No. { $numbers }. Which commune or ward do you live in?
constituency-ask-split = { $place } is a name from before 1 July 2025 and is now split among several places. Which is yours: { $candidates }?
constituency-ask-several = There are { $count } places of that name. Which is yours: { $candidates }?
constituency-ask-many = There are { $count } places of that name, such as { $candidates }. Please add the province or city, or the former district.
constituency-ask-elsewhere = I do not find that name where you say. It exists as: { $candidates }. Which is yours?
constituency-candidate = { $place }: No. { $number }
constituency-all-same = { $places } are all in National Assembly constituency No. { $number } of { $province }, which elects { $seats } deputies of the 16th National Assembly.
constituency-unknown = I do not find “{ $called }” among the communes, wards and special zones of Resolution 85/NQ-HĐBCQG, nor among former names. Please check the name and add the province or city; or ask the commune People's Committee or the election team where you live.
constituency-unknown-alike = I do not find “{ $called }”. Did you mean: { $names }? Please write the name with its province or city; or ask the commune People's Committee where you live.
constituency-council = The documents I have do not give the constituencies for the People's Councils of each place. The election committee of that level sets and publishes them; ask the commune People's Committee or the election team where you live.
constituency-council-national = For the National Assembly: { $place } is in constituency No. { $number } of { $province }.
constituency-question = Which National Assembly constituency is { $place } in?

place-ask =
    Which commune, ward or special zone do you live in, and in which province or city? Reply to this message, for example: “Ba Đình ward, Hà Nội”. Former names work too.

    I keep only the code of that commune for this chat, to answer “which constituency am I in?”. /forget drops it.
place-ask-group = Write the name after the command, for example: /place Ba Đình ward, Hà Nội. In a group I only look it up and keep nothing.
place-placeholder = Ba Đình ward, Hà Nội
place-kept = 📍 Kept: { $place }. To change it, send /place with another name; to drop it, /forget.
place-now = 📍 The place kept for this chat: { $place }. To change it, send /place with another name; to drop it, /forget.
place-unavailable = The library in use does not hold the list of constituencies, so I cannot look it up by place.
command-place = Your place and its constituency
