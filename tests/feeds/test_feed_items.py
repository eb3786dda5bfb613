from __future__ import annotations

import pytest
from feed_making import item, rss

from reader.domain.blocks import BlockKind, plain_text
from reader.feeds.feed_document import read_feed
from reader.feeds.items import seconds_of, short_guid


@pytest.mark.parametrize(
    ("stated", "instant"),
    [
        ("Mon, 02 Mar 2026 09:30:00 +0100", 1_772_440_200),
        ("Mon, 02 Mar 2026 08:30:00 GMT", 1_772_440_200),
        ("2026-03-02T09:30:00+01:00", 1_772_440_200),
        ("02 March 2026 08:30 UT", 1_772_440_200),
        ("Mon, 2 Mar 2026 03:30:00 EST", 1_772_440_200),
    ],
)
def test_dates_are_instants(stated: str, instant: int) -> None:
    date = item(f"<title>x</title><pubDate>{stated}</pubDate>").date
    assert date is not None and date.instant == instant


@pytest.mark.parametrize(
    "stated",
    [
        "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01", "9999-12-31T23:59:59Z", "0000-00-00T00:00:00Z", "", "morgen",
        "2026-03-02T09:30:00+99:99", "Mon, 02 Mar 2026 09:30:00 +9999", "Mon, 99 Foo 2026 99:99:99 GMT", "-1",
        "0001-01-01T00:00:00Z", "9" * 400,
    ],
)  # fmt: skip
def test_dates_that_cannot_be_are_none(stated: str) -> None:
    assert item(f"<title>x</title><pubDate>{stated}</pubDate>").date is None


def test_a_day_stays_a_day() -> None:
    assert str(item("<title>x</title><dc:date>2026-03-02</dc:date>").date) == "2026-03-02"


def test_a_title_is_made_of_the_text_where_there_is_none() -> None:
    assert item("<description>Kort bericht.</description>").title == "Kort bericht."
    long = item(f"<description>&lt;p&gt;{'woord ' * 50}&lt;/p&gt;</description>").title
    assert len(long) <= 81 and long.endswith("…")
    assert item("<link>https://x.nl/a</link>").title == "x.nl/a"
    assert item("<enclosure url='https://x.nl/b.mp3' type='audio/mpeg'/>").title == "x.nl/b.mp3"
    assert item("<category>leeg</category>").title == "…"
    assert plain_text(item("<description>Kort bericht.</description>").blocks) == "Kort bericht.\n\nKort bericht."


def test_titles_are_words_not_markup() -> None:
    assert item("<title>R&amp;amp;D &amp;lt;b&amp;gt;</title>").title == "R&D <b>"
    assert item("<title><![CDATA[<b>Vet</b> &eacute;&eacute;n &#8216;goed&#8217;]]></title>").title == "Vet één ‘goed’"
    assert item("<title>5 &lt; 6</title>").title == "5 < 6"
    assert item("<title>a\u202eb\u2028c\n  d</title>").title == "ab c d"


@pytest.mark.parametrize(
    ("inside", "author"),
    [
        ("<author>jan@site.example (Jan Jansen)</author>", "Jan Jansen"),
        ("<author>Jan Jansen &lt;jan@site.example&gt;</author>", "Jan Jansen"),
        ("<author>jan@site.example</author>", "jan@site.example"),
        ("<dc:creator>Jan</dc:creator><dc:creator>Mien</dc:creator>", "Jan, Mien"),
        ("<dc:creator><![CDATA[Anna &amp; co]]></dc:creator>", "Anna & co"),
        ("<itunes:author>Omroep</itunes:author>", "Omroep"),
        ("<dc:creator>Jan (de oude)</dc:creator>", "Jan (de oude)"),
        ("", ""),
    ],
)
def test_authors_are_names(inside: str, author: str) -> None:
    assert item(f"<title>x</title>{inside}").author == author


def test_a_link_is_absolute_safe_and_without_trackers() -> None:
    assert item("<link>/a?utm_source=x</link>").link == "https://site.example/a"
    assert item("<link>javascript:alert(1)</link>").link == ""
    assert item("<link>file:///etc/passwd</link>").link == ""
    assert item("<link>mailto:a@b.nl</link>").link == ""
    original = "<feedburner:origLink>https://echt.example/a</feedburner:origLink>"
    assert item(f"<link>https://feeds.example/~r/1</link>{original}").link == "https://echt.example/a"


