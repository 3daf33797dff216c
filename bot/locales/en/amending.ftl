# What an amending document orders, as a moderator reads it: where, what, applied or not, and why.

amending-place-document = the whole document
amending-place-article = Article { $article }
amending-place-clause = clause { $clause } of Article { $article }
amending-place-point = point { $point }, clause { $clause } of Article { $article }
amending-place-point-of-article = point { $point } of Article { $article }
amending-place-chapter = Chapter { $chapter }
amending-place-section = Section { $section }
amending-place-section-of-chapter = Section { $section } of Chapter { $chapter }
amending-place-heading = the heading of { $place }
amending-place-paragraph = paragraph { $number } of { $place }
amending-place-opening = the opening of { $place }

amending-replace-text = { $place }: new text “{ $new }”
amending-replace-heading = { $place }: becomes “{ $new }”
amending-insert = { $place }: new, “{ $new }”
amending-insert-after = { $place }: new, after { $neighbour }, “{ $new }”
amending-insert-before = { $place }: new, before { $neighbour }, “{ $new }”
amending-repeal = { $place }: repealed
amending-replace-phrase = { $place }: “{ $old }” becomes “{ $new }”
amending-remove-phrase = { $place }: “{ $old }” is struck out
amending-add-phrase = { $place }: “{ $new }” is added { $side ->
    [before] before
   *[after] after
} “{ $anchor }”
amending-except = { $what }, except in { $places }
amending-renumber = { $place }: gets the number { $number }
amending-times = { $what } ({ $times ->
    [one] { $times } time
   *[other] { $times } times
})
amending-list-end = { $first } and { $last }

amending-source = { $place } of { $document }
amending-source-unnumbered = { $place } of the amending document
amending-from = from { $year }-{ $month }-{ $day }
amending-from-unknown = the day it takes effect is not known

amending-not-applied = Could not be applied: { $what }, because { $reason }.
amending-refusal-place-not-found = the base document has no { $place }
amending-refusal-place-ended = { $place } had been repealed before
amending-refusal-place-exists = the base document already has { $place }
amending-refusal-neighbour-not-found = what { $place } should stand beside was not found
amending-refusal-phrase-not-found = the phrase does not stand in { $place }
amending-refusal-phrase-other-case = { $place } writes the phrase with other capitals
amending-refusal-phrase-count = the phrase stands { $found } times in { $place }, the amending document says { $times }
amending-refusal-phrases-overlap = another phrase of the same amending document covers this spot
amending-refusal-place-ambiguous = the base document has several chapters or sections of that number, so it is not clear which { $place } is meant
amending-refusal-paragraph-not-found = there are only { $found } paragraphs
amending-refusal-paragraph-unclear = it is not certain which words are { $place }: there are points, listed lines, or a single paragraph
amending-refusal-rewritten = the amending document itself replaces all of { $place }, or repeals it

amending-unclear = Not read with certainty, { $source }: “{ $sentence }”, because { $reason }. Read the document and make the change yourself.
amending-doubt-base-unknown = it is not clear which document the sentence amends
amending-doubt-instruction-unknown = it is not clear what the sentence orders
amending-doubt-place-missing = the sentence does not say where
amending-doubt-place-unreadable = the list of articles, clauses and points could not be read with certainty
amending-doubt-part-of-provision = the sentence changes less than a clause or point (a paragraph, a sentence, a line)
amending-doubt-quote-unreadable = quotation marks are missing
amending-doubt-text-missing = there is no new text in quotation marks
amending-doubt-text-differs = the quoted text does not match the articles, clauses or points named
amending-doubt-pairs-unclear = it is not clear what replaces what
amending-doubt-position-unclear = it is not clear where the new part stands
amending-doubt-end-unclear = it is not certain which document ends, or whether only a part of it does
amending-doubt-date-unreadable = the day on which this part takes effect could not be read

amending-misprint = { $place }: “{ $word }” may be a misprint in “{ $context }”; elsewhere it is “{ $usual }” ({ $times } times). Compare it with the original.
amending-correction = Misprint set right in { $place }: “{ $word }” became “{ $usual }” in “{ $context }”. Compare it with the original.
amending-misprints = May be misprints, compare with the original:
amending-misprints-none = Nothing looks like a misprint.
amending-misprints-correct = Where the original is different, the draft's author sets it right with “laphieu knowledge correct { $draft } NUMBER”; the amendments are applied anew.
amending-misprints-confirm = You have compared them with the original. Set these right?
amending-misprints-choose = Press a word that you have compared with the original and found misprinted. The amendments are applied anew.
amending-misprints-button = 🔤 Set misprints right ({ $count })
amending-misprint-button = { $number }. { $word } → { $usual }
