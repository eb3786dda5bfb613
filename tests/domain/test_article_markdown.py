"""Blocks as Markdown and as HTML: no word is lost or added, whatever it looks like."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article_html import html_of
from reader.domain.article_markdown import markdown_link, markdown_of, plain_markdown
from reader.domain.blocks import CODE, EMPHASIS, STRONG, Block, BlockKind, Run, plain_text
from reader.sources.markdown_blocks import markdown_blocks

SIGNS = "ab Cé.,!?*_`[]()<>&#+-=|~\\1\n:\"'$"
words = st.text(st.sampled_from(SIGNS), min_size=1, max_size=12)
addresses = st.sampled_from(["", "", "https://x.nl/a_(b)?c=1&copy;=2"])
runs = st.lists(st.builds(Run, words, st.integers(0, 7), addresses), min_size=1, max_size=4).map(tuple)
depths = st.integers(0, 2)
paragraphs = st.builds(lambda r, q: Block(BlockKind.PARAGRAPH, r, quote=q), runs, depths)
headings = st.builds(lambda r, level: Block(BlockKind.HEADING, r, level=level), runs, st.integers(1, 4))
items = st.builds(
    lambda r, level, marker: Block(BlockKind.ITEM, r, level=level, marker=marker),
    runs, st.integers(1, 3), st.sampled_from(["•", "3.", "12."]),
)  # fmt: skip
codes = st.builds(lambda text: Block(BlockKind.PRE, (Run(text),)), words)
documents = st.lists(st.one_of(paragraphs, headings, items, codes), max_size=6)


def letters(text: str) -> str:
    return "".join(text.split())


@given(documents)
@settings(max_examples=150, deadline=None)
def test_read_back_it_has_the_same_words(blocks: list[Block]) -> None:
    read = markdown_blocks(markdown_of(blocks))
    assert letters(plain_text(read)) == letters(plain_text(blocks))


@given(documents)
@settings(max_examples=80, deadline=None)
def test_as_html_it_is_xml_with_the_same_words(blocks: list[Block]) -> None:
    tree = ElementTree.fromstring(f"<body>{html_of(blocks)}</body>")
    assert letters("".join(tree.itertext())) == letters(plain_text(blocks))


def paragraph(*parts: Run) -> Block:
    return Block(BlockKind.PARAGRAPH, parts)


@pytest.mark.parametrize(
    ("block", "written"),
    [
        (paragraph(Run("Een "), Run("vet", STRONG), Run(" woord, "), Run("schuin", EMPHASIS), Run(".")),
         "Een **vet** woord, *schuin*."),
        (paragraph(Run("een "), Run("vette ", STRONG), Run("dag")), "een **vette** dag"),
        (paragraph(Run("lees "), Run("dit", 0, "https://x.nl/a_b")), "lees [dit](https://x.nl/a_b)"),
        (paragraph(Run("x = "), Run("a*b", CODE)), "x = `a*b`"),
        (paragraph(Run("1. geen lijst")), "1\\. geen lijst"),
        (paragraph(Run("# geen kop\n- geen lijst")), "\\# geen kop\\\n\\- geen lijst"),
        (paragraph(Run("sterren *** en <b>")), "sterren \\*\\*\\* en \\<b\\>"),
        (Block(BlockKind.HEADING, (Run("Kop"),), level=2), "## Kop"),
        (Block(BlockKind.IMAGE, (Run("Bijschrift"),), src="https://x.nl/p.jpg"), "![Bijschrift](https://x.nl/p.jpg)"),
        (Block(BlockKind.RULE), "---"),
        (Block(BlockKind.PARAGRAPH, (Run("a\nb"),), quote=1), "> a\\\n> b"),
        (Block(BlockKind.PRE, (Run("```\nx\n```"),)), "````\n```\nx\n```\n````"),
    ],
)  # fmt: skip
def test_how_a_block_is_written(block: Block, written: str) -> None:
    assert markdown_of([block]) == written + "\n"


def test_lists_go_into_each_other_and_keep_their_numbers() -> None:
    blocks = [
        Block(BlockKind.ITEM, (Run(text),), level=level, marker=marker)
        for text, level, marker in (("een", 1, "•"), ("twee", 2, "3."), ("drie", 2, "4."), ("vier", 1, "•"))
    ]
    assert markdown_of(blocks) == "- een\n\n  3. twee\n  4. drie\n- vier\n"
    assert "".join(html_of(blocks).split()) == (
        '<ul><li>een<ol><livalue="3">twee</li><livalue="4">drie</li></ol></li><li>vier</li></ul>'
    )


def test_tables_stay_tables() -> None:
    rows = [
        Block(BlockKind.ROW, (Run("Naam\tAantal"),), level=1, table=1),
        Block(BlockKind.ROW, (Run("a|b\t2"),), table=1),
    ]
    assert markdown_of(rows) == "| Naam | Aantal |\n| --- | --- |\n| a\\|b | 2 |\n"
    assert letters(plain_text(markdown_blocks(markdown_of(rows)))) == letters(plain_text(rows))
    assert "<th>Aantal</th>" in html_of(rows)
    assert markdown_of(rows[1:]).startswith("|  |  |\n| --- | --- |\n")


def test_nothing_in_html_is_run_or_fetched() -> None:
    blocks = [
        paragraph(Run("<script>x</script>\x00\x0b", 0, 'https://x.nl/"onclick="a')),
        Block(BlockKind.IMAGE, (Run("p"),), src="https://x.nl/p.jpg"),
    ]
    written = html_of(blocks)
    ElementTree.fromstring(f"<body>{written}</body>")
    assert "<script" not in written
    assert "<img" not in written
    assert 'onclick="' not in written


def test_titles_and_links() -> None:
    assert plain_markdown("Sterren *en*\nstrepen_") == "Sterren \\*en\\* strepen\\_"
    assert markdown_link("Wat [nu]?", "https://x.nl/") == "[Wat \\[nu\\]?](https://x.nl/)"
    assert markdown_link("Zonder adres", "") == "Zonder adres"
