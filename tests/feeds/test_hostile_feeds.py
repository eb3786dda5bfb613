from __future__ import annotations

import random
import time

import pytest
from feed_making import NAMESPACES, SAMPLES, item, rss
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.blocks import BlockKind, plain_text
from reader.domain.feed import FeedDocument
from reader.feeds.discovery import feeds_in_page
from reader.feeds.failures import NotAFeed
from reader.feeds.feed_document import read_feed
from reader.feeds.feed_text import decode, read_text
from reader.feeds.wire import pack_document, unpack_document

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">\n' for n in range(1, 12))


def titled(title: str, doctype: str = "") -> str:
    return f"{doctype}<rss><channel><title>{title}</title></channel></rss>"


BOMBS = {
    "a billion laughs": titled("&l11;", f'<!DOCTYPE rss [<!ENTITY l0 "ha">\n{LAUGHS}]>'),
    "laughs behind a comment": titled("&l9;", f'<!-- <a --><!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>'),
    "laughs in UTF-16": titled("&l9;", f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>'),
    "one long entity": titled("&a;" * 10_000, f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>'),
    "parameter entities": titled("&b;", "<!DOCTYPE r [<!ENTITY % a \"<!ENTITY b 'x'>\">%a;%a;]>"),
    "an endless doctype": titled("x", "<!DOCTYPE rss [" + "<!ENTITY a 'b'>" * 100_000),
    "deep elements": "<rss><channel>" + "<a>" * 50_000,
    "deep markup in a text": "<rss><channel><item><title>x</title><description>" + "<div>" * 20_000,
    "100,000 attributes": "<rss><channel><item " + " ".join(f"a{n}='1'" for n in range(100_000)) + "/></channel></rss>",
    "20,000 namespaces": "<rss " + " ".join(f"xmlns:a{n}='u{n}'" for n in range(20_000)) + "><channel/></rss>",
    "an open CDATA": "<rss><channel><item><description><![CDATA[" + "x" * 1_000_000,
    "a word of a megabyte": f"<rss><channel><item><title>{'a' * 1_000_000}</title></item></channel></rss>",
    "links without end": "<rss><channel><item>" + "<link>https://x.nl/</link>" * 20_000,
    "enclosures without end": "<rss><channel><item>" + "<enclosure url='https://x.nl/a'/>" * 20_000,
    "ampersands": titled("&" * 200_000),
    "open brackets": "<rss><channel><item><title>" + "<" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_read_or_refused_soon_and_stay_small(name: str) -> None:
    body = BOMBS[name].encode("utf-16" if "UTF-16" in name else "utf-8")
    began = time.process_time()
    try:
        document = read_feed(body, "https://x.nl/")
    except NotAFeed:
        document = FeedDocument("", "", "", "", ())
    assert time.process_time() - began < 8  # what takes longer is stopped from outside; these must not need it
    assert len(document.title) <= 300
    assert sum(len(plain_text(one.blocks)) for one in document.items) < 2_000_000


@pytest.mark.parametrize("place", ["file:///etc/passwd", "https://evil.example/x", "//evil.example/x"])
def test_nothing_outside_is_read(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("urllib.request.urlopen", refuse)
    for doctype in (
        f'<!DOCTYPE rss SYSTEM "{place}">',
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{place}">]>',
        f'<!DOCTYPE rss [<!ENTITY % p SYSTEM "{place}"> %p;]>',
        f'<!-- <a --><?x <b?><!DOCTYPE rss PUBLIC "-//x" "{place}" [<!ENTITY x PUBLIC "-//y" "{place}">]>',
    ):
        text = read_text(f"{doctype}<rss><channel><title>veilig &x; &eacute;</title></channel></rss>".encode())
        assert "SYSTEM" not in text.text and "PUBLIC" not in text.text and place not in text.as_xml().decode()
        document = read_feed(
            f"{doctype}<rss><channel><title>veilig &x;</title></channel></rss>".encode(), "https://x.nl/"
        )
        assert document.title.startswith("veilig") and "root:" not in document.title
    xinclude = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"
    assert "root:" not in plain_text(item(f"<title>t</title><description>{xinclude}</description>").blocks)


def test_an_address_or_a_path_is_not_opened_as_one() -> None:
    for body in (b"https://evil.example/feed", b"/etc/passwd", b"file:///etc/passwd"):
        with pytest.raises(NotAFeed):
            read_feed(body, "https://x.nl/")


def test_entities_that_stand_for_characters_are_read() -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY copyright "(C)"><!ENTITY euro "&#8364;"><!ENTITY amp2 "&amp;">]>'
    body = f"{doctype}<rss><channel><title>&copyright; &euro; &nbsp;&eacute;</title></channel></rss>".encode()
    assert read_feed(body, "https://x.nl/").title == "(C) €\u00a0é".replace("€\u00a0", "€ \u00a0")


LETTERS = "Ïe żółw – “één” €"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (titled(LETTERS).encode(), ""),
        (titled(LETTERS).encode("utf-8-sig"), "text/xml; charset=us-ascii"),
        (titled(LETTERS).encode("utf-16"), ""),
        (titled(LETTERS).encode("utf-16") + b"\x20", "text/xml"),
        (titled(LETTERS).encode("utf-32"), ""),
        (f"<?xml version='1.0' encoding='cp1250'?><rss><channel><title>{LETTERS}</title></channel></rss>".encode(), ""),
        (titled(LETTERS).encode(), "application/xml; charset=klingon"),
        (f"<?xml version='1.0' encoding='rot13'?><rss><channel><title>{LETTERS}</title></channel>".encode(), ""),
        (f"<rss><channel><title>{LETTERS}\0\x0b\x1f</title></channel></rss>".encode(), ""),
        (f"<b>Warning</b>: x.php\n <?xml version='1.0'?><rss><channel><title>{LETTERS}</title></channel>".encode(), ""),
        (f"\n\n<?xml version='1.0'?>{titled(LETTERS)}<!-- 3 ms --> junk".encode(), ""),
    ],
)  # fmt: skip
def test_letters_survive_lies_about_them(body: bytes, content_type: str) -> None:
    if b"cp1250" in body:
        body = body.decode().replace("Ï", "I").encode("cp1250")
        assert read_feed(body, "https://x.nl/", content_type).title == LETTERS.replace("Ï", "I")
        return
    assert read_feed(body, "https://x.nl/", content_type).title == LETTERS


def test_one_wrong_byte_does_not_spoil_the_rest() -> None:
    body = "<rss><channel><title>één café € ".encode() + b"\xe9\x80</title></channel></rss>"
    assert read_feed(body, "https://x.nl/").title == "één café € é€"
    western = "<rss><channel><title>‘Crème’ brûlée</title></channel></rss>".encode("cp1252")
    assert read_feed(western, "https://x.nl/", "text/xml; charset=utf-8").title == "‘Crème’ brûlée"


def test_an_alphabet_that_nobody_states_is_guessed() -> None:
    russian = "Сегодня в Москве открылась новая станция метро. " * 5
    body = f"<rss><channel><title>{russian}</title></channel></rss>".encode("koi8-r")
    assert read_feed(body, "https://x.nl/").title.startswith("Сегодня в Москве открылась")


def test_odd_characters_are_left_out_and_the_rest_kept() -> None:
    assert item("<title>a&#0;b&#xD800;c&#x110000;d&#xFFFE;e</title>").title == "abcde"
    lone = rss("<title>a\ud800b</title><description>c\udfffd</description>")
    assert read_feed(lone, "https://x.nl/").items[0].title.startswith("a")


def test_tags_that_pass_for_feedparsers_own_words_do_no_harm() -> None:
    names = (
        "links authors content title_detail author_detail summary_detail image enclosures tags media_content id link"
    )
    inside = "".join(f"<{name} a='1'><b c='d'/></{name}>" for name in names.split())
    body = f"<rss version='2.0' {NAMESPACES}><channel>{inside}<item>{inside}<title>x</title></item></channel></rss>"
    document = read_feed(body.encode(), "https://x.nl/")
    assert len(document.items) == 1


def test_hostile_html_in_an_item_stays_harmless() -> None:
    html = (
        "<script>alert(1)</script><p onclick=x style='background:url(https://e.example/)'>ok</p>"
        "<img src='file:///etc/passwd'><img src='smb://h/x'><img src='//h.example/x.png' srcset='https://h/y 2x'>"
        "<a href='javascript:x'>a</a><svg><image href='https://e.example/'/></svg><object data='https://e.example'>b"
        "</object><link rel=stylesheet href='https://e.example/'><style>p{background:url(https://e.example)}</style>"
    )
    blocks = item(f"<title>t</title><content:encoded><![CDATA[{html}]]></content:encoded>").blocks
    assert [block.src for block in blocks if block.kind is BlockKind.IMAGE] == ["https://h.example/x.png"]
    assert all(not run.href for block in blocks for run in block.runs)
    assert "alert" not in plain_text(blocks) and "background" not in plain_text(blocks)


REAL = [file.read_bytes() for file in sorted(SAMPLES.iterdir())]


def outcome(body: bytes, content_type: str = "") -> None:
    try:
        document = read_feed(body, "https://x.nl/feed", content_type)
    except NotAFeed as error:
        assert str(error).endswith(".")
        return
    assert unpack_document(pack_document(document)) == document
    for one in document.items:
        assert one.title and one.blocks[0].text == one.title
        assert not one.link or one.link.startswith(("http://", "https://"))
        f"{one.guid}{one.author}{one.body}{plain_text(one.blocks)}".encode()  # nothing that cannot be stored


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.text(max_size=40))
def test_any_bytes_are_read_or_refused(body: bytes, content_type: str) -> None:
    outcome(body, content_type)
    outcome(b"<rss><channel><item><title>" + body, content_type)
    assert isinstance(decode(body, content_type), str)
    feeds_in_page(body, "https://x.nl/", content_type)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(REAL), st.randoms(use_true_random=False), st.integers(1, 12))
