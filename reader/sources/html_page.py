"""A saved web page: what it says of itself (title, date, author, language), beside its HTML."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from reader.domain.dates import ArticleDate
from reader.sources.clean_text import one_line, without_lone_surrogates
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url

_HEAD_BYTES = 300_000
_DATES = ("article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "pubdate")
_AUTHORS = ("author", "article:author", "dc.creator")
_LONGEST_TITLE = 300
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?![A-Za-z])")


class PageFacts(NamedTuple):
    title: str = ""
    date: ArticleDate | None = None
    author: str = ""
    language: str = ""
    url: str = ""


def page_facts(html: str) -> PageFacts:
    """What the head of the page states; empty where it does not. Never raises on bad HTML."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, no_network=True)
    try:
        root = etree.fromstring(without_lone_surrogates(html[:_HEAD_BYTES]).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return PageFacts()
    if root is None:
        return PageFacts()
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        metas.setdefault(name, meta.get("content") or "")
    title = metas.get("og:title") or _text(root, "title") or _text(root, "h1")
    times = [time.get("datetime") or "" for time in root.iter("time")]
    date = _first_date([metas.get(name, "") for name in _DATES] + times[:1])
    canonical = next((link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"), "")
    language = _LANGUAGE.match(root.get("lang") or "")
    return PageFacts(
        one_line(title, _LONGEST_TITLE),
        date,
        one_line(next((metas[name] for name in _AUTHORS if metas.get(name)), ""), _LONGEST_TITLE),
        language[0].lower() if language else "",
        safe_url(metas.get("og:url") or canonical, "", IMAGE_SCHEMES),
    )


def _text(root: etree._Element, tag: str) -> str:
    found = root.find(f".//{tag}")
    return "" if found is None else "".join(str(part) for part in found.itertext())


def _first_date(texts: list[str]) -> ArticleDate | None:
    for text in texts:
        date = ArticleDate.parse(text.strip()) or ArticleDate.parse(text.strip()[:10])
        if date:
            return date
    return None
