"""From the bytes of a feed to text that an XML parser may see: decoded as well as can be, and without a DTD.

A document type declaration is where all that XML can do to its reader is declared: entities that grow a thousandfold,
files and addresses to be fetched. It is taken out before any parser sees it; entities that stand for a few plain
characters are declared anew.
"""

from __future__ import annotations

import codecs
import re
from html.entities import name2codepoint
from typing import NamedTuple

from feedparser.encodings import convert_to_utf8

_DECLARED = re.compile(rb"""^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']\s*([A-Za-z0-9._-]+)""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)""", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", 1),
    (codecs.BOM_UTF32_LE, "utf-32-le", 4),  # before UTF-16: its mark begins with that one
    (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF16_LE, "utf-16-le", 2),
    (codecs.BOM_UTF16_BE, "utf-16-be", 2),
)
_TOGETHER = re.compile(rb"[\x80-\xff]{2,}")
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_EBCDIC = b"\x4c\x6f\xa7\x94"  # `<?xml` on a mainframe
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = re.compile(r"<\?xml\b[^>]{0,300}>")
_ROOT = re.compile(r"<(?:\w[\w.-]*:)?(?:rss|feed|rdf|channel|opml|html)\b", re.IGNORECASE)
_PROLOG_PART = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
_DOCTYPE_PART = re.compile(r""""[^"]*"|'[^']*'|<!--.*?-->|<\?.*?\?>|[<>]""", re.DOTALL)
_ENTITY = re.compile(r"""<!ENTITY\s+([A-Za-z_][\w.-]{0,63})\s+("[^"]{0,64}"|'[^']{0,64}')\s*>""")
_PLAIN = re.compile(r"(?:&#x?[0-9A-Fa-f]{1,6};|[^&%<])*")
_USED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))
_LONGEST_PROLOG = 100_000
_MOST_ENTITIES = 300
_GUESSED_FROM = 50_000  # bytes
_MOST_SLIPS = 3


class FeedText(NamedTuple):
    """`entities` are what stands for a few characters; `text` has no declaration of any kind."""

    text: str
    entities: dict[str, str]

    def as_xml(self) -> bytes:
        """UTF-8 that declares the entities that are used: those of HTML are a frequent slip in feeds."""
        wanted = {name: self.entities.get(name) or _html_entity(name) for name in set(_USED.findall(self.text))}
        declared = "".join(f'<!ENTITY {name} "{value}">' for name, value in wanted.items() if value)
        text = f"<!DOCTYPE feed [{declared}]>{self.text}" if declared else self.text
        return text.encode("utf-8")


def read_text(body: bytes, content_type: str = "") -> FeedText:
    """Never raises. What cannot be decoded is replaced, what XML forbids is left out, and the rest is kept."""
    text = _NOT_XML.sub("", decode(body, content_type))
    root = _ROOT.search(text, 0, _LONGEST_PROLOG)
    declaration = _DECLARATION.search(text, 0, root.start() if root else 0)
    if declaration:  # what comes before it is a server's warning or a blank line
        text = text[declaration.end() :]
    return _without_doctype(text.lstrip("\ufeff \t\r\n"))


def decode(body: bytes, content_type: str = "") -> str:
    for mark, encoding, width in _MARKS:
        if body.startswith(mark):
            body = body[len(mark) :]
            return _lenient(body[: len(body) - len(body) % width], encoding)
    declared = _DECLARED.match(body[:1_000])
    charset = _CHARSET.search(content_type)
    stated = {declared[1].decode("ascii").lower() if declared else "", charset[1].lower() if charset else ""}
    if stated <= {"", "utf-8", "utf8", "us-ascii"} and b"\0" not in body[:100] and body[:4] != _EBCDIC:
        return _undeclared(body)
    try:
        headers = {"content-type": content_type} if content_type else {}
        converted: bytes = convert_to_utf8(headers, body, {})
    except Exception:  # a codec that is stated and raises what it likes
        return _lenient(body, "utf-8")
    return _lenient(converted, "utf-8")


def _undeclared(body: bytes) -> str:
    """UTF-8, or what hardly fits it: then the alphabet has to be guessed. Letters beyond ASCII stand together in Greek,
    Russian or Chinese, and alone in what is written with ours, of which a guess is often wrong: that stays Western."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        lost = body.decode("utf-8", "replace").count("\ufffd")
    together, alone = (sum(map(len, found.findall(body[:_GUESSED_FROM]))) for found in (_TOGETHER, _ALONE))
    if lost > _MOST_SLIPS and lost > (together + alone) // 4 and together > 3 * alone:
        from charset_normalizer import from_bytes  # rarely needed

        guess = from_bytes(body[:_GUESSED_FROM]).best()
        if guess is not None:
            return body.decode(guess.encoding, "replace")
    return _lenient(body, "utf-8")


def _lenient(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return body.decode(encoding, "leeszaal-western" if encoding == "utf-8" else "replace")


def _western(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are not UTF-8 in a text that says it is, come from a paste out of an older program: Windows' letters
    of Western Europe. The rest of the text stays as it is."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error("leeszaal-western", _western)


def _without_doctype(text: str) -> FeedText:
    at = 0
    while part := _PROLOG_PART.match(text, at, _LONGEST_PROLOG):
        at = part.end()
    if not _DOCTYPE.match(text, at):
        return FeedText(text, {})
    depth, end = 0, text.find(">", at) + 1 or len(text)
    for part in _DOCTYPE_PART.finditer(text, at, at + _LONGEST_PROLOG):
        depth += {"<": 1, ">": -1}.get(part[0], 0)
        if depth == 0 and part[0] == ">":
            end = part.end()
            break
    entities: dict[str, str] = {}
    for name, quoted in _ENTITY.findall(text[at:end])[:_MOST_ENTITIES]:
        if _PLAIN.fullmatch(quoted[1:-1]) and name not in _XML_OWN:
            entities.setdefault(name, quoted[1:-1].replace('"', "&#34;"))
    return FeedText(text[end:].lstrip(), entities)


def _html_entity(name: str) -> str:
    number = name2codepoint.get(name)
    return f"&#{number};" if number and name not in _XML_OWN else ""
