"""A correction is there or it is not: however and whenever the program is killed."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from making import put, received
from planting import ORGANISATION, PERSON, Finder, index_all, recognise_all

from reader.library.library import Library
from reader.paths import Paths

NAMES = {"Joe Biden": PERSON, "Joseph Biden": PERSON, "Fabriek": ORGANISATION}
_CHANGE_FOR_EVER = """
import sys
from pathlib import Path
from reader.library.library import Library
from reader.paths import Paths
library = Library.open(Paths.within(Path(sys.argv[1])))
find = library.entities.find
print("ready", flush=True)
while True:
    merged = library.correcting.merge(find("Joseph Biden"), find("Joe Biden"))
    library.correcting.undo(merged.undo)
"""


@pytest.mark.slow
def test_killed_thirty_times_while_merging(paths: Paths) -> None:
    library = Library.open(paths)
    texts = (f"Joe Biden {n}" if n % 2 else f"Joseph Biden {n} en de Fabriek" for n in range(400))
    put(library.stores, *(received(text, f"Over {text}.") for text in texts))
    recognise_all(library.stores, Finder(NAMES))
    index_all(library)
    library.close()
    chance = random.Random(4)
    seen = set()
    for _ in range(30):
        child = subprocess.Popen(
            [sys.executable, "-c", _CHANGE_FOR_EVER, str(paths.data)], stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(chance.random() * 0.3)
        child.kill()
        child.wait()
        child.stdout.close()
        library = Library.open(paths)
        merged = library.entities.find("Joseph Biden") is None
        seen.add(merged)
        assert len(library.correcting.all()) == merged
        connection = library.stores.database.connection()
        counted = connection.execute("SELECT entity_id, article_id FROM entity_article ORDER BY 1, 2").fetchall()
        recounted = connection.execute(
            "SELECT DISTINCT n.entity_id, m.article_id FROM mention m JOIN naming n ON n.id = m.naming_id ORDER BY 1, 2"
        ).fetchall()
        assert counted == recounted
        if merged:
            library.correcting.remove(library.correcting.all()[0])
        library.close()
    assert seen == {True, False}  # it was killed in both states
