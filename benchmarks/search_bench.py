"""Our index beside stock Whoosh, SQLite's FTS5 and tantivy, on the same articles and in one run.

    python benchmarks/search_bench.py FOLDER [ARTICLES] [ENGINES]

makes what FOLDER lacks of the indexes first (Whoosh's takes many minutes) and prints CPU milliseconds, median and 95th
percentile. ENGINES are some of `ours,first,fts5,tantivy,whoosh`. tantivy (`pip install tantivy`) is for this alone:
Leeszaal does not need it. Each engine is asked as its manual says. Ours looks in title and text, finds all forms of a
word and its compounds, and gives every id in order (`ours`) or the first fifty (`first`); the others have title and
text in one field, find words as they are written, and give the first fifty.
"""

from __future__ import annotations

import importlib.util
import pickle
import random
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from corpus import articles, words
from whoosh import collectors, fields, index, qparser, sorting
from whoosh import query as wq

sys.path.insert(0, str(Path(__file__).parent.parent))

from index_bench import _documents

from reader.domain import query as dq
from reader.search.index import IndexDocument, IndexWriter, Snapshot

PAGE = 50
TIMES = 100
TIMES_OF_SLOW = 20  # of stock Whoosh, some of whose answers take seconds
BATCH = 10_000
_APART = 5  # words between two that are near each other


class Engine(Protocol):
    name: str

    def build(self, folder: Path, documents: Iterator[IndexDocument]) -> None: ...
    def open(self, folder: Path) -> None: ...
    def beginning(self, text: str) -> object: ...
    def word(self, text: str) -> object: ...
    def as_written(self, text: str) -> object: ...
    def all_of(self, texts: Sequence[str]) -> object: ...
    def phrase(self, texts: Sequence[str]) -> object: ...
    def near_spelling(self, text: str) -> object: ...
    def nearby(self, texts: Sequence[str]) -> object: ...
    def best(self, texts: Sequence[str]) -> object: ...
    def counts(self, text: str) -> object: ...
    def newest(self) -> object: ...


class Ours:
    """Every id in order, as the list wants them."""

    name = "ours"
    limit: int | None = None

    def build(self, folder: Path, documents: Iterator[IndexDocument]) -> None:
        with IndexWriter(folder) as writer:
            for batch in batches(documents):
                writer.apply(batch)

    def open(self, folder: Path) -> None:
        self.index = Snapshot.open(folder)

    def _found(self, query: dq.Query) -> object:
        return self.index.matching(query, limit=self.limit)

    def beginning(self, text: str) -> object:
        return self._found(dq.Or((dq.Word(text), dq.Prefix(text))))

    def word(self, text: str) -> object:
        return self._found(dq.Word(text))

    def as_written(self, text: str) -> object:
        return self._found(dq.Word(text, stemmed=False))

    def all_of(self, texts: Sequence[str]) -> object:
        return self._found(dq.And(tuple(map(dq.Word, texts))))

    def phrase(self, texts: Sequence[str]) -> object:
        return self._found(dq.Phrase(tuple(texts)))

    def near_spelling(self, text: str) -> object:
        return self._found(dq.Fuzzy(text))

    def nearby(self, texts: Sequence[str]) -> object:
        return self._found(dq.Near(tuple(texts), _APART))

    def best(self, texts: Sequence[str]) -> object:
        return self.index.best(dq.Or(tuple(map(dq.Word, texts))), limit=self.limit)

    def counts(self, text: str) -> object:
        return self.index.facets(dq.Word(text))

    def newest(self) -> object:
        return self._found(dq.Everything())


class FirstPage(Ours):
    """The newest or best fifty, as the others are asked."""

    name = "first page"
    limit = PAGE


