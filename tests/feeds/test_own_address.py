"""Where a saved feed comes from; whatever else it is, nowhere, and soon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.feeds.own_address import own_address

RSS = (
    b'<?xml version="1.0"?><rss xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
    b'<atom:link rel="self" href="%s"/><link>https://example.org/</link></channel></rss>'
)


@pytest.mark.parametrize(
    ("content", "address"),
    [
        (RSS % b"https://example.org/feed", "https://example.org/feed"),
        (b"\xef\xbb\xbf\n" + RSS % b" http://example.org/a?b=1&amp;c=2 ", "http://example.org/a?b=1&c=2"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/>'
         b'<link rel="self" href="https://a.example/atom"/></feed>', "https://a.example/atom"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://a.example/j"}', "https://a.example/j"),
        (RSS % b"file:///etc/passwd", ""),
        (RSS % b"javascript:alert(1)", ""),
        (b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + RSS[21:] % b"&x;", ""),
        (b'{"version": "1", "feed_url": "https://a.example/"}', ""),
        (b"<html><link rel='self' href='https://a.example/'></html>", ""),
        (b"<rss>" + b"<a>" * 50_000, ""),
        (b"{" * 100_000, ""),
        (b"", ""),
    ],
)  # fmt: skip
def test_a_feed_says_where_it_is_from(content: bytes, address: str) -> None:
    assert own_address(content) == address


@given(st.binary(max_size=200))
def test_anything_at_all_is_no_address(content: bytes) -> None:
    for start in (b"", b"<rss>", b"{"):
        assert own_address(start + content) == ""
