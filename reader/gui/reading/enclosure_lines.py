"""Recordings and films of an article, a line each: what it is, and links to play it and to copy its address."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from PySide6.QtCore import QLocale, QUrl

from reader.domain.article import Enclosure
from reader.gui.reading.enclosure_signs import AUDIO, OTHER, PICTURE, VIDEO
from reader.gui.reading.reading_asks import Ask, own_link
from reader.gui.reading.reading_head import HeadLine
from reader.gui.words.links import is_on_web, shown_host
from reader.gui.words.texts import in_a_line, number, translate

_MOST = 30  # lines
_LONGEST = 90  # characters of a title
_KINDS = {
    AUDIO: frozenset("mp3 m4a m4b aac ogg oga opus flac wav wma".split()),
    VIDEO: frozenset("mp4 m4v mov webm mkv avi mpg mpeg ogv wmv".split()),
    PICTURE: frozenset("jpg jpeg png gif webp avif".split()),
}
_NAMED_BY_TYPE = {"mpeg": "mp3", "x-m4a": "m4a", "mp4a-latm": "m4a", "quicktime": "mov", "x-matroska": "mkv"}


def enclosure_lines(enclosures: Sequence[Enclosure], locale: QLocale) -> tuple[HeadLine, ...]:
    """Only what can be opened. The number in a link to copy is the enclosure's position in `enclosures`."""
    usable = [(at, one) for at, one in enumerate(enclosures) if is_on_web(one.url)]
    lines = [
        HeadLine(
            (
                (enclosure_title(one), one.url),
                *((part, "") for part in enclosure_facts(one, locale)),
                (translate("Enclosures", "Copy address"), own_link(Ask.COPY, at)),
            ),
            sign=enclosure_kind(one),
        )
        for at, one in usable[:_MOST]
    ]
    if len(usable) > _MOST:
        rest = translate("Enclosures", "and {n} more").format(n=number(len(usable) - _MOST))
        lines.append(HeadLine(((rest, ""),)))
    return tuple(lines)


def enclosure_title(enclosure: Enclosure) -> str:
    """Its title, else its file name, else its host."""
    name = QUrl(enclosure.url).fileName(QUrl.ComponentFormattingOption.PrettyDecoded)
    return in_a_line(enclosure.title, _LONGEST) or in_a_line(name, _LONGEST) or shown_host(enclosure.url)


def enclosure_kind(enclosure: Enclosure) -> str:
    """What it says it is, else what its name ends in."""
    major = enclosure.media_type.partition("/")[0].strip().lower()
    kind = {"audio": AUDIO, "video": VIDEO, "image": PICTURE}.get(major)
    ending = _ending(enclosure)
    return kind or next((kind for kind, endings in _KINDS.items() if ending in endings), OTHER)


def enclosure_facts(enclosure: Enclosure, locale: QLocale) -> tuple[str, ...]:
    """'Audio, MP3', '54 MB' and '48:12', as far as they are stated."""
    ending = _ending(enclosure)
    kind = {
        AUDIO: translate("Enclosures", "Audio"),
        VIDEO: translate("Enclosures", "Video"),
        PICTURE: translate("Enclosures", "Image"),
        OTHER: translate("Enclosures", "File"),
    }[enclosure_kind(enclosure)]
    facts = [f"{kind}, {ending.upper()}" if ending else kind]
    if enclosure.bytes is not None and 0 < enclosure.bytes < 2**60:
        form = QLocale.DataSizeFormat.DataSizeSIFormat
        digits = 0 if enclosure.bytes < 100_000_000 else 1
        facts.append(locale.formattedDataSize(enclosure.bytes, digits, form).replace(" ", "\u00a0"))
    if enclosure.seconds is not None and 0 < enclosure.seconds < 360_000:
        facts.append(clock(enclosure.seconds))
    return tuple(facts)


def clock(seconds: int) -> str:
    """2892 as '48:12', 3723 as '1:02:03'."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _ending(enclosure: Enclosure) -> str:
    ending = PurePosixPath(QUrl(enclosure.url).path()).suffix.lstrip(".").lower()
    if any(ending in endings for endings in _KINDS.values()) or ending == "pdf":
        return ending
    minor = enclosure.media_type.partition("/")[2].partition(";")[0].strip().lower()
    minor = _NAMED_BY_TYPE.get(minor, minor)
    return minor if minor.isalnum() and len(minor) <= 5 else ""
