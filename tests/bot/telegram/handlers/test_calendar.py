"""`/calendar`."""

from icalendar import Calendar

from tests.bot.telegram import updates

ENGLISH = {**updates.AN, "language_code": "en"}


async def test_calendar_says_what_is_going_on(talk):
    """On the morning of election day voting is on; the button offers the file."""
    sent = await talk.gets_one(updates.text("/calendar"))
    assert "Bây giờ: Đang bỏ phiếu" in sent.text
    assert [button["text"] for button in sent.buttons] == ["🗓 Thêm vào lịch"]


async def test_calendar_speaks_english(talk):
    """An English Telegram gets it in English."""
    assert "Now: Voting is on" in (await talk.gets_one(updates.text("/calendar", sender=ENGLISH))).text


async def test_press_sends_the_file(talk):
    """The button sends a file that a phone adds to its calendar, named for what it is."""
    sent = await talk.gets_one(updates.text("/calendar"))
    settled, document = await talk.gets(updates.press(sent.pressed("🗓")))
    assert settled.method == "answerCallbackQuery"
    assert document.method == "sendDocument"
    name, content, _ = next(iter(document.files.values()))
    assert name == "bau-cu-2026-03-15.ics"
    assert Calendar.from_ical(content).walk("VEVENT")


async def test_press_that_nobody_understands_is_refused(talk):
    """A button of a language that is not known any more says so."""
    assert "cũ" in await talk.gets_alert(updates.press("c:fr"))


async def test_calendar_works_in_groups(talk):
    """In a group it replies to who asked, and so does the file to the message of the button."""
    update = updates.text("/calendar@LaPhieuBot", chat=updates.GROUP)
    sent = await talk.gets_one(update)
    assert sent.reply_to == update["message"]["message_id"]
    _, document = await talk.gets(updates.press(sent.pressed("🗓"), chat=updates.GROUP))
    assert document.reply_to