class Fts5:
    name = "fts5"

    def build(self, folder: Path, documents: Iterator[IndexDocument]) -> None:
        folder.mkdir(parents=True)
        table = sqlite3.connect(folder / "fts5.sqlite")
        table.execute("CREATE VIRTUAL TABLE article USING fts5(text, prefix='2 3', content='')")
        table.execute("CREATE TABLE about (id INTEGER PRIMARY KEY, source INTEGER)")
        for one in documents:  # ids descend as articles get older: ORDER BY rowid DESC is newest first
            table.execute("INSERT INTO article (rowid, text) VALUES (?, ?)", (one.id, one.text))
            table.execute("INSERT INTO about VALUES (?, ?)", (one.id, one.source))
        table.commit()
        table.close()

    def open(self, folder: Path) -> None:
        self.table = sqlite3.connect(folder / "fts5.sqlite")
        self.names = [row[0] for row in self.table.execute("SELECT DISTINCT source FROM about")]

    def _newest(self, match: str) -> object:
        return self.table.execute(
            f"SELECT rowid FROM article WHERE article MATCH ? ORDER BY rowid DESC LIMIT {PAGE}", (match,)
        ).fetchall()

    def beginning(self, text: str) -> object:
        return self._newest(f'"{text}"*')

    def word(self, text: str) -> object:
        return self._newest(f'"{text}"')

    as_written = word

    def all_of(self, texts: Sequence[str]) -> object:
        return self._newest(" ".join(f'"{text}"' for text in texts))

    def phrase(self, texts: Sequence[str]) -> object:
        return self._newest('"{}"'.format(" ".join(texts)))

    near_spelling = None  # FTS5 has none

    def nearby(self, texts: Sequence[str]) -> object:
        return self._newest('NEAR("{}", {})'.format('" "'.join(texts), _APART))

    def best(self, texts: Sequence[str]) -> object:
        match = " OR ".join(f'"{text}"' for text in texts)
        return self.table.execute(
            f"SELECT rowid FROM article WHERE article MATCH ? ORDER BY rank LIMIT {PAGE}", (match,)
        ).fetchall()

    def counts(self, text: str) -> object:
        return self.table.execute(
            "SELECT source, count(*) FROM about WHERE id IN (SELECT rowid FROM article WHERE article MATCH ?)"
            " GROUP BY source",
            (f'"{text}"',),
        ).fetchall()

    def newest(self) -> object:
        return self.table.execute(f"SELECT rowid FROM article ORDER BY rowid DESC LIMIT {PAGE}").fetchall()


class Tantivy:
    name = "tantivy"

    def __init__(self) -> None:
        import tantivy

        self.lib = tantivy
        made = tantivy.SchemaBuilder()
        made.add_text_field("text", stored=False)
        for name in ("date", "source", "id"):
            made.add_integer_field(name, stored=name == "id", indexed=True, fast=True)
        self.schema = made.build()

    def build(self, folder: Path, documents: Iterator[IndexDocument]) -> None:
        folder.mkdir(parents=True)
        writer = self.lib.Index(self.schema, path=str(folder)).writer(heap_size=200_000_000, num_threads=1)
        for one in documents:
            writer.add_document(self.lib.Document(text=one.text, date=one.date, source=one.source, id=one.id))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        self.searcher = self.lib.Index(self.schema, path=str(folder)).searcher()
        self.query = self.lib.Query

    def _term(self, text: str) -> Any:
        return self.query.term_query(self.schema, "text", text)

    def _some(self, texts: Sequence[str], occur: Any) -> Any:
        return self.query.boolean_query([(occur, self._term(text)) for text in texts])

    def _newest(self, query: Any) -> object:
        return self.searcher.search(query, PAGE, count=True, order_by_field="date").hits

    def beginning(self, text: str) -> object:
        return self._newest(self.query.regex_query(self.schema, "text", f"{text}.*"))

    def word(self, text: str) -> object:
        return self._newest(self._term(text))

    as_written = word

    def all_of(self, texts: Sequence[str]) -> object:
        return self._newest(self._some(texts, self.lib.Occur.Must))

    def phrase(self, texts: Sequence[str]) -> object:
        return self._newest(self.query.phrase_query(self.schema, "text", list(texts)))

    def near_spelling(self, text: str) -> object:
        return self._newest(self.query.fuzzy_term_query(self.schema, "text", text))

    nearby = None  # tantivy keeps the order of the words

    def best(self, texts: Sequence[str]) -> object:
        return self.searcher.search(self._some(texts, self.lib.Occur.Should), PAGE, count=False).hits

    def counts(self, text: str) -> object:
        return self.searcher.aggregate(self._term(text), {"sources": {"terms": {"field": "source", "size": 200}}})

    def newest(self) -> object:
        return self._newest(self.query.all_query())


