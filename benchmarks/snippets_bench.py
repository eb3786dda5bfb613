"""What the snippets of a page of 50 rows cost, in CPU milliseconds: `python benchmarks/snippets_bench.py`.

Titles and texts are marked and the best passages found, each time for other words and other rows, as while one types.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from corpus import articles, words

sys.path.insert(0, str(Path(__file__).parent.parent))

from reader.domain import query as dq
from reader.search.snippets import find_hits, hit_patterns, make_snippet

_ARTICLES = 2_000
_PAGE = 50
_TIMES = 60


def main() -> None:
    rows = [(one["title"], one["body"], one["language"]) for one in articles(_ARTICLES)]
    vocabulary = words()
    chance = random.Random(3)

    def common() -> str:
        return vocabulary[chance.randrange(4, 60)]

    def middling() -> str:
        return vocabulary[chance.randrange(300, 3000)]

    def typed(word: str) -> dq.Query:
        return dq.Or((dq.Word(word), dq.Prefix(word)))

    shapes = {
        "2 letters typed": lambda: typed(middling()[:2]),
        "3 letters typed": lambda: typed(middling()[:3]),
        "a common word": lambda: dq.Word(common()),
        "a middling word": lambda: dq.Word(middling()),
        "two words, the second typed": lambda: dq.And((dq.Word(common()), typed(middling()))),
        "near spelling": lambda: dq.Fuzzy(middling()),
        "a phrase": lambda: dq.Phrase((common(), common())),
    }
    for what, make in shapes.items():
        spent = [_page(make(), rows, chance.randrange(_ARTICLES - _PAGE)) for _ in range(_TIMES)]
        print(f"{what:30} median {np.median(spent):7.2f}   95% {np.percentile(spent, 95):7.2f}")


def _page(query: dq.Query, rows: Sequence[tuple[str, str, str]], first: int) -> float:
    began = time.thread_time()
    patterns = hit_patterns(query)
    for title, text, language in rows[first : first + _PAGE]:
        make_snippet(text, patterns, language)
        find_hits(title, patterns, language)
    return (time.thread_time() - began) * 1000


if __name__ == "__main__":
    main()
