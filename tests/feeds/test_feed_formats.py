from __future__ import annotations

import pytest
from feed_making import SAMPLES, SHARED, sample

from reader.domain.article import BodyFormat
from reader.domain.blocks import BlockKind, plain_text
from reader.domain.feed import Enclosure
from reader.feeds.failures import NotAFeed
from reader.feeds.feed_document import read_feed


def test_rss_091_with_a_doctype_and_a_latin_alphabet() -> None:
    feed = sample("rss091.xml")
    assert (feed.title, feed.site_url, feed.language) == ("De Kade", "https://kade.example/", "nl")
    assert feed.icon_url == "https://kade.example/logo.gif"
    assert [item.title for item in feed.items] == ["Brug bij Zoutkamp weer open", "Café De Ster gesloten"]


def test_rss_10() -> None:
    feed = sample("rss10.rdf")
    assert (feed.title, feed.language, feed.ttl) == ("Bibliotheekblad", "nl", 6 * 3600)
    first, second = feed.items
    assert (first.guid, first.author, str(first.date)) == (
        "https://bieb.example/1", "Anna de Boer", "2026-03-02T10:15+01:00",
    )  # fmt: skip
    assert (
        plain_text(first.blocks) == "Leeszaal heropend\n\nDe leeszaal is weer open."
    )  # the full text, not the summary
    assert str(second.date) == "2026-03"


def test_rss_20() -> None:
    feed = sample("rss20.xml")
    assert (feed.title, feed.site_url, feed.ttl) == ("Stadsnieuws & meer", "https://stad.example/", 1800)
    tram, untitled, by_guid = feed.items
    assert (tram.guid, tram.link) == ("stad-7", "https://stad.example/tram?id=7#top")
    assert (tram.title, tram.author) == ("Tram 4 rijdt weer", "Jan Jansen")
    assert tram.date is not None and tram.date.instant == 1_772_440_200
    assert [(block.kind, block.text, block.src) for block in tram.blocks[1:]] == [
        (BlockKind.PARAGRAPH, "De tram rijdt weer.", ""),
        (BlockKind.IMAGE, "De tram", "https://stad.example/foto.jpg"),
    ]
    assert [run.href for run in tram.blocks[1].runs if run.href] == ["https://stad.example/lijn4"]
    assert untitled.title == "Een bericht zonder titel, dat lang genoeg is om er een titel uit te halen: de…"
    assert (untitled.author, untitled.guid, untitled.date) == ("Piet Pieters", "", None)
    assert untitled.blocks[1].src == "https://stad.example/beeld.jpg"
    assert untitled.blocks[1].text == "De markt in de regen"
    assert by_guid.link == by_guid.guid == "https://stad.example/guid"


def test_a_podcast() -> None:
    feed = sample("podcast.xml")
    twelve, eleven = feed.items
    assert twelve.enclosures == (Enclosure("https://stem.example/12.mp3", "audio/mpeg", 34_216_300, 3_723),)
    assert eleven.enclosures == (Enclosure("https://stem.example/11%20deel%201.mp3", "audio/mpeg", None, 1_800),)
    assert plain_text(twelve.blocks) == "Aflevering 12\n\nOver dijken."
    assert plain_text(eleven.blocks) == "Aflevering 11"


def test_atom_03() -> None:
    feed = sample("atom03.xml")
    (first,) = feed.items
    assert (feed.title, feed.language) == ("Old & steady", "en")
    assert (first.title, first.author, str(first.date)) == ("First light", "Ada Byron", "2026-02-01T10:00+00:00")
    assert plain_text(first.blocks[1:]) == "It works."


def test_atom_10_with_bases_and_languages() -> None:
    feed = sample("atom10.xml")
    assert (feed.title, feed.site_url) == ("Less than < three", "https://atoom.example/blog/")
    assert feed.icon_url == "https://atoom.example/favicon.png"
    one, two = feed.items
    assert (one.title, one.link, one.author) == (
        "Een vette titel",
        "https://atoom.example/blog/2026/een",
        "De redactie",
    )
    assert one.blocks[1].runs[1].href == "https://cdn.example/x/plaat"
    assert one.blocks[2].src == "https://cdn.example/x/a.png"
    assert (two.title, two.author, two.language) == ("Plain <b> and text", "Kim, Lee", "en")
    assert (two.format, two.blocks[1].text) == (BodyFormat.TEXT, "First paragraph <not a tag>.")
    assert two.enclosures == (Enclosure("https://atoom.example/blog/film.mp4", "video/mp4", 1_000),)


