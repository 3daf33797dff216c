"""Telegram: the only code that imports `telegram`. Updates in, messages out; `application` wires it."""
