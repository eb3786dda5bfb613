"""Every offset of the one text is the same place in the document, whatever the blocks."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from read_articles import FONTS

from reader.domain.blocks import CODE, STRONG, Block, BlockKind, Run, text_and_starts
from reader.gui.reading.reading_formats import ReadingFormats
from reader.gui.reading.reading_head import HeadLine
from reader.gui.reading.reading_page import Page
from reader.gui.theme.text_style import TextStyle
from reader.gui.theme.theme import LIGHT
from reader.gui.words.utf16 import Utf16

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")) | st.sampled_from("a b\n😀𝕏אب\u00a0")
TEXTS = st.text(LETTERS.filter(lambda char: char not in "\ufffc\u2028\u2029\ufeff"), min_size=1, max_size=20)
RUNS = st.lists(
    st.builds(Run, TEXTS, st.sampled_from([0, STRONG, CODE]), st.sampled_from(["", "https://nu.nl/"])), max_size=3
).map(tuple)
BLOCKS = st.lists(
    st.one_of(
        st.builds(Block, st.sampled_from([BlockKind.PARAGRAPH, BlockKind.PRE]), RUNS, quote=st.integers(0, 2)),
        st.builds(Block, st.just(BlockKind.HEADING), RUNS, st.integers(1, 4)),
        st.builds(Block, st.just(BlockKind.ITEM), RUNS, st.integers(1, 6), marker=st.sampled_from(["", "•", "10."])),
        st.builds(Block, st.just(BlockKind.IMAGE), RUNS, src=st.sampled_from(["", "https://nu.nl/p.jpg"])),
        st.builds(
            lambda cells, table, level: Block(
                BlockKind.ROW, tuple(Run(text) for text in "\t|".join(cells).split("|") if text), level, table=table
            ),
            st.lists(TEXTS.map(lambda text: text.replace("|", "")), min_size=1, max_size=4),
            st.integers(1, 2),
            st.integers(0, 1),
        ),
        st.just(Block(BlockKind.RULE)),
    ),
    max_size=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=BLOCKS, has_byline=st.booleans())
def test_every_offset_is_the_same_text_in_the_document(qapp: object, blocks: list[Block], has_byline: bool) -> None:
    byline = HeadLine((("Bron 😀", "https://nu.nl"), ("augustus 2021", "")))
    page = Page(blocks, ReadingFormats(LIGHT, FONTS, TextStyle()), 500, head=(byline,) if has_byline else ())
    check_offsets(page, blocks)
    for head in ((byline, byline, HeadLine((("mp3", ""),), sign="audio")), (byline,)):  # rewritten in place
        page.set_head(head)
        check_offsets(page, blocks)


def check_offsets(page: Page, blocks: list[Block]) -> None:
    text, starts = text_and_starts(blocks)
    assert page.text == text
    images = [number for number, block in enumerate(blocks) if block.kind is BlockKind.IMAGE]
    assert list(page.pictures.values()) == images
    assert all(page.document.characterAt(place) == "\ufffc" for place in page.pictures)
    for block, start in zip(blocks, starts, strict=True):
        end = start + len(block.text)
        shown = document_text(page, page.place(start), page.place(end))
        assert shown == block.text.replace("\n", "\u2028")
        for offset in range(start, end):
            place = page.place(offset)
            assert page.offset(place) == offset
            assert document_text(page, place, page.end_place(offset + 1)) == text[offset].replace("\n", "\u2028")


def document_text(page: Page, start: int, end: int) -> str:
    """Character by character: what a cursor selects over cells of a table is more than what lies between."""
    units = bytearray()
    for place in range(start, end):
        char = page.document.characterAt(place)
        units += char.encode("utf-16-le", "surrogatepass")
    # between two cells Qt keeps the mark of the next cell, where the one text has a tab
    return units.decode("utf-16-le").replace("\ufdd0", "\t").replace("\u2029", "\t")


@given(st.text(), st.integers(0, 60))
def test_utf16(text: str, cut: int) -> None:
    cut = min(cut, len(text))
    utf16 = Utf16(text)
    assert utf16.units(cut) == len(text[:cut].encode("utf-16-le", "surrogatepass")) // 2
    assert utf16.code_points(utf16.units(cut)) == cut