def test_a_channel_of_youtube() -> None:
    (film,) = sample("youtube.xml").items
    assert (film.guid, film.link) == ("yt:video:abc", "https://www.youtube.com/watch?v=abc")
    assert film.enclosures == ()
    assert [block.text for block in film.blocks if block.kind is BlockKind.PARAGRAPH] == [
        "Een film over een molen.", "Muziek: zonder.",
    ]  # fmt: skip
    assert film.blocks[1].src == "https://i1.ytimg.com/vi/abc/hqdefault.jpg"


def test_json_feeds() -> None:
    (thought,) = sample("feed10.json").items
    assert (thought.guid, thought.link, thought.author) == ("7", "https://eind.example/7", "Sam")
    assert [block.text for block in thought.blocks[1:]] == ["Een losse gedachte.", "En nog een."]
    feed = sample("feed11.json")
    heard, pointed = feed.items
    assert (feed.title, feed.language) == ("Elf", "nl")
    assert heard.enclosures == (Enclosure("https://elf.example/a.mp3", "audio/mpeg", 1_234, 61, "De opname"),)
    assert (heard.author, heard.blocks[1].src) == ("Gast", "https://elf.example/a.jpg")
    assert heard.blocks[2].runs[1].href == "https://elf.example/x"
    assert (pointed.link, pointed.author, pointed.language) == ("https://elders.example/b", "Eva, Adam", "en")


def test_rss_that_was_put_into_json() -> None:
    (one,) = sample("rss_in_json.json").items
    assert (one.guid, one.link, one.title) == ("one", "https://json.example/1", "One")
    assert one.enclosures[0].bytes == 10


def test_json_with_a_slip_or_cut_off_gives_what_is_there() -> None:
    comma = b'{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", "title": "A"},]}'
    assert [item.title for item in read_feed(comma, "https://x.nl/").items] == ["A"]
    cut = comma[:-2] + b' {"id": "2", "title": "B"}, {"id": "3", "ti'
    assert [item.title for item in read_feed(cut, "https://x.nl/").items] == ["A", "B"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty answer"),
        (b" \n ", "empty answer"),
        (b"<!DOCTYPE html><html><body><article>x</article></body></html>", "web page"),
        (b"<opml><body/></opml>", "list of feeds"),
        (b"just words", "not a feed"),
        (b'{"a": 1}', "JSON"),
        (b"{broken", "JSON"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a feed"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(body: bytes, words: str) -> None:
    with pytest.raises(NotAFeed, match=words):
        read_feed(body, "https://x.nl/")


def test_blocks_made_again_from_what_is_kept_are_the_same() -> None:
    from reader.domain.article import Received
    from reader.sources.article_blocks import article_blocks

    for file in SAMPLES.iterdir():
        if file.suffix == ".opml":
            continue
        for item in sample(file.name).items:
            kept = Received("", "", item.title, item.body, item.format, item.date, item.link)
            assert article_blocks(kept) == item.blocks


@pytest.mark.skipif(not SHARED.exists(), reason="the captured feeds are not here")
def test_captured_feeds_have_all_their_items() -> None:
    no_feeds = (".html", ".opml")
    wrong = []
    for file in sorted((SHARED / "feeds" / "netnewswire").iterdir()):
        body = file.read_bytes()
        if file.suffix in no_feeds or file.name == "LICENSE":
            with pytest.raises(NotAFeed):
                read_feed(body, "https://captured.example/")
            continue
        document = read_feed(body, "https://captured.example/")
        count = body.count(b"<item>") + body.count(b"<item ") + body.count(b"<entry>") + body.count(b"<entry ")
        if file.suffix != ".json" and len(document.items) != count:
            wrong.append(file.name)
        assert document.items and document.title, file.name
        assert all(item.title for item in document.items)
    assert wrong == []