def test_broken_feeds_are_read_or_refused(body: bytes, chance: random.Random, times: int) -> None:
    broken = bytearray(body)
    for _ in range(times):
        at = chance.randrange(len(broken) or 1)
        match chance.randrange(5):
            case 0:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randrange(1, 200)]
            case 2:
                piece = chance.randrange(len(body))
                broken[at:at] = body[piece : piece + chance.randrange(1, 200)]
            case 3:
                broken[at:at] = chance.choice(
                    [b"<![CDATA[", b"]]>", b"<!--", b"&", b"<", b">", b'"', b"&#xD800;", b"\0", b"<item>", b"</item>",
                     b"<!DOCTYPE x [", b"<content type='xhtml'>", b"xml:base='::'", b"<svg>", b"\xff\xfe", b"{", b"]"]
                )  # fmt: skip
            case 4:
                broken = broken[:at]
    outcome(bytes(broken))


TAGS = """
<item> </item> <entry> </entry> <title> </title> <link> </link> <link/href='a'/> <guid> </guid> <author> <name> </name>
</author> <content/type='xhtml'> <content/type='image/png'> <content/mode='base64'> </content> <source> </source>
<image> </image> <textinput> </textinput> <media:group> <media:content/url='x'/> <media:description>
</media:description> <itunes:summary> </itunes:summary> <pubDate> </pubDate> <enclosure/url='a'/> <div> </div>
<description> </description> <a:b/c:d='e'> <svg> </svg> 2026-01-01 &amp; &lt;b&gt; &#55296; <x/xml:base='http://['>
<links/a='1'/> <authors> <base/href='x'/> <category/term='t'/> <geo:lat> <georss:point> 1 <psc:chapters>
""".split()
TAGS = [tag.replace("/", " ", 1) if "=" in tag else tag for tag in TAGS]
MARKUP = st.lists(st.sampled_from(TAGS) | st.text(max_size=5), max_size=30)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["rss version='2.0'", "feed xmlns='http://www.w3.org/2005/Atom'", "rdf:RDF"]), MARKUP)
def test_any_heap_of_tags_is_read_or_refused(root: str, pieces: list[str]) -> None:
    outcome(f"<{root} {NAMESPACES}><channel>{''.join(pieces)}".encode("utf-8", "replace"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "id url title content_html content_text items authors author name attachments size_in_bytes image rss "
                "channel item guid link duration_in_seconds date_published language version mime_type enclosure".split()
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=30,
)


@settings(max_examples=100, deadline=None)
@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    import json

    outcome(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [value]}).encode())
    outcome(json.dumps({"items": value, "rss": value}).encode())
