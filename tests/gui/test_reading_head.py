"""The lines under the title: the full text, other sources, recordings, and what went wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt, QUrl
from pytestqt.qtbot import QtBot
from read_articles import article, long_article

from reader.domain.article import Article, Enclosure, FullText
from reader.domain.blocks import Block, BlockKind, Run, plain_text
from reader.gui.reading.enclosure_lines import clock, enclosure_facts, enclosure_kind, enclosure_lines, enclosure_title
from reader.gui.reading.reading_asks import Ask, own_link
from reader.gui.reading.reading_byline import also_in, article_head
from reader.gui.reading.reading_menu import reading_menu
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.reading.reading_versions import ReadingVersions, same_place

ENGLISH = QLocale("en_GB")
DUTCH = QLocale("nl_NL")


def of_feed(**changes: object) -> Article:
    return replace(article(Block(BlockKind.PARAGRAPH, (Run("Tekst."),))), feed_id=3, **changes)  # type: ignore[arg-type]


def lines(shown: Article, pictures: int = 0) -> list[str]:
    return [" · ".join(text for text, _ in line.pieces if text) for line in article_head(shown, ENGLISH, pictures)]


# what is said


def test_other_sources_of_the_story_are_in_the_byline() -> None:
    assert lines(of_feed(also_in=("NOS", "De Standaard")))[0].endswith(" · Also in: NOS, De Standaard")
    assert "Also in" not in lines(of_feed())[0]
    assert also_in(tuple("abcdefg")) == "Also in: a, b, c, d, e and 2 more"
    assert "\u202e" not in also_in(("een\u202etwee\n",))


@pytest.mark.parametrize(
    ("state", "is_shown", "said", "is_button"),
    [
        (FullText.NONE, False, "Fetch the full text", True),
        (FullText.WAITING, False, "Fetching the full text…", False),
        (FullText.THERE, True, "Back to the text of the feed", True),
        (FullText.THERE, False, "Show the full text", True),
        (FullText.FAILED, False, "Try the full text again", True),
    ],
)
def test_the_full_text_says_how_it_is(state: FullText, is_shown: bool, said: str, is_button: bool) -> None:
    shown = of_feed(full_text=state, shows_full_text=is_shown, full_text_error="The server is out of order.")
    assert lines(shown)[1] == said
    button = article_head(shown, ENGLISH)[1].pieces[0][1]
    assert (button == own_link(Ask.FULL_TEXT)) is is_button
    assert ("The server is out of order." in lines(shown)) is (state is FullText.FAILED)


def test_without_a_page_on_the_web_there_is_no_full_text() -> None:
    assert len(lines(of_feed(url=""))) == 1
    assert len(lines(of_feed(url="file:///etc/passwd"))) == 1
    assert len(lines(replace(of_feed(), feed_id=None))) == 1  # an imported article is whole


def test_pictures_that_can_be_asked_for_are_counted() -> None:
    assert lines(of_feed(), 7)[1] == "Fetch the full text · Show 7 pictures"
    assert lines(of_feed(url=""), 1)[1] == "Show the picture"


# recordings


def test_a_recording_says_what_it_is() -> None:
    podcast = Enclosure("https://nu.nl/pod/Aflevering%2012.mp3?x=1", "audio/mpeg", 54_123_456, 2_892)
    [line] = enclosure_lines([podcast], DUTCH)
    assert line.sign == "audio"
    assert line.pieces == (
        ("Aflevering 12.mp3", podcast.url), ("Audio, MP3", ""), ("54\u00a0MB", ""), ("48:12", ""),
        ("Copy address", own_link(Ask.COPY, 0)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("enclosure", "kind", "facts", "title"),
    [
        (Enclosure("https://a.nl/x", "video/mp4;a=b", None, 3723, "Film"), "video", ("Video, MP4", "1:02:03"), "Film"),
        (Enclosure("https://a.nl/x.m4a"), "audio", ("Audio, M4A",), "x.m4a"),
        (Enclosure("https://a.nl/", "application/octet-stream", 0, 0), "other", ("File",), "a.nl"),
        (Enclosure("https://a.nl/x.jpg", "image/jpeg", 900), "picture", ("Image, JPG", "900\u00a0bytes"), "x.jpg"),
        (Enclosure("https://a.nl/x", "", -5, 10**9, "a\u202eb\n"), "other", ("File",), "a b"),
    ],
)  # fmt: skip
def test_kind_size_and_length_as_far_as_they_are_stated(
    enclosure: Enclosure, kind: str, facts: tuple[str, ...], title: str
) -> None:
    assert enclosure_kind(enclosure) == kind
    assert enclosure_facts(enclosure, ENGLISH) == facts
    assert enclosure_title(enclosure) == title


def test_only_what_the_web_serves_is_offered_and_no_endless_list() -> None:
    assert enclosure_lines([Enclosure("file:///etc/passwd"), Enclosure("javascript:x"), Enclosure("")], ENGLISH) == ()
    many = enclosure_lines([Enclosure(f"https://a.nl/{n}.mp3") for n in range(100)], ENGLISH)
    assert len(many) == 31 and many[-1].pieces == (("and 70 more", ""),)


def test_clock() -> None:
    assert [clock(n) for n in (1, 59, 60, 3_599, 3_600)] == ["0:01", "0:59", "1:00", "59:59", "1:00:00"]


def test_a_recording_opens_by_keyboard_and_its_address_can_be_copied(pane: ReadingPane, qtbot: QtBot) -> None:
    shown = of_feed(enclosures=(Enclosure("x:y"), Enclosure("https://pod.example/1.mp3", "audio/mpeg")), url="")
    pane.show_article(shown)
    pane.setFocus()
    said: list[str] = []
    pane.link_hovered.connect(said.append)
    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    assert said[-1] == "https://pod.example/1.mp3"
    with qtbot.waitSignal(pane.link_clicked) as followed:
        qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert followed.args == ["https://pod.example/1.mp3"]
    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    with qtbot.waitSignal(pane.links.copy_wanted) as copied:
        qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert copied.args == ["https://pod.example/1.mp3"]


def test_labels_lead_to_their_articles(pane: ReadingPane, qtbot: QtBot) -> None:
    state = replace(of_feed().state, tags=("werk & 100% nieuw",))
    pane.show_article(of_feed(state=state))
    assert "#werk\u00a0&\u00a0100%\u00a0nieuw" in pane.document().findBlockByNumber(1).text()
    href = next(href for text, href in article_head(of_feed(state=state), ENGLISH)[0].pieces if text.startswith("#"))
    with qtbot.waitSignal(pane.links.label_chosen) as chosen:
        pane.anchorClicked.emit(QUrl(href))
    assert chosen.args == ["werk & 100% nieuw"]


def test_no_article_can_ask_anything_of_the_window(pane: ReadingPane) -> None:
    tricks = ("leeszaal:full-text/0", "leeszaal:more/0", "label:x", "leeszaal:pictures/0")
    pane.show_article(article(*(Block(BlockKind.PARAGRAPH, (Run("klik", 0, href),)) for href in tricks)))
    block = pane.document().findBlockByNumber(2)
    while block.isValid():
        assert block.begin().fragment().charFormat().anchorHref() == ""
        block = block.next()


# what one reads stays


def test_the_lines_change_in_place_and_the_text_stays(pane: ReadingPane) -> None:
    shown = replace(long_article(), feed_id=3)
    pane.show_article(shown)
    document = pane.document()
    pane.set_scroll_fraction(0.4)
    held = pane._place.hold()
    assert held is not None
    top = pane.cursorRect(held.cursor).top()
    for state, error in ((FullText.WAITING, ""), (FullText.FAILED, "The server is out of order."), (FullText.NONE, "")):
        pane.update_article(replace(shown, full_text=state, full_text_error=error))
        assert pane.document() is document
        assert pane.cursorRect(held.cursor).top() == top
        assert ("The server is out of order." in pane.toPlainText()) is bool(error)
        at = shown.text.index("Alinea 30")
        assert pane._page.cursor(at, at + 9).selectedText() == "Alinea 30"  # type: ignore[union-attr]


def summary_and_full() -> tuple[Article, Article]:
    short = replace(long_article(), feed_id=3, full_text=FullText.THERE)
    extra = [Block(BlockKind.PARAGRAPH, (Run(f"Extra {n}. " + "vulling " * 60),)) for n in range(10)]
    blocks = (short.blocks[0], *extra, *short.blocks[1:])
    return short, replace(short, blocks=blocks, text=plain_text(blocks), shows_full_text=True)


def test_the_same_words_stay_in_view_when_the_full_text_comes(pane: ReadingPane) -> None:
    short, full = summary_and_full()
    pane.show_article(short)
    pane.set_scroll_fraction(0.5)
    assert pane._page is not None
    reading = pane._page.text[pane._place.top_offset() :][:40]
    pane.update_article(full)
    offset = pane._place.top_offset()
    assert reading in pane._page.text[offset - 200 : offset + 300]
    pane.update_article(short)
    assert abs(pane.scroll_fraction() - 0.5) < 0.02


def test_from_the_beginning_one_begins_and_comes_back_to_where_one_was(pane: ReadingPane) -> None:
    short, full = summary_and_full()
    lead = replace(short, blocks=short.blocks[:1], text=plain_text(short.blocks[:1]))
    pane.show_article(lead)
    pane.update_article(full)
    assert pane.verticalScrollBar().value() == 0
    pane.set_scroll_fraction(0.6)
    pane.update_article(lead)
    assert pane.verticalScrollBar().value() == 0
    pane.update_article(full)
    assert abs(pane.scroll_fraction() - 0.6) < 0.02
    pane.show_article(replace(lead, id=8))
    pane.update_article(replace(full, id=8))
    assert pane.verticalScrollBar().value() == 0  # of another article nothing is remembered


@given(st.text(max_size=300), st.integers(0, 300), st.text(max_size=300))
def test_any_two_texts_have_a_place(before: str, offset: int, after: str) -> None:
    offset = min(offset, len(before))
    found = same_place(before, offset, after)
    assert found is None or 0 <= found <= len(after)
    assert 0 <= ReadingVersions().turn(before, offset, after) <= len(after)


def test_the_menu_copies_where_a_link_leads_and_nothing_of_the_window(pane: ReadingPane) -> None:
    def said(anchor: str) -> list[str]:
        return [action.text() for action in reading_menu(pane, pane.links, anchor).actions() if action.text()]

    pane.show_article(of_feed())
    assert said("") == ["Select all"]
    assert said(own_link(Ask.MORE)) == ["Select all"]
    assert said("javascript:x") == ["Select all"]
    assert said("https://nu.nl/")[:2] == ["Open in the browser", "Copy address"]
    copied: list[str] = []
    pane.links.copy_wanted.connect(copied.append)
    reading_menu(pane, pane.links, own_link(Ask.FULL_TEXT)).actions()[1].trigger()
    assert copied == [of_feed().url]
    pane.selectAll()
    assert said("") == ["Copy", "Mark as a name…", "Select all"]
