"""Which words of a web page a person would see: what an element says of itself, and what cannot be known from the file alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError


class Sight(Enum):
    """How the words of an element look."""

    SEEN = auto()
    HIDDEN = auto()
    STRUCK = auto()  # crossed out
    TURNED = auto()  # shown in another order than they are written
    DOUBTFUL = auto()


_COLOURLESS = (
    r"(?:#fff[0-9a-f]?\b|#[ef][0-9a-f][ef][0-9a-f][ef][0-9a-f]\b|white\b|transparent\b"
    r"|rgba?\(\s*2[3-5]\d[\s,]+2[3-5]\d[\s,]+2[3-5]\d|rgba\([^)]*,\s*0?\.?0*\s*\))"
)
_HIDES = re.compile(
    r"(?i)(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0*(?:\.0\d*)?\s*%?\s*(?:;|!|$)"
    r"|font(?:-size)?\s*:\s*[0-2]?(?:\.\d+)?(?:px|pt)\b|font-size\s*:\s*(?:0|0?\.[01]\d*r?em)\s*(?:;|!|$)"
    r"|(?:(?:left|top|right|bottom|text-indent)\s*:\s*-\d{3,}|margin-(?:left|top)\s*:\s*-\d{4,})"
    r"|clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%|circle\(\s*0)|transform\s*:[^;]*(?:scale[xy]?\(\s*0?\.?0*\s*[,)]|translate[xy]?\(\s*-\d{3,})"
    r"|content-visibility\s*:\s*hidden|(?:max-)?(?:height|width)\s*:\s*[01](?:px|pt|em)?\s*;.*overflow\s*:\s*hidden)"
)
_PALE = re.compile(rf"(?i)(?:^|[;\s])(?:color|-webkit-text-fill-color)\s*:\s*{_COLOURLESS}")
_BACKGROUND = re.compile(r"(?i)background(?:-color|-image)?\s*:\s*(?!\s*(?:none|inherit|initial|#fff|white|transparent))")
_CROSSED = re.compile(r"(?i)text-decoration(?:-line)?\s*:[^;]*line-through")
_TURNS = re.compile(
    r"(?i)unicode-bidi\s*:\s*(?:bidi-override|isolate-override)|transform\s*:[^;]*(?:scalex?\(\s*-|rotatey\()|writing-mode\s*:|text-security"
)
_CROSSED_TAGS = {"del", "s", "strike"}
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,20000})\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ADDS = re.compile(r"(?i)content\s*:\s*[\"'][^\"']*\w")
# Selectors so many are tried; a page with more is doubtful anyway.
_MOST_RULES = 300


def sight_of(node: LexborNode) -> Sight:
    """Return how an element's words look, as far as it says so itself."""
    attributes, tag = node.attributes, node.tag
    style = attributes.get("style") or ""
    if "hidden" in attributes or _HIDES.search(style) or (tag == "dialog" and "open" not in attributes):
        return Sight.HIDDEN
    if _PALE.search(style) or re.fullmatch(_COLOURLESS, (attributes.get("color") or "").strip(), re.IGNORECASE):
        return Sight.DOUBTFUL if any(map(_is_coloured, _line(node))) else Sight.HIDDEN
    if tag in _CROSSED_TAGS or _CROSSED.search(style):
        return Sight.STRUCK
    if tag == "bdo" or _TURNS.search(style):
        return Sight.TURNED
    return Sight.SEEN


def _line(node: LexborNode) -> Iterator[LexborNode]:
    """Yield an element and those that it lies in."""
    at: LexborNode | None = node
    while at is not None:
        yield at
        at = at.parent


def _is_coloured(node: LexborNode) -> bool:
    """Whether white letters may be seen in it: it has a background of its own."""
    attributes = node.attributes
    return bool(attributes.get("bgcolor") or attributes.get("background")) or _BACKGROUND.search(attributes.get("style") or "") is not None


def notes_on_styles(tree: LexborHTMLParser, body: LexborNode) -> tuple[str, ...]:
    """Return what a moderator should know of styles for the document's own words: which rule wins in the end, only a browser knows."""
    rules = [rule for sheet in tree.css("style") for rule in _RULE.findall(_COMMENT.sub(" ", sheet.text(deep=True)))]
    changing = [
        selector for selector, body in rules if _HIDES.search(body) or _PALE.search(body) or _ADDS.search(body) or _TURNS.search(body)
    ]
    notes = ["hidden-style"] if len(changing) > _MOST_RULES or any(_meets_words(body, selector) for selector in changing) else []
    outside = tree.css_first('link[rel~="stylesheet" i][href]') is not None or any(
        "@import" in sheet.text(deep=True) for sheet in tree.css("style")
    )
    return (*notes, *(["outside-style"] if outside else []))


def _meets_words(body: LexborNode, selector: str) -> bool:
    """Whether a rule is on an element with words; one that cannot be read is taken to be."""
    plain = re.sub(r"::?(?:before|after|first-l\w+|hover|focus\S*|active|visited|link|marker)\b", "", selector).strip()
    if plain.startswith("@"):
        return True
    try:
        return any(node.text(deep=True).strip() for node in body.css(plain or "*"))
    except SelectolaxError:
        return True
