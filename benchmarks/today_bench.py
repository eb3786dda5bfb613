"""The front page and the sidebar's trend at 100,000 articles: python benchmarks/today_bench.py [articles] [folder].

1,500 articles a day from 120 sources, fifteen names in each, some of them told by several sources. The library is made
by rows, not by recognising, and kept in the folder if one is given. CPU milliseconds of the process, all threads.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus import articles as made_up

from reader.domain.blocks import Block, BlockKind, Run
from reader.domain.packed_blocks import pack
from reader.library.stores import Stores
from reader.library.today import Today
from reader.paths import Paths
from reader.storage.packing import pack_text

A_DAY, SOURCES, ENTITIES, NAMES, TEXTS = 1_500, 120, 40_000, 15, 3_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def fill(stores: Stores, count: int) -> None:
    chance = np.random.default_rng(5)
    texts = [_packed(one) for one in islice(made_up(TEXTS), TEXTS)]
    instants = (NOW.timestamp() - np.arange(count)[::-1] * (86_400 / A_DAY)).astype(int).tolist()
    chances = np.cumsum(1 / np.power(np.arange(ENTITIES) + 20.0, 0.9))
    names = np.searchsorted(chances / chances[-1], chance.random((count, NAMES)))
    again = np.flatnonzero(chance.random(count) < 0.3)  # tell what an article shortly before told, in other words
    for n in again[again > 400].tolist():
        before = n - int(chance.integers(1, 400))
        names[n, :10] = names[before, :10]
    sources = chance.integers(1, SOURCES + 1, count).tolist()
    kinds = ("person", "organisation", "place", "other")
    with stores.database.writing() as connection:
        connection.executemany("INSERT INTO source (title) VALUES (?)", [(f"Krant {n}",) for n in range(SOURCES)])
        connection.executemany(
            "INSERT INTO entity (kind, name, last_word) VALUES (?, ?, ?)",
            [(kinds[n % 4], f"Naam {n}", str(n)) for n in range(ENTITIES)],
        )
        for first in range(0, count, 10_000):
            part = range(first, min(first + 10_000, count))
            made = [texts[n % TEXTS] for n in part]
            connection.executemany(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, '', '', 'nl', '2026-01-01', ?, ?)",
                [
                    (n + 1, sources[n], f"a{n}", n.to_bytes(8, "big"), n.to_bytes(8, "big"), text[0], instants[n], 0)
                    for n, text in zip(part, made, strict=True)
                ],
            )
            connection.executemany(
                "INSERT INTO body VALUES (?, 'text', ?, ?, 1)",
                [(n + 1, text[1], text[2]) for n, text in zip(part, made, strict=True)],
            )
            connection.executemany(
                "INSERT INTO entity_article VALUES (?, ?, ?, 1, ?)",
                [
                    (entity + 1, n + 1, instants[n], at < 5)
                    for n in part
                    for at, entity in enumerate(dict.fromkeys(names[n].tolist()))
                ],
            )
    stores.database.connection().execute("ANALYZE") if "analyze" in sys.argv else None


def _packed(one: dict[str, str]) -> tuple[str, bytes, bytes]:
    blocks = [Block(BlockKind.HEADING, (Run(one["title"]),), 1)]
    blocks += [Block(BlockKind.PARAGRAPH, (Run(text),)) for text in one["body"].split("\n\n")]
    return one["title"], pack_text(one["body"]), pack_text(pack(blocks).json)


def measure(name: str, ask: Callable[[], object], times: int = 15) -> None:
    first = _cpu(ask)
    taken = sorted(_cpu(ask) for _ in range(times))
    print(
        f"{name:36} first {first:6.1f}   median {taken[times // 2]:6.1f}   95th {taken[int(times * 0.95)]:6.1f} ms CPU"
    )


def _cpu(ask: Callable[[], object]) -> float:
    begin = time.process_time()
    ask()
    return (time.process_time() - begin) * 1000


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp())
    stores = Stores.open(Paths.within(folder))
    if not stores.articles.count():
        begin = time.monotonic()
        fill(stores, count)
        print(f"made in {time.monotonic() - begin:.0f} s")
    page = Today(stores, lambda: NOW).front_page()
    print(f"{page.articles} articles, {len(page.rising)} rising, {len(page.stories)} stories and {page.left_out} more")
    measure("front page", lambda: Today(stores, lambda: NOW).front_page())
    measure("the sidebar's trend, counted", lambda: Today(stores, lambda: NOW).rising())
    today = Today(stores, lambda: NOW)
    today.rising()
    measure("the sidebar's trend, again", today.rising)
    stores.close()


if __name__ == "__main__":
    main()
