"""One item as a feed states it, whatever the feed's format, before anything in it is judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.dates import ArticleDate


@dataclass(frozen=True, slots=True)
class RawMedia:
    """Something that comes with an item: a recording, a film, a picture."""

    url: str
    media_type: str = ""
    medium: str = ""  # image, audio, video or document, where it is said
    size: object = None  # bytes
    duration: object = None  # seconds, or 1:02:03
    title: str = ""
    width: object = None


@dataclass(frozen=True, slots=True)
class RawItem:
    guid: str = ""
    link: str = ""
    title: str = ""
    is_title_html: bool = False
    author: str = ""
    body: str = ""
    is_html: bool = True
    base: str = ""  # what relative addresses in the body are relative to; '' if the feed does not say
    date: ArticleDate | None = None
    language: str = ""
    media: tuple[RawMedia, ...] = field(default=())
    caption: str = ""
