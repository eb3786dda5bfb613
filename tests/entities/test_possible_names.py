"""Which sentences the model need not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.entities.lists import read_lists
from reader.entities.pieces import words_for_model
from reader.entities.possible_names import may_hold_name

LISTS = read_lists(Path(__file__).parents[2] / "resources" / "names")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("De man liep weg.", False),
        ("‘Het kan niet,’ zei hij, 12.5 procent.", False),
        ("Amerikaanse kranten schrijven erover.", False),
        ("De iPhone is kapot.", True),
        ("China wil niet.", True),
        ("Zorblax wil niet.", True),
        ("De V.S. willen niet.", True),
        ("Hij zag de A12.", True),
        ("北京 是", True),
        ("Yesterday I went.", False),
        ("", False),
        ("😀 ...", False),
    ],
)
def test_may_hold_name(sentence: str, expected: bool) -> None:
    words = [sentence[start:end] for start, end in words_for_model(sentence)]
    assert may_hold_name(words, LISTS) is expected
