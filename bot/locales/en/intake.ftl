# Files that are refused: words for the moderator, a sentence a reason, saying what to do. $detail is the technical name of what was found, at times empty.

refusal-missing = The file cannot be opened. Check the path, or send it again.
refusal-empty = The file is empty. Send the original again.
refusal-too-big = The file is too big ({ $detail } at most). Split the document into several files, or scan it again at a lower resolution.
refusal-type-unknown = This kind of file is not known. Send the document as PDF, DOCX, DOC, HTML, RTF or TXT.
refusal-type-not-read = This is a file of the kind { $detail }, not a document that can be read. Send PDF, DOCX, DOC, HTML, RTF or TXT; unpack an archive first.
refusal-encrypted = The file is locked with a password. Save a copy without one and send that.
refusal-damaged = The file is damaged or incomplete ({ $detail }). Download it again from its source, or open it and save it as a new file.
refusal-no-text = There is no text in the file. If it is a scan, scan it again more clearly.
refusal-macros = The file contains macros and is not taken. Save it as a DOCX without macros, or as PDF.
refusal-scripts = The file holds code that would run instead of the document's text. Save the document as PDF or DOCX and send that.
refusal-external = The file fetches content from elsewhere when it is opened ({ $detail }). Remove that link, or print it to PDF and send that.
refusal-embedded = The file has an object or another file inside ({ $detail }). Remove it, or print the document to PDF and send that.
refusal-actions = The PDF has a command that would run by itself ({ $detail }). Print it to a new PDF and send that.
refusal-entities = The file declares XML entities, which no ordinary document has. Open it and save it as a new file, or send a PDF.
refusal-too-many-pages = The document has too many pages ({ $detail }). Split it into several files.
refusal-page-too-large = A page is too large ({ $detail } points). Print it again on an ordinary paper size such as A4.
refusal-too-many-pictures = The file has too many pictures ({ $detail } at most). Split it into several files.
refusal-picture-too-large = A picture is too large ({ $detail } pixels). Scan it again at 300 dpi.
refusal-unpacked-too-big = What the file unpacks to is too large ({ $detail }); it may be meant to do harm. Export the document again from its original.
refusal-too-deep = The parts of the file are nested too deep ({ $detail }). Open it and save it as a new file, or send a PDF.
refusal-too-much-text = The file gives more text than is allowed. Split it into several files.
refusal-too-slow = Reading this file took longer than is allowed and was stopped. Split it into several files, or send one with text instead of a scan.
refusal-too-much-memory = This file needs more memory than is allowed. Split it into several files, or export it again from its original.
refusal-reader-crashed = The file cannot be read: the program that reads it stopped halfway ({ $detail }). Open it and save it as a new file, or send another format.
refusal-doc-reader-missing = No program that reads DOC is installed on the server. Save the file as DOCX and send that, or ask the administrator to install antiword.
refusal-doc-not-confined = This server cannot keep LibreOffice off the network, so it opens no DOC file: such a file could fetch content from elsewhere unseen. Save it as DOCX or PDF and send that, or ask the administrator to install the antiword package.
refusal-ocr-missing = This is a scan, and no character recognition is installed on the server. Send a file with text (DOCX, PDF), or ask the administrator to install tesseract-ocr and tesseract-ocr-vie.

# What to know about a file that was read.
intake-note-name-mismatch = The file's name says one format and its content is another; it was read by its content.
intake-note-ocr = Some pages are scans, read by character recognition: compare them with the original.
intake-note-ocr-missing = Some pages are scans that could not be read: no character recognition is installed on the server.
intake-note-broken-fonts = The fonts of the PDF are broken on some pages: compare them with the original.
intake-note-tracked-changes = The file still has tracked changes: it was read as if all of them were accepted.
intake-note-hidden-text = The file has hidden text, which was not taken into the document.
intake-note-words-missed = The file has words in places that this reader does not know; they count as broken letters: send a PDF, or open the file and save it anew.
intake-note-struck-text = The file has crossed-out words; they were left out of the text: compare it with the original.
intake-note-turned-text = The file has words that are shown in another order than they are written; they count as unreadable.
intake-note-pale-text = The file has letters that are very pale, very small or of the colour of their background; whether people see them is not certain, so they were taken: compare.
intake-note-hidden-style = The page has styles that may hide words of the document or add some; that cannot be known for certain: compare it with the PDF or DOCX.
intake-note-outside-style = The page takes its styles from elsewhere, so that it is not known which words are hidden on screen: compare it with the PDF or DOCX.
intake-note-text-layer = Scanned pages bring a hidden layer of text, which was read: compare it with the pictures of the pages.
intake-note-charset-unknown = The page names an unknown character set; it was read in the usual one.
intake-note-doc-numbers = A DOC file: automatic numbers (articles, clauses, points) may be lost. Better save it as DOCX and send that.
