# Answers that rest on no provision, and the label of an earlier rule.

outcome-abstain = The documents in the library do not say, so I will not guess. Ask the commune People's Committee or the election team where you live; polling areas and the voter list can be looked up in VNeID.
abstain-application = The documents do not say how an app behaves on your phone, so I will not guess. Ask the commune police or the help section of VNeID; voting does not depend on the app: the commune People's Committee and the election team where you live answer on the voter list and the polling place.
abstain-own-case = I cannot see anybody's dossier, complaint or entry in a list; the documents give the general rules only. Ask the office that received it (the commune People's Committee, the election committee); your own entry in the voter list can be looked up in VNeID or where the list is posted.
abstain-results = The documents in the library do not hold this figure or result, so I will not guess. Results are announced by the election committees and the National Election Council: see the Council's page, or ask the commune People's Committee.
abstain-candidates = The documents in the library do not speak of single candidates, so I will not guess. Their biographies and programmes are posted with the list of candidates at the polling areas and shown in VNeID; the election committee where you live can tell as well.
abstain-place = The documents name no address, telephone number or arrangement of a single place, so I will not guess. Ask the election team or the commune People's Committee where you live; your polling area stands on your voter card and in VNeID.
partial-missing = On “{ $part }”: { $who }
outcome-decline = I give no advice, opinion or prediction on candidates, parties or results, and no help against the rules. I can explain how to vote, the voter list, standing for election and complaints under the law.
outcome-out-of-scope = I only answer questions on the elections of the National Assembly and People's Councils.
outcome-smalltalk = Hello, I am Lá Phiếu, an automatic assistant for questions on election law. Just ask, for example: “How old do you have to be to vote?”
outcome-smalltalk-thanks = You are welcome. If anything else about the elections is unclear, just ask.
earlier-rule = Before (from { $since } to { $until }): { $text }

place-article = Article { $number }
place-clause = clause { $number }
place-point = point { $letter }
source-line = { $place }: { $title } (in force since { $since })

claim-differs = The figure you heard differs from this rule; the rule says: { $told }.
claim-agrees = The figure you name ({ $heard }) is in this rule.
claim-figure = { $number }{ $unit ->
    [day] {" "}{ $number ->
        [one] day
       *[other] days
    }
    [hour] {" "}{ $number ->
        [one] hour
       *[other] hours
    }
    [month] {" "}{ $number ->
        [one] month
       *[other] months
    }
    [year] {" "}{ $number ->
        [one] year
       *[other] years
    }
    [minute] {" "}{ $number ->
        [one] minute
       *[other] minutes
    }
   *[percent] %
}
