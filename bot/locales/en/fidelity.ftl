# The fidelity gate: whether what was read is what the file says. No markup: an excerpt is the file's own text, to be escaped where it is shown.

fidelity-pass = Passed: { $coverage } of the letters kept; broken letters { $broken }; syllables that are not Vietnamese { $strange }.
fidelity-fail = Not passed, can't be published yet: { $faults } faults to mend. { $coverage } of the letters kept; broken letters { $broken }; syllables that are not Vietnamese { $strange }.
fidelity-page = Page { $page }: { $characters } characters, { $coverage } kept; broken letters { $broken }; syllables that are not Vietnamese { $strange }.

fault-where-page = Page { $page }: { $what }
fault-where-document = Whole document: { $what }
fault-excerpt = { $what } It says there: “{ $excerpt }”.

fault-text-lost = { $count } characters lost ({ $share } kept, must be { $bar }). Send the original again, or in another format.
fault-broken-letters = { $count } letters can't be read ({ $share }, at most { $bar }): the file's font or encoding is damaged. Send a DOCX or HTML file, or a clear scan.
fault-not-vietnamese = { $count } syllables are not Vietnamese ({ $share }, at most { $bar }): the encoding may be wrong (TCVN3, VNI) or the scan poor. Convert it to Unicode and send it again.
fault-number-missing = { $missing } missing just before { $place }. Compare with the original.
fault-number-repeated = { $place } is repeated or out of order. Compare with the original.
fault-no-provisions = no numbered article, clause, point or section was found. Check that it is the right file.
fault-page-without-text = no text{ $pictures }. Install text recognition (OCR), or send a file with text.
fault-page-without-text-pictures = , only { $count } pictures
fault-table-without-text = a table of { $count } cells has no text in any. Send the file in another format.
fault-last-page-empty = the last page is empty; see whether it is a blank sheet.
fault-table-sparse = a table has { $count } empty cells; see whether it is a form to fill in.
fault-read-by-ocr = the text was recognised from a picture; read it against the original.
fault-quote-open = a quote opens and is never closed; see where the quoted words end.
fault-letter-skipped = no { $missing } just before { $place }; see whether the original is so.
fault-header-incomplete = the file does not say { $missing }: whoever brought it in did, or the library had it. Compare with the original.
fault-paragraphs-glued = { $count } places where two paragraphs ran into one were parted; see whether rightly.

fault-place-part = Part { $number }
fault-place-chapter = chapter { $number }
fault-place-subsection = subsection { $number }
fault-place-article = Article { $number }
fault-place-clause = clause { $number }
fault-place-point = point { $number }
fault-place-section = section { $number }
fault-place-join = { $inner } of { $outer }

fault-field-number = number
fault-field-kind = kind of document
fault-field-title = title
fault-field-issuer = issuer
fault-field-adopted = day of adoption
fault-field-in_force_from = day of entry into force
fault-field-scope = scope
fault-field-source = address of its official page
