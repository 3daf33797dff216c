# Answers that rest on no provision, and the label of an earlier rule.

outcome-abstain = The documents in the library do not say, so I will not guess. Ask the commune People's Committee or the election team where you live; polling areas and the voter list can be looked up in VNeID.
outcome-decline = I give no advice, opinion or prediction on candidates, parties or results, and no help against the rules. I can explain how to vote, the voter list, standing for election and complaints under the law.
outcome-out-of-scope = I only answer questions on the elections of the National Assembly and People's Councils.
outcome-smalltalk = Hello, I am Lá Phiếu, an automatic assistant for questions on election law. Just ask, for example: “How old do you have to be to vote?”
earlier-rule = Before (from { $since } to { $until }): { $text }

place-article = Article { $number }
place-clause = clause { $number }
place-point = point { $letter }
source-line = { $place }: { $title } (in force since { $since })
