"""What moderators do on Telegram, in private chats: drafts, differences, notices, the queue, versions, people. Rendering here is pure."""
