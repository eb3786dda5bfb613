"""A made-up newspaper for measuring: articles of 350-500 words whose words are as unevenly common as in real text.

The words follow Zipf's law with Mandelbrot's shift (rank + 2.7, exponent 1.07: measured on Dutch newspapers), some
groups of words return as phrases, and names recur. The same number and seed always give the same articles.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np

_COMMON = (
    "de het een van en in is op te dat die voor met niet zijn aan er om ook als dan maar bij of uit nog naar heeft door"
    " over ze je hij was worden werd deze wordt meer geen al zo tot kan na wel veel hebben jaar moet zegt tegen onder"
    " the of and to a that it on as by at be are this from an has have will not they his said were which had its who"
).split()
_STARTS = "b br bl d dr f fl g gr h j k kl kr l m n p pl pr r s sch sl sp st t tr v w z".split()
_VOWELS = "a aa e ee i ie o oo u oe ui ei ij ou eu".split()
_ENDS = ["", *"n r l t k s m p d ng rs st cht nd rt ft nk en ing heid lijk er je tie baar schap".split()]
_WORDS = 120_000
_NEWEST = datetime(2026, 1, 1, tzinfo=UTC)
_SECONDS_APART = 700


def words(count: int = _WORDS, seed: int = 7) -> list[str]:
    """Distinct words, the commonest first."""
    chance = np.random.default_rng(seed)
    found = dict.fromkeys(_COMMON)
    while len(found) < count:
        syllables = 1 if len(found) < 600 else int(chance.integers(2, 4))
        parts = [
            _STARTS[chance.integers(len(_STARTS))] + _VOWELS[chance.integers(len(_VOWELS))] for _ in range(syllables)
        ]
        found["".join(parts) + _ENDS[chance.integers(len(_ENDS))]] = None
    return list(found)


def _uneven(count: int, shift: float = 2.7, exponent: float = 1.07) -> np.ndarray:
    chances = 1.0 / np.power(np.arange(count) + shift, exponent)
    return np.cumsum(chances / chances.sum())


def _sentence(words: list[str]) -> str:
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def articles(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Articles as lines of a .jsonl file, the newest first."""
    vocabulary = words()
    chance = np.random.default_rng(seed)
    capital = [word.capitalize() for word in vocabulary]
    firsts, lasts = capital[800:1200], capital[5_000:45_000]
    names = [f"{firsts[n % 400]} {last}" for n, last in enumerate(lasts[:6000])]
    names += [f"{last} {ending}" for last in lasts[6000:9000] for ending in ("BV", "Group")]
    names += ["Joe Biden", "Tim Cook", "Apple", "ASML", "Utrecht", "Verenigde Staten", "Den Haag", "Google"] * 40
    chance.shuffle(names)
    phrases = [" ".join(vocabulary[i] for i in chance.integers(100, 9_000, 3)) for _ in range(2_000)]
    by_word, by_name, by_phrase = _uneven(len(vocabulary)), _uneven(len(names), 20, 0.9), _uneven(len(phrases))
    for n in range(count):
        length = int(chance.integers(350, 501))
        text = [vocabulary[i] for i in np.searchsorted(by_word, chance.random(length))]
        for i in np.searchsorted(by_name, chance.random(12)):
            text.insert(int(chance.integers(len(text))), names[i])
        for i in np.searchsorted(by_phrase, chance.random(6)):
            text.insert(int(chance.integers(len(text))), phrases[i])
        title = _sentence(text[:8])
        sentences = [_sentence(text[i : i + 14]) + "." for i in range(8, len(text), 14)]
        paragraphs = [" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4)]
        yield {
            "title": title,
            "date": (_NEWEST - timedelta(seconds=n * _SECONDS_APART)).isoformat(timespec="minutes"),
            "body": "\n\n".join(paragraphs),
            "source": f"Krant {int(chance.integers(0, 120)):03d}",
            "language": "nl" if chance.random() < 0.7 else "en",
        }


if __name__ == "__main__":
    for article in articles(int(sys.argv[1])):
        print(json.dumps(article, ensure_ascii=False))
