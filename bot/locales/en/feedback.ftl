# What people think of answers, questions without an answer, statistics.

scrubbed-name = [name]
scrubbed-number = [number]
scrubbed-mail = [e-mail]
scrubbed-link = [link]
scrubbed-address = [address]

queue-error-unknown = That group of questions is no longer there.
queue-error-closed = That group has been answered or put aside. To go on with it, reopen it.
queue-error-taken = Somebody else is writing an answer for that group. Choose another one, or ask them to give it back.
queue-error-why-missing = Say why it is put aside, so that others understand.

button-thumbs-up = 👍
button-thumbs-down = 👎
button-tell-me = 🔔 Tell me when there is an answer
thumbs-up-thanks = Thank you!
thumbs-down-thanks = Thank you! The question (without your name or number) goes to those who keep the content.
thumbs-down-too-late = Thank you, your opinion was counted. It has been too long, though, for me to remember the question; ask again if you want somebody to look at it.
thumbs-already = This message has been rated, thank you.
ticket-kept =
    🔔 Done: when there is an answer, I will write here. I keep your question (without names, phone numbers, addresses) and, apart from it, the number of this chat, for 30 days at most.

    Changed your mind? /forget drops it at once.
ticket-gone = This question is no longer kept. Please ask again; if there is still no answer, this button will show once more.
ticket-full = You are waiting for the answers to many questions already, so I cannot take another one. /forget drops them all.
notice-title = 🔔 Your question has been answered
notice-again = (You may have had this message before: I was interrupted while sending it.)
notice-end = I have dropped the link between this question and this chat.

statistics-title = Questions from { $since } to { $until }: { $asked }
statistics-days = Questions a day, and their outcome
statistics-topics = Most asked about
statistics-thumbs = What people thought
statistics-nothing = No questions yet
statistics-topic = Topic
statistics-asked = asked
statistics-all = All
statistics-language-vi = Vietnamese
statistics-language-en = English
statistics-answer = answered
statistics-partial = answered in part
statistics-clarify = asked back
statistics-abstain = no answer
statistics-decline = declined
statistics-out-of-scope = out of scope
statistics-smalltalk = small talk
statistics-thumbs-up = helpful
statistics-thumbs-down = not helpful
