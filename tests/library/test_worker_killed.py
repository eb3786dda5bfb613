"""The whole worker killed at many random moments (200 were tried): then the index holds what the database holds."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from making import write_many
from working import work_off

from reader.library.asking import SearchRequest
from reader.library.checking import check
from reader.library.library import Library
from reader.paths import Paths

KILLS = int(os.environ.get("LEESZAAL_KILLS", "50"))  # 200 take five minutes: too long for each run
ARTICLES = 1500


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_killed_many_times_index_and_database_agree(paths: Paths, tmp_path: Path) -> None:
    lines = write_many(tmp_path / "veel.jsonl", ARTICLES, sentences=5)
    library = Library.open(paths)
    library.queue_import([lines])
    chance = random.Random(3)
    command = [sys.executable, "-m", "reader", "worker", "--data", str(paths.data)]
    for _ in range(KILLS):
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin is not None
            process.stdin.write('{"do": "work"}\n')
            process.stdin.flush()
            time.sleep(chance.uniform(0.2, 2.0))
            process.kill()
        library.stores.database.connection().execute("UPDATE import_queue SET attempts = 0")
        if not library.pending():  # there was time for all of it: once more
            library.stores.queues.index_again(library.stores.articles.list_ids())
    work_off(library)
    library.refresh()
    assert check(library.stores) == []
    ids = library.search(SearchRequest()).ids.tolist()
    assert sorted(ids) == sorted(library.stores.articles.list_ids())
    for n in chance.sample(range(ARTICLES), 50):
        assert library.search(SearchRequest(f'"woord{n}"')).total == 1
    library.close()
