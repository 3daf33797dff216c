# Urgent notices, quotations of a document's own words, and where a document applies.

notice = 📢 Notice ({ $scope }): { $text }
notice-provisional = 📢 Notice, not yet confirmed ({ $scope }): { $text }
notice-more = (There are { $count } more notices for where you live.)

quote-article = Article { $number }
quote-clause = clause { $number }
quote-point = point { $letter }
quote-said = { $place } of { $document } says, in Vietnamese: “{ $words }”

place-hint = A place has a document of its own on this. Type /place with the name of your commune or ward and province, and I answer for where you live.

scope-nationwide = the whole country

provision-official = Official wording, in Vietnamese:
