"""What is wrong with a library, said in sentences."""

from __future__ import annotations

from reader.errors import IndexDamaged
from reader.library.indexing import mark_damaged
from reader.library.stores import Stores
from reader.search.index import Snapshot
from reader.storage.name_check import set_names_right


def check(stores: Stores) -> list[str]:
    """What is wrong with the library's database and index, in sentences; nothing is changed but what makes the next
    start repair it, and counts that are wrong."""
    problems = []
    if not stores.database.check():
        return ["The database is damaged; the next start restores the newest backup."]
    try:
        # What a worker indexes between two looks is no difference: only what both see is.
        wrong = _differing(stores) and _differing(stores)
    except IndexDamaged:
        mark_damaged(stores.paths)
        problems.append("The index is damaged; it is rebuilt from the database at the next start.")
    else:
        if wrong:
            stores.queues.index_again(sorted(wrong))
            problems.append(f"{len(wrong)} articles differ between the database and the index; they are queued.")
    if wrong_names := set_names_right(stores.database):
        problems.append(f"{wrong_names} names or articles with names were counted wrongly; they are counted anew.")
    return problems


def _differing(stores: Stores) -> set[int]:
    """Articles that the index lacks, or has though they are gone, and that nobody is to index."""
    folder = stores.paths.index
    indexed = set(Snapshot.open(folder).ids().tolist()) if folder.is_dir() and any(folder.iterdir()) else set()
    waiting = {n for n, _ in stores.queues.to_index()}
    return (indexed ^ set(stores.articles.list_ids())) - waiting
