// telegram-test-api's own server with some answers brought to what the Bot API documents: getMe with the name that we are
// mentioned by, long polling that waits, dates in seconds, and the methods that it lacks. Ends when its standard input is closed.
// node server.js PORT BOT_ID BOT_USERNAME
const TelegramServer = require('telegram-test-api');

const [port, botId, username] = process.argv.slice(2);
const bot = { id: Number(botId), is_bot: true, first_name: 'Lá Phiếu', username };

class Server extends TelegramServer {
  addBotMessage(raw, token) {
    const message = super.addBotMessage(raw, token);
    message.date = Math.floor(message.date / 1000);
    message.from = bot;
    message.chat.type = message.chat.id < 0 ? 'supergroup' : 'private';
    if (message.chat.id < 0) message.chat.title = 'Group';
    for (const sent of ['chat_id', 'reply_parameters', 'link_preview_options', 'parse_mode']) delete message[sent];
    if (message.reply_markup === undefined) delete message.reply_markup;
    return message;
  }
}

const server = new Server({ port: Number(port), host: '127.0.0.1', storeTimeout: 600 });
const stack = (server.webServer._router || server.webServer.router).stack;
const theirs = stack.length;
const method = (name, handle) => server.webServer.all(`/bot:token/${name}`, handle);

method('getMe', (_request, response) => response.json({ ok: true, result: bot }));
method('getUpdates', async (request, response) => {
  const end = Date.now() + Number(request.body.timeout || 0) * 1000;
  let gone = false;
  response.on('close', () => { gone = true; });
  let updates = server.getUpdates(request.params.token);
  while (!updates.length && Date.now() < end && !gone) {
    await new Promise((wake) => setTimeout(wake, 10));
    if (!gone) updates = server.getUpdates(request.params.token);
  }
  for (const update of updates) if (update.callback_query) update.callback_query.chat_instance = '1';
  response.json({ ok: true, result: updates });
});
// The person's side gets a changed message once more.
method('editMessageText', (request, response) => {
  const { chat_id: chat, message_id: number } = request.body;
  server.editMessageText(request.body);
  const changed = server.storage.botMessages.find((sent) => String(sent.messageId) === String(number) && String(sent.message.chat_id) === String(chat));
  if (changed) changed.isRead = false;
  response.json({ ok: true, result: true });
});
for (const name of ['answerCallbackQuery', 'sendChatAction', 'setMyCommands', 'deleteMyCommands']) {
  method(name, (request, response) => {
    server.storage.botMessages.push({ time: Date.now(), botToken: request.params.token, message: { ...request.body, method: name, chat_id: 'calls' }, isRead: false });
    response.json({ ok: true, result: true });
  });
}

// What was added goes before their own routes, after the readers of bodies.
const ours = stack.splice(theirs);
stack.splice(stack.findIndex((layer) => layer.route), 0, ...ours);

process.stdin.resume().on('end', () => process.exit(0));
server.start().then(() => console.log('ready'));
