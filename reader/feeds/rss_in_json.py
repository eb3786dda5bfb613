"""Items of RSS that was put into JSON as it stands, as Scripting News and its like do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.feeds.json_values import as_maps, text_in
from reader.feeds.raw_item import RawItem, RawMedia
from reader.sources.stated_dates import stated_date


def raw_item(item: Mapping[str, Any], channel: Mapping[str, Any]) -> RawItem:
    guid = item.get("guid")
    is_link = True
    if isinstance(guid, dict):
        is_link = str(guid.get("isPermaLink", "true")).lower() == "true"
        guid = guid.get("#value")
    guid = guid if isinstance(guid, str) else ""
    return RawItem(
        guid=guid,
        link=text_in(item, "link") or (guid if is_link else ""),
        title=text_in(item, "title"),
        is_title_html=True,
        author=text_in(item, "author") or text_in(item, "dc:creator"),
        body=text_in(item, "content:encoded") or text_in(item, "description"),
        date=stated_date(item.get("pubDate")),
        language=text_in(channel, "language"),
        media=tuple(
            RawMedia(text_in(one, "url"), text_in(one, "type"), size=one.get("length"))
            for one in as_maps(item.get("enclosure"))[:50]
        ),
    )
