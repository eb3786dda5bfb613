"""What the model is shown at a time."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.model_windows import (
    A_CALL,
    LONGEST,
    MOST_IN_BATCH,
    Sentence,
    Window,
    as_arrays,
    batches_of,
    cut_windows,
)
from reader.entities.pieces import END, PAD, START


def windows(lengths: list[list[int]], full: int) -> list[Window]:
    """Windows of sentences given as the number of pieces of each of their words."""
    firsts = itertools.accumulate(map(len, lengths), initial=0)
    return list(
        cut_windows(
            [
                Sentence(first, [(7,) * length for length in words])
                for first, words in zip(firsts, lengths, strict=False)
            ],
            full,
        )
    )


def test_sentences_share_a_window_until_it_is_full() -> None:
    assert [one.words for one in windows([[1, 1], [2], [3], [1]], 7)] == [(0, 1, 2), (3, 4)]


def test_a_window_says_where_each_word_begins() -> None:
    (window,) = windows([[2, 1, 3]], 20)
    assert window.at == (1, 3, 4)
    assert window.ids == (START, 7, 7, 7, 7, 7, 7, END)


@given(st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=60), max_size=12), st.integers(10, LONGEST))
def test_every_word_is_in_one_window_and_none_is_too_long(lengths: list[list[int]], full: int) -> None:
    found = windows(lengths, full)
    assert all(len(window.ids) <= LONGEST and len(window.at) == len(window.words) > 0 for window in found)
    assert [word for window in found for word in window.words] == list(range(sum(map(len, lengths))))


@given(st.lists(st.integers(3, LONGEST), max_size=40))
def test_batches_hold_every_window_once_and_are_bounded(lengths: list[int]) -> None:
    given_windows = [Window((START, *[9] * (length - 2), END), (at,), (1,)) for at, length in enumerate(lengths)]
    found = []
    for batch in batches_of(given_windows):
        ids, mask = as_arrays(batch)
        assert ids.size <= MOST_IN_BATCH
        assert mask.sum() == sum(len(window.ids) for window in batch)
        assert mask.size - mask.sum() <= A_CALL
        assert ((ids == PAD) == (mask == 0)).all()
        found += batch
    assert sorted(found, key=lambda one: one.words) == given_windows
