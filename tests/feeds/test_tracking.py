from __future__ import annotations

import pytest

from reader.domain.blocks import BlockKind
from reader.sources.beacons import is_beacon_address
from reader.sources.clean_link import clean_link
from reader.sources.html_blocks import html_blocks


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://x.nl/a?utm_source=rss&utm_medium=feed", "https://x.nl/a"),
        ("https://x.nl/a?id=7&utm_campaign=a%20b&page=2", "https://x.nl/a?id=7&page=2"),
        ("https://x.nl/?fbclid=1&q=%E2%82%AC+5&gclid=2#deel", "https://x.nl/?q=%E2%82%AC+5#deel"),
        ("https://x.nl/a?mc_cid=1&mc_eid=2&_hsenc=3&igshid=4&msclkid=5&_ga=6", "https://x.nl/a"),
        ("https://medium.com/@a/b?source=rss-b1f3------2", "https://medium.com/@a/b"),
        ("https://x.nl/a?src=rss&id=1", "https://x.nl/a?id=1"),
        ("https://x.nl/a#xtor=RSS-3", "https://x.nl/a"),
        ("https://x.nl/a?amp;utm_source=x", "https://x.nl/a"),
        ("https://x.nl/a?at_medium=RSS&at_campaign=x", "https://x.nl/a"),
    ],
)
def test_links_lose_what_follows_the_reader(url: str, clean: str) -> None:
    assert clean_link(url) == clean


@pytest.mark.parametrize(
    "url",
    [
        "https://x.nl/a?id=1&source=b&ref=c&v=abc&t=10s&from=feeding", "https://x.nl/?a=&&b", "https://x.nl/a#utm",
        "mailto:a@b.nl",
        "https://x.nl/a?q=utm_source", "https://x.nl/a;utm_source=x", "https://x.nl/?", "https://x.nl/#:~:text=a%20b",
        "https://x.nl/a?pkg=1&gaat=2&item=3&spmode=4&mkt=5&hit=1",
    ],
)  # fmt: skip
def test_other_links_stay_to_the_letter(url: str) -> None:
    assert clean_link(url) == url


def test_links_in_texts_are_clean() -> None:
    (block,) = html_blocks('<p><a href="https://x.nl/a?b=1&amp;utm_source=x">x</a>')
    assert block.runs[0].href == "https://x.nl/a?b=1"


@pytest.mark.parametrize(
    "image",
    [
        '<img src="https://x.nl/a.jpg" width="1" height="1">', '<img src="https://x.nl/a.jpg" width=2px>',
        '<img src="https://x.nl/a.jpg" height=0>', '<img src="https://x.nl/a.jpg" style="display: none">',
        '<img src="https://x.nl/a.jpg" style="width:1px;height:1px">', '<img src="https://x.nl/a.jpg" hidden>',
        '<img src="https://x.nl/a.jpg" style="border:0;visibility:hidden">', '<img src="https://x.nl/pixel.gif?u=1">',
        '<img src="https://pixel.wp.com/b.gif?host=x">', '<img src="https://stats.wordpress.com/b.gif?x">',
        '<img src="https://feeds.feedburner.com/~r/naam/~4/abc">', '<img src="https://ad.doubleclick.net/ad/x">',
        '<img src="https://x.nl/tracker/123">', '<img src="https://track.x.nl/mail/1234">',
        '<img src="https://www.google-analytics.com/collect?v=1">', '<img src="https://x.nl/wf/open?upn=1">',
        '<img src="https://x.nl/1x1.png">',
    ],
)  # fmt: skip
def test_what_only_counts_readers_is_no_picture(image: str) -> None:
    assert [block.kind for block in html_blocks(f"<p>x</p>{image}")] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "image",
    [
        '<img src="https://x.nl/a.jpg">', '<img src="https://x.nl/a.jpg" width="100%" height="auto">',
        '<img src="https://x.nl/a.jpg" style="width: 100%; opacity: 0">', '<img src="https://x.nl/track/hoes.jpg">',
        '<img src="https://x.nl/open/dag.png" style="max-width:1200px">', '<img src="https://x.nl/pixels.jpg">',
        '<img src="https://soundtrack.nl/a.jpg">', '<img src="https://x.nl/a.jpg" width="200" height="100">',
        '<img src="data:image/gif;base64,R0" data-src="https://x.nl/a.jpg">',
    ],
)  # fmt: skip
def test_pictures_stay(image: str) -> None:
    assert [block.kind for block in html_blocks(f"<p>x</p>{image}")] == [BlockKind.PARAGRAPH, BlockKind.IMAGE]


def test_beacons_are_known_by_address_alone() -> None:
    assert is_beacon_address("https://x.nl/beacon.png")
    assert not is_beacon_address("https://x.nl/foto.png")
    assert not is_beacon_address("")


def test_players_become_links() -> None:
    html = (
        '<p>a</p><iframe src="https://www.youtube.com/embed/x?utm_source=y"></iframe><p>b</p>'
        '<video controls><source src="https://x.nl/film.mp4">Geen film.</video><audio src="javascript:x"></audio>'
        '<iframe src="https://track.x.nl/1" width=0></iframe>'
    )
    assert [(block.text, [run.href for run in block.runs]) for block in html_blocks(html)] == [
        ("a", [""]), ("▶ youtube.com", ["https://www.youtube.com/embed/x"]), ("b", [""]),
        ("▶ x.nl", ["https://x.nl/film.mp4"]),
    ]  # fmt: skip


def test_a_page_states_its_base_once_and_safely() -> None:
    html = '<base href="https://b.example/c/"><a href="d">x</a>'
    assert html_blocks(html, "https://a.example/")[0].runs[0].href == "https://b.example/c/d"
    html = '<base href="file:///etc/"><a href="passwd">x</a>'
    assert html_blocks(html, "https://a.example/")[0].runs[0].href == "https://a.example/passwd"
