"""Cards, pages, merges and suggestions at 100,000 articles: python benchmarks/entities_bench.py [articles] [folder].

1.5 million mentions; the library is `today_bench`'s, kept in the folder if one is given. CPU milliseconds of the
process, all threads, median and slowest; beside each the same numbers as a plain question to SQLite would count them,
without the counted table.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from today_bench import NOW, fill

from reader.domain.entity_views import Follow
from reader.library.library import Library
from reader.paths import Paths

_TIMES = 7


def main(count: int, folder: Path) -> None:
    paths = Paths.within(folder)
    is_there = paths.database.exists()
    library = Library.open(paths, lambda: NOW)
    if not is_there:
        fill(library.stores, count)
        _mention(library)
    connection = library.stores.database.connection()
    mentions = connection.execute("SELECT count(*) FROM mention").fetchone()[0]
    print(f"{library.stores.articles.count()} articles, {mentions} mentions")
    rows = library.stores.entities.most_named(20_000)
    print(f"the most named is in {rows[0].articles} articles, the 20th in {rows[19].articles}")
    for name, row in (("most named", rows[0]), ("20th", rows[19]), ("1,000th", rows[999])):
        _time(f"card, {name}", lambda n=row.id: library.entities.card(n))
        page = library.entities.page(row.id)
        _time(f"page, {name}", lambda n=row.id: library.entities.page(n))
        _time("  first 20 passages", lambda n=row.id, ids=page.ids[:20]: library.entities.passages(n, ids))
        _time("  card as a plain question", lambda n=row.id: _plainly(library, n))
    for row in rows[:100:10]:
        library.entities.follow(row.id, Follow())
    _time("the ten followed, with unread", library.entities.followed)
    _time("suggestions", library.correcting.suggestions)
    near = sorted(rows, key=lambda row: abs(row.articles - 10_000))[:2]
    print(f"merged: entities in {near[0].articles} and {near[1].articles} articles")
    for one, other in (near, near[::-1]):
        undo = _time("merge", lambda a=one, b=other: library.correcting.merge(a.id, b.id), 1)
        _time("undo", lambda done=undo: library.correcting.undo(done.undo), 1)
    library.close()


def _mention(library: Library) -> None:
    with library.stores.database.writing() as connection:
        connection.execute(
            "INSERT INTO naming (kind, name, spelling, entity_id) SELECT kind, name, name, id FROM entity"
        )
        connection.execute(
            "INSERT INTO mention SELECT x.article_id, 12 * row_number() OVER (PARTITION BY x.article_id), "
            "12 * row_number() OVER (PARTITION BY x.article_id) + 9, n.id, 1.0"
            " FROM entity_article x JOIN naming n ON n.entity_id = x.entity_id"
        )
        connection.execute("INSERT INTO recognition SELECT id, text_hash, 'bench', 60 FROM article")


def _plainly(library: Library, entity_id: int) -> object:
    connection = library.stores.database.connection()
    return connection.execute(
        "SELECT o.entity_id, count(DISTINCT m.article_id) AS n FROM naming w JOIN mention m ON m.naming_id = w.id"
        " JOIN mention b ON b.article_id = m.article_id JOIN naming o ON o.id = b.naming_id"
        " WHERE w.entity_id = ? AND o.entity_id <> w.entity_id GROUP BY o.entity_id ORDER BY n DESC LIMIT 3",
        (entity_id,),
    ).fetchall()


def _time(name: str, ask: Callable[[], Any], times: int = _TIMES) -> Any:
    taken = []
    for _ in range(times):
        began = time.process_time()
        answer = ask()
        taken.append((time.process_time() - began) * 1000)
    print(f"{name:36}{statistics.median(taken):9.1f}{max(taken):9.1f}", flush=True)
    return answer


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, Path(sys.argv[2] if len(sys.argv) > 2 else temporary))
