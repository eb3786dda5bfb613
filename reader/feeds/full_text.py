"""The article in a web page, without the page around it, for feeds that send a summary only."""

from __future__ import annotations

import logging
from typing import Any

import trafilatura

from reader.feeds.failures import NoArticle
from reader.feeds.feed_text import decode
from reader.sources.beacons import is_beacon
from reader.sources.clean_text import without_lone_surrogates
from reader.sources.html_page import page_facts

_LONGEST_PAGE = 5_000_000  # bytes
_FEWEST_LETTERS = 200  # less is a notice about cookies or a picture's caption
_NONE = "No article was found in this page."
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of every page in which it finds nothing


def read_page(html: bytes, url: str, content_type: str = "") -> tuple[str, str]:
    """Title, and the article as HTML that still has to become blocks. Raises NoArticle."""
    page = without_lone_surrogates(decode(html[:_LONGEST_PAGE], content_type)).replace("\0", "")
    try:
        article = _article(page, url)
    except MemoryError:
        raise
    except Exception as error:  # a tree of libraries over a page of anyone
        raise NoArticle(_NONE) from error
    if sum(map(str.isalpha, article)) < _FEWEST_LETTERS:
        raise NoArticle(_NONE)
    return page_facts(page).title, article


def _article(page: str, url: str) -> str:
    tree = trafilatura.load_html(page)
    if tree is None:
        return ""
    _drop_beacons(tree)
    article: str | None = trafilatura.extract(
        tree,
        url=url,
        output_format="html",
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_images=True,
        include_tables=True,
        with_metadata=False,
    )
    return article or ""


def _drop_beacons(tree: Any) -> None:
    """While their size can be seen: trafilatura keeps nothing of a picture but its address."""
    for image in list(tree.iter("img")):
        if is_beacon(image.attrib):
            image.drop_tree()
