from __future__ import annotations

import time

import pytest
from feed_making import SHARED
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.feeds.discovery import FeedLink, feeds_in_page
from reader.feeds.known_sites import feeds_by_address

UC = "UC" + "a" * 22
YOUTUBE = "https://www.youtube.com/feeds/videos.xml"


def found(page: str, url: str = "https://site.example/blog/") -> list[FeedLink]:
    return feeds_in_page(page.encode(), url)[0]


def test_feeds_that_the_page_states_come_in_its_order() -> None:
    page = """<head><title>De Site</title><base href="https://cdn.example/">
    <link rel="alternate" type="application/rss+xml" title="Nieuws" href="/rss">
    <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" href="feed://site.example/atom">
    <link rel="alternate" type="application/feed+json" title="JSON" href="feed.json">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
    <link rel="alternate" hreflang="en" href="/en"><link rel="feed" href="/rss">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head>"""
    assert found(page) == [
        FeedLink("https://cdn.example/rss", "Nieuws"),
        FeedLink("http://site.example/atom", "De Site"),
        FeedLink("https://cdn.example/feed.json", "JSON"),
    ]


def test_links_in_the_text_are_taken_only_where_nothing_is_stated() -> None:
    links = (
        "<a href='/rss.xml'>RSS</a><a href='/feedback'>Vertel</a><a href='/nieuws'>x</a><a href='/feed/comments/'>y</a>"
    )
    assert found(f"<title>T</title>{links}") == [FeedLink("https://site.example/rss.xml", "RSS")]
    stated = "<link rel=alternate type=application/rss+xml href=/echt>"
    assert [link.url for link in found(stated + links)] == ["https://site.example/echt"]


@pytest.mark.parametrize(
    ("url", "feed"),
    [
        (f"https://www.youtube.com/channel/{UC}/videos", f"{YOUTUBE}?channel_id={UC}"),
        ("https://www.youtube.com/playlist?list=PL1234567890ab", f"{YOUTUBE}?playlist_id=PL1234567890ab"),
        ("https://youtube.com/user/naam", f"{YOUTUBE}?user=naam"),
        ("https://mastodon.example/@naam", "https://mastodon.example/@naam.rss"),
        ("https://www.reddit.com/r/thenetherlands/top/?t=day", "https://www.reddit.com/r/thenetherlands/.rss"),
        ("https://old.reddit.com/u/naam", "https://www.reddit.com/user/naam/.rss"),
        ("https://github.com/kurtmckee/feedparser", "https://github.com/kurtmckee/feedparser/releases.atom"),
        ("https://github.com/kurtmckee/feedparser/releases", "https://github.com/kurtmckee/feedparser/releases.atom"),
        ("https://medium.com/@naam/verhaal-1", "https://medium.com/feed/@naam"),
        ("https://bsky.app/profile/naam.bsky.social", "https://bsky.app/profile/naam.bsky.social/rss"),
    ],
)
def test_addresses_that_tell_where_the_feed_is(url: str, feed: str) -> None:
    assert feeds_by_address(url)[0].url == feed
    assert found("<html>", url)[0].url == feed


@pytest.mark.parametrize(
    "url",
    ["https://github.com/features/actions", "https://www.youtube.com/watch?v=abc", "https://www.tiktok.com/@naam",
     "https://example.com/a/b", "https://[::1", "", "file:///x", "https://www.reddit.com/"],
)  # fmt: skip
def test_other_addresses_tell_nothing(url: str) -> None:
    assert feeds_by_address(url) == []


@pytest.mark.parametrize(
    "page",
    [
        f'<meta itemprop="identifier" content="{UC}">', f'<link rel="canonical" href="https://www.youtube.com/channel/{UC}">',
        f'<script>var x = {{"externalId":"{UC}"}}</script>', f'<script>{{"channelId": "{UC}"}}</script>',
    ],
)  # fmt: skip
def test_a_handle_of_youtube_is_looked_up_in_its_page(page: str) -> None:
    for url in ("https://www.youtube.com/@naam", "https://www.youtube.com/c/naam", "https://youtu.be/abc"):
        assert [link.url for link in found(page, url)] == [f"{YOUTUBE}?channel_id={UC}"]
    assert found(page, "https://elders.example/") == []


def test_the_best_icon_is_chosen() -> None:
    page = """<link rel="icon" href="/a.svg" type="image/svg+xml"><link rel="icon" sizes="16x16" href="/16.png">
    <link rel="icon" sizes="512x512" href="/512.png"><link rel="shortcut icon" sizes="32x32" href="/32.png">"""
    assert feeds_in_page(page.encode(), "https://x.nl/a")[1] == "https://x.nl/32.png"
    assert feeds_in_page(b"<link rel=apple-touch-icon href=/t.png>", "https://x.nl/a")[1] == "https://x.nl/t.png"
    assert feeds_in_page(b"<link rel=icon href=data:image/png;base64,AA>", "https://x.nl/a")[1] == ""


def test_the_usual_places_are_named_beside_the_page_and_at_the_top() -> None:
    others = feeds_in_page(b"", "https://x.nl/blog/")[2]
    assert "https://x.nl/blog/feed" in others and "https://x.nl/rss.xml" in others
    assert others.index("https://x.nl/blog/feed") < others.index("https://x.nl/feed")
    assert len(others) == len(set(others)) <= 20
    assert all(other.startswith("https://x.nl/") for other in others)
    assert feeds_in_page(b"", "https://x.nl/stuk.html")[2][0] == "https://x.nl/feed"
    assert feeds_in_page(b"", "file:///etc/")[2] == []


def test_a_hostile_page_is_left_soon() -> None:
    began = time.process_time()
    for page in (
        b"<div>" * 500_000 + b"</p>" * 100_000,
        b"<a href=/rss>" * 200_000,
        b"<link rel=icon href=/x>" * 100_000,
    ):
        links, _, _ = feeds_in_page(page, "https://x.nl/")
        assert len(links) <= 30
    assert time.process_time() - began < 10


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<link", "<a", " rel=alternate", " type=application/rss+xml", " href=", "/rss", "http://[", ">", "<title>"]
        )
        | st.text(max_size=6)
    ),
    st.sampled_from(["https://x.nl/", "http://[", "", "https://x.nl:port/", "https://www.youtube.com/@a"]),
)
def test_any_page_is_looked_through(pieces: list[str], url: str) -> None:
    links, icon, others = feeds_in_page("".join(pieces).encode("utf-8", "replace"), url)
    for address in [*(link.url for link in links), *others, *filter(None, [icon])]:
        assert address.startswith(("http://", "https://"))


@pytest.mark.skipif(not SHARED.exists(), reason="the captured pages are not here")
def test_captured_pages() -> None:
    folder = SHARED / "feeds" / "netnewswire"
    for name, feed in [
        ("DaringFireball.html", "feeds/main"), ("inessential.html", "xml/rss.xml"), ("furbo.html", "feed"),
        ("sixcolors.html", "feed"), ("coco.html", "feed"), ("YouTubeTheVolvoRocks.html", "channel_id=UC"),
    ]:  # fmt: skip
        links, _, _ = feeds_in_page(
            (folder / name).read_bytes(), "https://www.youtube.com/@x" if "You" in name else "https://c.example/"
        )
        assert any(feed in link.url for link in links), (name, links)