class Whoosh:
    name = "whoosh"

    def build(self, folder: Path, documents: Iterator[IndexDocument]) -> None:
        folder.mkdir(parents=True)
        made = fields.Schema(
            id=fields.NUMERIC(bits=64, stored=True), text=fields.TEXT, date=fields.NUMERIC(bits=64, sortable=True),
            source=fields.NUMERIC(sortable=True),
        )  # fmt: skip
        table = index.create_in(str(folder), made)
        for batch in batches(documents):
            writer = table.writer(limitmb=256)
            for one in batch:
                writer.add_document(id=one.id, text=one.text, date=one.date, source=one.source)
            writer.commit(merge=False)

    def open(self, folder: Path) -> None:
        self.searcher = index.open_dir(str(folder)).searcher()
        self.parser = qparser.QueryParser("text", self.searcher.schema)

    def _newest(self, query: Any) -> object:
        return self.searcher.search(query, limit=PAGE, sortedby="date", reverse=True).docs()

    def beginning(self, text: str) -> object:
        return self._newest(wq.Prefix("text", text))

    def word(self, text: str) -> object:
        return self._newest(wq.Term("text", text))

    as_written = word

    def all_of(self, texts: Sequence[str]) -> object:
        return self._newest(wq.And([wq.Term("text", text) for text in texts]))

    def phrase(self, texts: Sequence[str]) -> object:
        return self._newest(wq.Phrase("text", list(texts)))

    def near_spelling(self, text: str) -> object:
        return self._newest(wq.FuzzyTerm("text", text))

    nearby = None  # Whoosh keeps the order of the words

    def best(self, texts: Sequence[str]) -> object:
        return self.searcher.search(wq.Or([wq.Term("text", text) for text in texts]), limit=PAGE).top_n

    def counts(self, text: str) -> object:
        collector = collectors.FacetCollector(
            collectors.UnlimitedCollector(), sorting.FieldFacet("source"), maptype=sorting.Count
        )
        self.searcher.search_with_collector(wq.Term("text", text), collector)
        return collector.results().groups("source")

    def newest(self) -> object:
        return self._newest(wq.Every())


def batches(documents: Iterator[IndexDocument]) -> Iterator[list[IndexDocument]]:
    batch: list[IndexDocument] = []
    for one in documents:
        batch.append(one)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def questions(count: int) -> dict[str, tuple[str, list[Any]]]:
    """For each row of the table, what is asked and with which words."""
    vocabulary = words()
    chance = np.random.default_rng(3)

    def some(first: int, end: int) -> list[str]:
        return [vocabulary[i] for i in chance.integers(first, end, TIMES)]

    text = next(articles(1, seed=1))["body"].lower().replace(".", "").split()
    taken = random.Random(5)
    starts = [taken.randrange(len(text) - 3) for _ in range(TIMES)]
    stop_words = [vocabulary[i] for i in chance.integers(0, 12, 6 * TIMES)]
    typed = some(300, 3000)
    return {
        "2 letters typed": ("beginning", [word[:2] for word in typed]),
        "3 letters typed": ("beginning", [word[:3] for word in typed]),
        "5 letters typed": ("beginning", [word[:5] for word in typed]),
        "a common word": ("word", some(4, 60)),
        "a middling word": ("word", some(300, 3000)),
        "a rare word": ("word", some(9_000, 60_000)),
        "a middling word as written": ("as_written", some(300, 3000)),
        "a rare word as written": ("as_written", some(9_000, 60_000)),
        "two words": ("all_of", list(zip(some(4, 60), some(300, 3000), strict=True))),
        "a phrase of 3, out of a text": ("phrase", [text[at : at + 3] for at in starts]),
        "a phrase of 6 stop words": ("phrase", [stop_words[at : at + 6] for at in range(0, len(stop_words), 6)]),
        "two common words near each other": ("nearby", list(zip(some(0, 60), some(0, 60), strict=True))),
        "near spelling": ("near_spelling", some(300, 3000)),
        "best match, a common word": ("best", [[word] for word in some(4, 60)]),
        "best match, any of 4 words": (
            "best",
            list(zip(some(4, 60), some(60, 300), some(300, 3000), some(9_000, 60_000), strict=True)),
        ),
        "count and facets, a common word": ("counts", some(4, 60)),
        "everything, newest first": ("newest", [None] * TIMES),
    }


