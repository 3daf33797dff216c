"""What holds inside one group of an RTF file, and what its control words say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Part(Enum):
    """Which part of a file a group's text belongs to."""

    BODY = auto()
    MARGIN = auto()
    NOTE = auto()
    FONTS = auto()
    FIELD = auto()
    TEMPLATE = auto()
    COLOURS = auto()
    SKIPPED = auto()


USUAL_SIZE = 24
NO_COLOUR = -1


@dataclass(slots=True)
class State:
    """The properties that a group hands down to the groups inside it."""

    part: Part = Part.BODY
    font: int = -1
    fallback: int = 1
    hidden: bool = False
    deleted: bool = False
    capitals: bool = False
    struck: bool = False
    # Half points, the number of a colour, and whether words or cells have a ground of their own.
    size: int = USUAL_SIZE
    colour: int = NO_COLOUR
    shaded: bool = False
    starred: bool = False
    # How many fields' codes this stands in.
    fields: int = 0


# Groups that hold no words of the document.
_WITHOUT_WORDS = """
pict info stylesheet listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl
pgptbl mmathPr filetbl userprops docvar falt panose wgrffmtfilter bkmkstart bkmkend nonshppict annotation atnid atnauthor atndate formfield
datafield pn pnseclvl sn sv background ftnsep ftnsepc aftnsep tc xe rxe do
"""
PARTS = {
    "header": Part.MARGIN, "headerl": Part.MARGIN, "headerr": Part.MARGIN, "headerf": Part.MARGIN,
    "footer": Part.MARGIN, "footerl": Part.MARGIN, "footerr": Part.MARGIN, "footerf": Part.MARGIN,
    "footnote": Part.NOTE, "fonttbl": Part.FONTS, "colortbl": Part.COLOURS, "fldinst": Part.FIELD, "template": Part.TEMPLATE,
    **dict.fromkeys(_WITHOUT_WORDS.split(), Part.SKIPPED),
}  # fmt: skip
# Groups that a star marks as optional and that hold words all the same.
KEPT_STARRED = {"shppict", "shpinst", "shptxt", "nesttableprops", "fldinst", "template", "listtext", "pntext", "footnote"}
OBJECTS = {"object", "objdata", "objocx", "objemb", "objlink", "objautlink", "objhtml", "objupdate", "objsub", "objicemb", "objclass"}
# fcharset to code page; 163 is Vietnamese.
CHARSETS = {0: "cp1252", 1: "cp1252", 163: "cp1258", 204: "cp1251", 238: "cp1250", 161: "cp1253", 162: "cp1254", 186: "cp1257"}
LETTERS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": "\t",
}  # fmt: skip
# Properties of letters and of what lies behind them.
LOOKS = {"v", "deleted", "caps", "revised", "strike", "striked", "fs", "cf", "cb", "chcbpat", "cbpat", "clcbpat", "highlight", "trowd"}
SWITCHES = {"v": "hidden", "caps": "capitals", "strike": "struck", "striked": "struck"}
GROUNDS = {"cb", "chcbpat", "cbpat", "clcbpat", "highlight"}
COLOUR_PARTS = ("red", "green", "blue")
# Half points; letters that small nobody reads.
TINY = 4
ENDS = {"par", "line", "sect", "softline", "nestrow"}
TURNS = {"page", "sbkpage"}
