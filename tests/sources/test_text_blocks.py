from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.blocks import BlockKind, plain_text
from reader.sources.block_writer import Limits
from reader.sources.clean_text import clean_text, one_line
from reader.sources.text_blocks import text_blocks

P, H, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM
LONG = (
    "Dit is een alinea die lang genoeg is om er een tussenkop boven te zetten, want zij heeft meer dan tachtig tekens."
)


def kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in text_blocks(text)]


def test_line_ends_inside_a_paragraph_become_spaces() -> None:
    blocks = text_blocks("een\ntwee\r\n\r\ndrie\n \t\nvier  vijf")
    assert [block.text for block in blocks] == ["een twee", "drie", "vier vijf"]


def test_short_paragraphs_between_long_ones_are_subheadings() -> None:
    text = f"Korte intro zonder punt\n\n{LONG}\n\nBetere bescherming\n\n{LONG}\n\nWat nu\n\n{LONG}\n\nANP"
    assert kinds(text) == [P, P, H, P, H, P, P]
    assert all(block.level == 2 for block in text_blocks(text) if block.kind is H)


def test_a_subheading_may_follow_a_lead_that_is_shorter() -> None:
    assert kinds(f"Lead.\n\nEen langer tussenkopje\n\n{LONG}") == [P, H, P]
    assert kinds(f"Een korte lead\n\nTussenkop\n\n{LONG}") == [P, H, P]


@pytest.mark.parametrize("ending", list('.!?…:;,"”’'))
def test_a_sentence_is_no_heading(ending: str) -> None:
    assert H not in kinds(f"{LONG}\n\nDat was alles{ending}\n\n{LONG}")


def test_no_headings_first_last_in_a_row_over_two_lines_or_without_letters() -> None:
    assert H not in kinds(f"Kop\n\n{LONG}")
    assert H not in kinds(f"{LONG}\n\nJan Jansen")
    assert H not in kinds(f"{LONG}\n\nDe maan komt op\n\nEn gaat weer onder\n\n{LONG}")
    assert H not in kinds(f"{LONG}\n\nEen regel\nen nog een\n\n{LONG}")
    assert H not in kinds(f"{LONG}\n\n2021\n\n{LONG}")
    assert H not in kinds(f"{LONG}\n\n{'a' * 81}\n\n{LONG}")


def test_lists_and_rules() -> None:
    blocks = text_blocks(
        f"{LONG}\n\nOp tafel\n\n- een\n- twee\n  en meer\n\n1. eerst\n2) dan\n\n* * *\n\nin\n1. Köln won"
    )
    assert [(block.kind, block.marker, block.text) for block in blocks[1:]] == [
        (H, "", "Op tafel"), (ITEM, "•", "een"), (ITEM, "•", "twee en meer"), (ITEM, "1.", "eerst"),
        (ITEM, "2.", "dan"),
        (BlockKind.RULE, "", ""), (P, "", "in 1. Köln won"),
    ]  # fmt: skip


def test_an_article_as_people_write_them() -> None:
    text = f"Lead van twee zinnen. Hier is de tweede.\n\n{LONG}\n\n"
    text += f"Joe Biden nodigt Tim Cook en anderen uit\n\n{LONG}\n\n{LONG}"
    assert kinds(text) == [P, P, H, P, P]
    assert plain_text(text_blocks(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "lorem ipsum dolor " * 280_000, "a" * 1_000_000, "lorem ipsum\n\n" * 400_000, "a\n" * 2_500_000,
        "- a\n" * 1_000_000,
        "é\n\n" * 1_500_000, " \n" * 2_500_000, "- " * 1_000_000, "\u0301" * 1_000_000, "1. " * 500_000,
    ],
    ids=["5 MB", "one word", "paragraphs", "lines", "items", "not ASCII", "spaces", "rule", "marks", "numbers"],
)  # fmt: skip
def test_huge_text_takes_bounded_time_and_leaves_a_bounded_article(text: str) -> None:
    limits = Limits()
    began = time.process_time()
    blocks = text_blocks(text)
    assert time.process_time() - began < 2.5
    assert len(blocks) <= limits.blocks
    assert all(len(block.text) <= limits.block_chars for block in blocks)
    assert len(plain_text(blocks)) <= limits.chars + limits.block_chars


def test_a_long_word_is_kept_whole_over_several_blocks() -> None:
    assert "".join(block.text for block in text_blocks("a" * 100_000)) == "a" * 100_000


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_gives_the_same_words(text: str) -> None:
    blocks = text_blocks(text)
    assert unicodedata.is_normalized("NFC", plain_text(blocks))
    if not any(block.kind is not P and block.kind is not H for block in blocks):
        assert plain_text(blocks).split() == clean_text(text).split()


def test_clean_text() -> None:
    assert clean_text("e\u0301") == "é"
    assert clean_text("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"
    assert clean_text("a\u202eb\u2066c\ufdd0d\ufffce\ufefff\u200bg\u00adh\U0001fffei") == "abcdefghi"
    assert clean_text("\ud800x") == "\ufffdx"
    assert clean_text("Z" + "\u0353" * 50 + "a") == "Z" + "\u0353" * 4 + "a"
    assert clean_text("👩\u200d💻 1\ufe0f\u20e3") == "👩\u200d💻 1\ufe0f\u20e3"
    assert one_line(" een\n\n twee\t" + "x" * 2_000, 12) == "een twee xxx"


@settings(deadline=None)
@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert unicodedata.is_normalized("NFC", once)
