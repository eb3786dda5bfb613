"""What is wrong with a library, said in sentences."""

from __future__ import annotations

from reader.errors import IndexDamaged, LeeszaalError
from reader.library.indexing import mark_damaged
from reader.library.stores import Stores
from reader.search.index import Snapshot


def check(stores: Stores) -> list[str]:
    """What is wrong with the library's database and index, in sentences; nothing is changed but the marks that make the
    next start repair it."""
    problems = []
    if not stores.database.check():
        problems.append("The database is damaged; the next start restores the newest backup.")
    try:
        indexed = {int(n) for n in Snapshot.open(stores.paths.index).ids()}
    except IndexDamaged:
        mark_damaged(stores.paths)
        problems.append("The index is damaged or missing; it is rebuilt from the database at the next start.")
    except LeeszaalError as error:
        problems.append(str(error))
    else:
        waiting = set(stores.queues.next_to_index(10_000_000))
        exist = set(stores.articles.list_ids())
        wrong = len((indexed ^ exist) - waiting)
        if wrong:
            stores.queues.index_difference(sorted(indexed))
            problems.append(f"{wrong} articles differ between the database and the index; they are queued.")
    return problems
