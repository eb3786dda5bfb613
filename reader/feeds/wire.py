"""What the parser's process sends back, as JSON: feeds with their blocks in the form that the library keeps."""

from __future__ import annotations

import json
from typing import Any

from reader.domain.article import BodyFormat
from reader.domain.dates import ArticleDate, Precision
from reader.domain.feed import Enclosure, FeedDocument, FeedItem
from reader.domain.packed_blocks import PackedBlocks


def pack_document(document: FeedDocument) -> bytes:
    return json.dumps(
        [
            document.title, document.site_url, document.language, document.icon_url, document.ttl, document.is_cut,
            [_pack_item(item) for item in document.items],
        ],
        separators=(",", ":"),
    ).encode("ascii")  # fmt: skip


def unpack_document(data: bytes) -> FeedDocument:
    title, site_url, language, icon_url, ttl, is_cut, items = json.loads(data)
    return FeedDocument(title, site_url, language, icon_url, tuple(map(_unpack_item, items)), ttl, is_cut)


def _pack_item(item: FeedItem) -> list[Any]:
    date = item.date
    return [
        item.guid, item.link, item.title, item.author, item.body, item.format.value,
        [date.text, date.instant, date.precision.value] if date else None,
        item.language,
        [item.packed.json, item.packed.text_hash.hex(), item.packed.beginning],
        [[one.url, one.media_type, one.bytes, one.seconds, one.title] for one in item.enclosures],
    ]  # fmt: skip


def _unpack_item(packed: list[Any]) -> FeedItem:
    guid, link, title, author, body, form, date, language, blocks, enclosures = packed
    written, text_hash, beginning = blocks
    return FeedItem(
        guid, link, title, author, body, BodyFormat(form),
        ArticleDate(date[0], date[1], Precision(date[2])) if date else None,
        language,
        PackedBlocks(written, bytes.fromhex(text_hash), beginning),
        tuple(Enclosure(*one) for one in enclosures),
    )  # fmt: skip
