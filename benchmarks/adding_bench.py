"""Ten articles added at a time while another process searches without a pause, as the worker and the window do:

    python benchmarks/adding_bench.py FOLDER [ARTICLES]

FOLDER is that of `search_bench.py`, with its index of so many articles; a copy is used. CPU milliseconds of the
writer for ten articles until they can be found, and of the reader for a key press (the newest fifty and, as the list
wants them, every id) in the same time, the newest commit opened first; median and 95th percentile.
"""

from __future__ import annotations

import multiprocessing
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from itertools import cycle, islice
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from corpus import words

sys.path.insert(0, str(Path(__file__).parent.parent))

from index_bench import _documents

from reader.domain import query as dq
from reader.search.index import IndexWriter, Snapshot

_TIMES = 60
_AT_ONCE = 10


def main(folder: Path, count: int) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as made:
        own = Path(shutil.copytree(folder / f"ours-{count}", Path(made) / "index"))
        ours, theirs = multiprocessing.Pipe()
        reader = multiprocessing.get_context("spawn").Process(target=_search, args=(own, theirs))
        reader.start()
        ours.recv()  # it is at it
        spent = _add(own, count)
        ours.send("enough")
        searched, opened = ours.recv()
        reader.join()
    for what, times in (("ten articles added", spent), ("a search meanwhile", searched), ("- of it opening", opened)):
        print(f"{what:20} {len(times):6} times, median {np.median(times):6.2f}   95% {np.percentile(times, 95):6.2f}")


def _add(folder: Path, count: int) -> list[float]:
    fresh = list(islice(_documents(_TIMES * _AT_ONCE), _TIMES * _AT_ONCE))
    spent = []
    with IndexWriter(folder) as writer:
        for at in range(0, len(fresh), _AT_ONCE):
            batch = [replace(one, id=count + at + n + 1) for n, one in enumerate(fresh[at : at + _AT_ONCE])]
            began = time.process_time()
            writer.apply(batch)
            spent.append((time.process_time() - began) * 1000)
            time.sleep(0.05)  # for the reader to see each of them
    return spent


def _search(folder: Path, other: Connection) -> None:
    typed = cycle(words()[300:3000])
    snapshot = Snapshot.open(folder)
    searched, opened = [], []
    other.send("searching")
    while not other.poll():
        word = next(typed)
        began = time.process_time()
        generation = snapshot.generation
        snapshot = Snapshot.open(folder, snapshot)
        if snapshot.generation != generation:
            opened.append((time.process_time() - began) * 1000)
        query = dq.Or((dq.Word(word), dq.Prefix(word[:3])))
        snapshot.matching(query, limit=50)
        snapshot.matching(query)
        searched.append((time.process_time() - began) * 1000)
    other.send((searched, opened))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
