"""Updates as Telegram sends them, as JSON; name only what the test is about."""

import itertools

from tests.bot.telegram.offline_api import BOT

_numbers = itertools.count(1)

AN = {"id": 77, "is_bot": False, "first_name": "An", "username": "an_nguyen", "language_code": "vi"}
PRIVATE = {"id": 77, "type": "private", "first_name": "An"}
GROUP = {"id": -1009876543210, "type": "supergroup", "title": "Tổ dân phố 5"}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
FILE = {"file_id": "f", "file_unique_id": "u"}


def message(kind="message", sender=AN, chat=PRIVATE, **content):
    """Return an update with a message that holds `content`."""
    number = next(_numbers)
    return {"update_id": number, kind: {"message_id": number, "date": 1_750_000_000, "chat": chat, "from": sender, **content}}


def text(words, **fields):
    """Return an update with a text; a command and mentions of @names are marked as Telegram marks them."""
    return message(text=words, entities=entities(words), **fields)


def entities(words):
    """Return the entities of a text, counted in UTF-16 units."""
    found = []
    offset = 0
    for word in words.split(" "):
        units = len(word.encode("utf-16-le")) // 2
        if word.startswith("/") and len(word) > 1 and offset == 0:
            found.append({"type": "bot_command", "offset": offset, "length": units})
        elif word.startswith("@"):
            found.append({"type": "mention", "offset": offset, "length": len(word.rstrip(",.?!"))})
        offset += units + 1
    return found


def press(data, chat=PRIVATE, sender=AN, on=None):
    """Return an update with the press of a button on a message of the bot."""
    number = next(_numbers)
    shown = on or {"message_id": 5, "date": 1_750_000_000, "chat": chat, "from": BOT, "text": "…"}
    query = {"id": str(number), "from": sender, "chat_instance": "1", "message": shown, "data": data}
    return {"update_id": number, "callback_query": query}


def membership(old, new, chat=PRIVATE, sender=AN):
    """Return an update of the bot's own membership."""

    def member(status):
        return {"status": status, "user": BOT, **({"until_date": 0} if status == "kicked" else {})}

    changed = {"chat": chat, "from": sender, "date": 1_750_000_000, "old_chat_member": member(old), "new_chat_member": member(new)}
    return {"update_id": next(_numbers), "my_chat_member": changed}
