# On Telegram.

welcome-title = Hello, I am Lá Phiếu 🗳️
welcome-what =
    I answer questions on the elections of the National Assembly and People's Councils of Viet Nam by the documents in force, and name the article and clause so that you can check.

    Just type a question. For example: “How old do you have to be to vote?”
welcome-privacy = 🔒 I do not store who asked what, nor your name or phone number. A question that I cannot answer, or whose answer gets 👎, goes to those who keep the content, without names, numbers and addresses and without anything that tells who asked. A few recent questions stay in memory only, for 30 minutes at most; /forget drops them at once. I store only the language you choose for this chat and, if you give it with /place, the code of the commune or ward you live in; if you press 🔔 to wait for an answer, also a waiting ticket, for 30 days at most.
welcome-operator = ℹ️ I am an automatic assistant, not a state body nor an election authority. Run by: { $operator }
welcome-language = Chọn ngôn ngữ / Choose a language:

help-title = How to ask
help-what =
    Type as you would in a message, one thing at a time. I remember a few recent questions, so you can go on with “and what about foreigners?”.

    Below an answer are buttons: 📖 opens the provision, a question to ask next, copy and share with the source.

    In a group, mention @{ $bot } or reply to one of my messages.
help-commands =
    /calendar – the election calendar: now and next
    /sources – the documents I rest on
    /place – where you live and your National Assembly constituency
    /language – change the language
    /forget – drop at once what I remember
    /start – who I am, and your privacy
help-limits = I do not say whom to vote for, do not rate candidates and do not predict results.

command-start = Who I am, your privacy
command-help = How to ask
command-language = Change the language
command-calendar = The election calendar: now and next
command-sources = The documents in use
command-forget = Drop at once what I remember
command-ask = Ask (for groups)
command-moderate = For moderators

language-choose = Bạn muốn tôi nói tiếng gì? / Which language shall I speak?
language-chosen = Done: I will speak English with you. I answer in the language you ask in.
button-language = English
forgotten = 🧹 Dropped: your recent questions, the language you chose, the place you gave and the answers you waited for. I keep nothing about this chat any more.
group-hello = Hello everyone! I am Lá Phiếu, an automatic assistant for election law. To ask, mention @{ $bot } with a question or reply to one of my messages; otherwise I stay silent and store nothing.

sources-title = The documents I rest on
sources-since = in force since { $since }
sources-until = in force from { $since } to { $until }
sources-amended = amended by { $amended }
sources-official = official page

provision-title = Article { $number }. { $title }
provision-since = 🗓 In force since { $since }
provision-until = 🗓 In force from { $since } to { $until }
provision-amended = ✏️ Amended by { $amended }
provision-plain = In plain words, not the official wording:
provision-other = The rule from { $since } to { $until }:
provision-coming = The rule from { $since }:
button-official = 🌐 Official page

answer-source = 📖 { $place }
button-copy = 📋 Copy
button-share = ↗️ Share
photo-not-read = 🖼 I read only the words you wrote with it, not the picture or file.

ask-empty = Please type a question, for example: “What do I need to bring to vote?”. How to ask: /help
ask-empty-group = Write your question after my name, for example: “@{ $bot } how old must a voter be?”
unknown-command = I do not know this command. Just type your question, or see /help
wait = That is a little too fast for me 😅 Please wait { $seconds } seconds and ask again.
press-gone = This button is too old: what it stood for is no longer in the library. Please type your question.
failure = Sorry, something went wrong while I was answering. Please try again in a few minutes.

unread-photo = I cannot read pictures. Please type your question.
unread-voice = I cannot listen to voice messages or audio yet. Please type your question.
unread-video = I cannot watch videos yet. Please type your question.
unread-sticker = Nice sticker! If you have a question on the elections, please type it.
unread-animation = Nice one! If you have a question on the elections, please type it.
unread-location = I neither use nor store your location. For your polling place see VNeID, or ask the election team or the commune People's Committee.
unread-contact = I neither use nor store contacts. Please type your question.
unread-document = I cannot read files. Please type your question.
unread-poll = I do not take part in polls. If you have a question on election law, please type it.
unread-dice = I do not play games of chance. If you have a question on the elections, please type it.
unread-other = I can read text only. Please type your question.