def test_the_fullest_text_is_taken_and_a_caption_is_none() -> None:
    full = "<content:encoded>&lt;p&gt;Alles.&lt;/p&gt;</content:encoded>"
    assert plain_text(item(f"<title>t</title><description>Kort.</description>{full}").blocks) == "t\n\nAlles."
    assert plain_text(item(f"<title>t</title>{full}<description>Kort.</description>").blocks) == "t\n\nAlles."
    caption = (
        "<media:content url='https://x.nl/a.jpg' medium='image'><media:description>Bij de foto</media:description>"
    )
    pictured = item(f"<title>t</title><description>De tekst.</description>{caption}</media:content>")
    assert [block.text for block in pictured.blocks] == ["t", "Bij de foto", "De tekst."]
    empty = "<content:encoded></content:encoded>"
    assert plain_text(item(f"<title>t</title><description>Kort.</description>{empty}").blocks) == "t\n\nKort."


def test_a_picture_beside_the_text_is_shown_once() -> None:
    beside = "<enclosure url='https://x.nl/a.jpg' type='image/jpeg' length='1'/>"
    shown = item(f"<title>t</title><description>&lt;p&gt;x&lt;/p&gt;</description>{beside}")
    assert [block.src for block in shown.blocks if block.kind is BlockKind.IMAGE] == ["https://x.nl/a.jpg"]
    assert shown.enclosures == ()
    inside = item(f"<title>t</title><description>&lt;img src='https://x.nl/b.jpg'&gt;</description>{beside}")
    assert [block.src for block in inside.blocks if block.kind is BlockKind.IMAGE] == ["https://x.nl/b.jpg"]


def test_enclosures_come_once_and_only_from_the_web() -> None:
    inside = (
        "<enclosure url='https://x.nl/a.mp3' length='10' type='audio/mpeg'/>"
        "<enclosure url='file:///a.mp3' type='audio/mpeg'/><enclosure type='audio/mpeg'/>"
        "<media:group><media:content url='https://x.nl/a.mp3' type='audio/mpeg'/>"
        "<media:content url='https://x.nl/v.mp4' type='video/mp4' fileSize='99' duration='61'/></media:group>"
    )
    found = [(one.url, one.bytes, one.seconds) for one in item(f"<title>x</title>{inside}").enclosures]
    assert found == [("https://x.nl/a.mp3", 10, None), ("https://x.nl/v.mp4", 99, 61)]


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [("1:02:03", 3723), ("62:03", 3723), ("3723", 3723), (" 90 ", 90), ("90.5", 90), (61.9, 61), ("0", None),
     ("", None), ("x", None), (-5, None), (float("nan"), None), (float("inf"), None), ("nan", None), (True, None),
     ("1e99", None)],
)  # fmt: skip
def test_durations(stated: object, seconds: int | None) -> None:
    assert seconds_of(stated) == seconds


def test_long_guids_stay_apart() -> None:
    one, two = short_guid("a" * 5_000 + "1"), short_guid("a" * 5_000 + "2")
    assert one != two and len(one) < 100
    assert short_guid(" tag:x,2026:1\n") == "tag:x,2026:1"


def test_relative_addresses_are_taken_from_the_item() -> None:
    text = "<description>&lt;a href='b'&gt;x&lt;/a&gt;</description>"
    assert item(f"<title>t</title><link>https://elders.example/a/</link>{text}").blocks[1].runs[0].href == (
        "https://elders.example/a/b"
    )
    assert item(f"<title>t</title>{text}").blocks[1].runs[0].href == "https://site.example/b"


def test_the_first_ten_thousand_items_are_taken() -> None:
    feed = read_feed(rss(*(f"<title>{number}</title>" for number in range(10_050))), "https://x.nl/")
    assert (len(feed.items), feed.is_cut) == (10_000, True)
    assert feed.items[-1].title == "9999"
    assert not read_feed(rss("<title>1</title>"), "https://x.nl/").is_cut
