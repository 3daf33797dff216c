"""python-telegram-bot's own log."""

import logging

from bot.telegram.library_log import Redaction, make_library_log_safe
from tests.bot.telegram.conftest import TOKEN


def test_only_templates_and_types_come_through(caplog):
    """Of a record that holds an update and of its exception, the template and the type are all that is written."""
    make_library_log_safe()
    caplog.set_level(logging.DEBUG)
    library = logging.getLogger("telegram.ext.Application")
    library.error("Cannot process update %s", {"text": "câu hỏi riêng tư"}, exc_info=ValueError(TOKEN))
    assert TOKEN not in caplog.text
    assert "riêng tư" not in caplog.text
    assert "Cannot process update %s (ValueError at no place)" in caplog.text


def test_what_is_no_warning_is_dropped(caplog):
    """At DEBUG the library writes every update; nothing of that comes through."""
    make_library_log_safe()
    caplog.set_level(logging.DEBUG)
    logging.getLogger("telegram.ext.ExtBot").debug("Processing update %s", TOKEN)
    logging.getLogger("telegram").info(TOKEN)
    assert caplog.text == ""


def test_being_made_safe_twice_changes_nothing():
    """However many applications are built, a record is written once."""
    make_library_log_safe()
    make_library_log_safe()
    assert [type(h) for h in logging.getLogger("telegram").handlers].count(Redaction) == 1
