"""Text from outside made safe to show, to measure and to search: every string of an article passes here once."""

from __future__ import annotations

import re
import unicodedata

# U+FDD0 and U+FDD1 are QTextDocument's own frame marks, U+FFFC its object mark, U+2028 and U+2029 its line and
# paragraph ends: any of them inside an article would shift every offset after it. Bidi overrides and tag characters
# can show another text than the one that is searched. Soft hyphens and zero-width spaces would hide words from search.
_DROPPED_CHARACTERS = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff9-\ufffc"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "\U000e0000-\U000e007f"
)
_DROPPED = re.compile(f"[{_DROPPED_CHARACTERS}]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u200d]"
)
_MARK_STACK = re.compile(f"({_MARK}{{4}}){_MARK}+")
# Nothing to be done about a text without any of these: nearly all texts, found out in one look
_ODD_ASCII = re.compile("[\x00-\x08\x0b\x0d-\x1f\x7f]")
_ODD = re.compile(f"[\r\x85\u2028\u2029\ud800-\udfff{_MARK[1:-1]}{_DROPPED_CHARACTERS}]")
_SPACES = re.compile(r"[ \t\n\f]+")


def clean_text(text: str) -> str:
    """NFC, line ends as \\n, and nothing in it that draws over other text or counts differently in Qt.

    At most four combining marks stay on one letter: no script we know of needs more, and a hundred cover the page.
    """
    if text.isascii():
        if not _ODD_ASCII.search(text):
            return text
    elif not _ODD.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    text = _DROPPED.sub("", _LONE_SURROGATE.sub("\ufffd", _LINE_END.sub("\n", text)))
    if text.isascii():
        return text
    text = _MARK_STACK.sub(r"\1", unicodedata.normalize("NFC", text))
    return unicodedata.normalize("NFC", text)  # a mark that was cut may have kept two others apart


def one_line(text: str, longest: int = 1_000) -> str:
    """Clean text without line ends or double spaces, for titles and names; cut at `longest` characters."""
    return collapse_spaces(clean_text(text[: longest * 20])).strip()[:longest].rstrip()


def collapse_spaces(text: str) -> str:
    if "  " in text or "\n" in text or "\t" in text or "\f" in text:
        return _SPACES.sub(" ", text)
    return text  # most texts: a pattern would stop at every space of them


def without_lone_surrogates(text: str) -> str:
    """What C parsers accept: they refuse half a character, and would lose the whole article over it."""
    return _LONE_SURROGATE.sub("\ufffd", text)