def measured(ask: Callable[..., object], asked: Sequence[Any]) -> tuple[float, float]:
    for one in asked[:3]:
        _answer(ask, one)
    spent = []
    for one in asked:
        began = time.process_time()
        _answer(ask, one)
        spent.append((time.process_time() - began) * 1000)
    return float(np.median(spent)), float(np.percentile(spent, 95))


def _answer(ask: Callable[..., object], one: Any) -> object:
    return ask() if one is None else ask(one)


def main(folder: Path, count: int, names: Sequence[str]) -> None:
    makers: dict[str, Callable[[], Any]] = {
        "ours": Ours, "first": FirstPage, "fts5": Fts5, "tantivy": Tantivy, "whoosh": Whoosh,
    }  # fmt: skip
    if importlib.util.find_spec("tantivy") is None:
        names = [name for name in names if name != "tantivy"]
    engines: list[Engine] = [makers[name]() for name in names]
    text_size = 0
    for engine in engines:
        own = folder / f"{Ours.name if isinstance(engine, Ours) else engine.name}-{count}"
        if not own.exists():
            began, corpus = time.process_time(), 0.0
            try:
                documents = Timed(kept(folder / f"articles-{count}.pickle", count))
                engine.build(own, iter(documents))
                corpus, text_size = documents.spent, documents.size
            except BaseException:
                shutil.rmtree(own, ignore_errors=True)
                raise
            spent = time.process_time() - began - corpus
            size = sum(path.stat().st_size for path in own.rglob("*") if path.is_file())
            print(f"{engine.name}: {count / spent:.0f} articles a CPU second, index / text {size / text_size:.2f}")
        began = time.process_time()
        engine.open(own)
        print(f"{engine.name}: opened in {(time.process_time() - began) * 1000:.1f}", flush=True)
    print(f"| {count} articles | " + " | ".join(engine.name for engine in engines) + " |")
    print("|---" * (len(engines) + 1) + "|")
    for what, (method, asked) in questions(count).items():
        cells = []
        for engine in engines:
            ask = getattr(engine, method)
            if ask is None:
                cells.append("-")
                continue
            median, most = measured(ask, asked[: TIMES_OF_SLOW if engine.name == "whoosh" else TIMES])
            cells.append(f"{median:.2f} / {most:.2f}")
        print(f"| {what} | " + " | ".join(cells) + " |", flush=True)


def kept(path: Path, count: int) -> Iterator[IndexDocument]:
    """The articles, made once: that takes longer than to index them."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".half")
        with half.open("wb") as file:
            for one in _documents(count):
                pickle.dump(one, file, pickle.HIGHEST_PROTOCOL)
        half.replace(path)
    with path.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)


class Timed:
    """Knows how long its articles took to make, which is not the engine's time, and how long their text is."""

    def __init__(self, documents: Iterator[IndexDocument]) -> None:
        self._documents, self.spent, self.size = documents, 0.0, 0

    def __iter__(self) -> Iterator[IndexDocument]:
        while True:
            began = time.process_time()
            one = next(self._documents, None)
            if one is not None:
                self.size += len(one.text.encode())
            self.spent += time.process_time() - began
            if one is None:
                return
            yield one


if __name__ == "__main__":
    arguments = sys.argv[1:]
    wanted = arguments[2].split(",") if len(arguments) > 2 else ["ours", "first", "fts5", "tantivy", "whoosh"]
    main(Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 100_000, wanted)
