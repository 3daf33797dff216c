"""python-telegram-bot's own log, made safe: it writes whole updates, rejected tokens and answers that it cannot read."""

from __future__ import annotations

import logging

from bot.telegram.failures import describe


class Redaction(logging.Handler):
    """Takes out of a record what was filled in: its template stays, and the type and place of its exception.

    It stands on the library's topmost logger, so it sees a record before the handlers that write it.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Change the record."""
        error = record.exc_info[1] if record.exc_info else None
        record.msg = f"{record.msg} ({describe(error)})" if error else str(record.msg)
        record.args = ()
        record.exc_info = record.exc_text = record.stack_info = None


def make_library_log_safe() -> None:
    """Redact that log, and drop from it what is no warning. Calling it again changes nothing."""
    library = logging.getLogger("telegram")
    library.setLevel(logging.WARNING)
    if not any(isinstance(handler, Redaction) for handler in library.handlers):
        library.addHandler(Redaction())
