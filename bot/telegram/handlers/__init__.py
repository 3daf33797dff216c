"""One handler a file: each reads the update, makes one call, and replies. Which update goes to which is said in `bot.telegram.application`."""
