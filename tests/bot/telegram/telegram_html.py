"""Telegram's HTML as Telegram reads it: the text that is shown, or an error where tags do not balance or are not allowed."""

from html.parser import HTMLParser

ALLOWED = {"b", "i", "s", "blockquote", "a"}


class BadHtmlError(ValueError):
    """Telegram would answer: can't parse entities."""


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open = []
        self.tags = []

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED or set(dict(attrs)) - {"href", "expandable"}:
            raise BadHtmlError(self.get_starttag_text())
        self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise BadHtmlError(tag)

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise BadHtmlError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def read(html):
    """Return the text that is shown and the tags that were opened."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        raise BadHtmlError(reader.open)
    return reader.text, reader.tags


def shown(html):
    """Return the text that is shown."""
    return read(html)[0]
