"""How fast the index is, in CPU milliseconds: `python benchmarks/index_bench.py [ARTICLES]`, 20,000 unless told."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from corpus import articles, words

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.search.index import IndexDocument, IndexWriter, Masks, Snapshot

_TIMES = 40
_BATCH = 10_000


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _build(Path(folder), count)
        _measure(Path(folder), count)


def _documents(count: int) -> Any:
    for n, article in enumerate(articles(count)):
        text = f"{article['title']}\n\n{article['body']}"
        # made-up names, for facets: neighbouring capitals in the text would do as well, and cost more to find
        people = tuple((EntityKind.PERSON, number, f"Naam {number}") for number in {n * 7 % 911 + 1, n % 47 + 1})
        yield IndexDocument(
            count - n, int(datetime.fromisoformat(article["date"]).timestamp()), int(article["source"][6:]) + 1,
            article["language"], article["title"], text, people,
        )  # fmt: skip


def _build(folder: Path, count: int) -> None:
    spent, size = 0.0, 0
    source = _documents(count)
    with IndexWriter(folder) as writer:
        while batch := list(islice(source, _BATCH)):
            size += sum(len(document.text.encode()) for document in batch)
            began = time.process_time()
            writer.apply(batch)
            spent += time.process_time() - began
    on_disk = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{count / spent:.0f} articles indexed a CPU second; index / text {on_disk / size:.2f}")


def _measure(folder: Path, count: int) -> None:
    vocabulary = words()
    chance = np.random.default_rng(3)
    common, middling, rare = (
        [vocabulary[i] for i in chance.integers(first, end, _TIMES)]
        for first, end in ((0, 60), (300, 3000), (9000, 60000))
    )
    index = Snapshot.open(folder)
    unread = Masks(unread=chance.random(count + 1) < 0.2)
    everything: list[dq.Query] = [dq.Everything()] * _TIMES
    common_words: list[dq.Query] = [dq.Word(word) for word in common]
    both: list[dq.Query] = [dq.And((dq.Word(a), dq.Word(b))) for a, b in zip(common, middling, strict=True)]
    four: list[dq.Query] = [
        dq.Or(tuple(map(dq.Word, some))) for some in zip(common, common[1:] + common[:1], middling, rare, strict=True)
    ]
    near: list[dq.Query] = [dq.Near((a, b), 5) for a, b in zip(common, common[7:] + common[:7], strict=True)]
    long_phrases: list[dq.Query] = [
        dq.Phrase(tuple(vocabulary[i] for i in chance.integers(0, 12, 6))) for _ in range(_TIMES)
    ]
    phrases: list[dq.Query] = [dq.Phrase(tuple(common[i : i + 3])) for i in range(_TIMES)]

    def newest(query: dq.Query) -> Any:
        return index.matching(query, limit=50)

    _show("open", lambda _: Snapshot.open(folder), everything)
    _show("everything", index.matching, everything)
    _show("everything unread", lambda _: index.matching(dq.Has(dq.Flag.UNREAD), unread), everything)
    _show("common word, newest 50", newest, common_words)
    _show("common word, all", index.matching, common_words)
    for length in (1, 2, 3, 5):
        begun: list[dq.Query] = [dq.Prefix(word[:length]) for word in middling]
        _show(f"{length} letters, newest 50", newest, begun)
        _show(f"{length} letters, all", index.matching, begun)
    _show("AND, all", index.matching, both)
    _show("phrase of 3 common words, all", index.matching, phrases)
    _show("phrase of 6 of the commonest, all", index.matching, long_phrases)
    _show("2 common words near each other, all", index.matching, near)
    _show("near spelling, all", index.matching, [dq.Fuzzy(word) for word in middling])
    _show("best match, 1 common word", index.best, common_words)
    _show("best match, any of 4 words", index.best, four)
    _show("count and facets, everything", index.facets, everything)
    _show("count and facets, common word", index.facets, common_words)
    _show(
        "did you mean",
        lambda query: index.near_words(f"{query.text[:2]}q{query.text[2:]}"),
        list(map(dq.Word, middling)),
    )
    _show("words to come, 2 letters", lambda query: index.words_with_prefix(query.text[:2], 8), common_words)
    _show("names to come, 2 letters", lambda query: index.names_with(query.text[:2]), common_words)
    _show("more like an article", lambda _: index.more_like(count // 2, vocabulary[:500], 5), everything)


def _show(what: str, ask: Callable[[Any], Any], queries: Sequence[Any]) -> None:
    for query in queries[:3]:
        ask(query)
    spent = []
    for query in queries:
        began = time.thread_time()
        ask(query)
        spent.append((time.thread_time() - began) * 1000)
    print(f"{what:36} median {np.median(spent):8.3f}   95% {np.percentile(spent, 95):8.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
