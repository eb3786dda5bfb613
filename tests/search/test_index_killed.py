"""The index's writer killed at two hundred random moments: what is left is always exactly one commit, and usable."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.domain.query import Phrase, Word
from reader.search import contents
from reader.search.index import IndexDocument, IndexWriter, Snapshot

KILLS = 200
ARTICLES = 40

# Forks at each line, as that is quicker than starting Python each time; the child writes until it is killed.
WRITER = """
import os, random, sys
from pathlib import Path
from reader.search import builder, writer as writer_module
from reader.search.index import IndexDocument, IndexWriter

builder.MOST_ARTICLES = 15
folder, state = Path(sys.argv[1]), Path(sys.argv[2])

def document(number, version):
    return IndexDocument(number, number, 1, "nl", f"Titel {number}", f"dit is versie v{version} van n{number}")

def write(seed):
    chance = random.Random(seed)
    version = int(state.read_text().splitlines()[-1])
    with IndexWriter(folder) as writer, state.open("a") as log:
        while True:
            version += 1
            changed = chance.sample(range(1, 41), chance.randint(1, 40))
            log.write(f"{version}\\n")  # begun; whether it was committed shows in the index
            log.flush()
            writer.apply([document(number, version) for number in range(1, 41)], changed)
            if chance.random() < 0.5:
                writer.merge()

for line in sys.stdin:
    child = os.fork()
    if not child:
        write(line)
    print(child, flush=True)
    os.waitpid(child, 0)
"""


def holds(snapshot: Snapshot, version: int) -> bool:
    """Whether the index is that commit; the first is before all."""
    if not version:
        return snapshot.documents == 0
    return snapshot.documents == snapshot.count(Word(f"v{version}", stemmed=False)) == ARTICLES


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writer is forked")
def test_killed_at_any_moment_the_index_is_one_whole_commit(tmp_path: Path) -> None:
    folder, state = tmp_path / "index", tmp_path / "state"
    state.write_text("0\n")
    chance = random.Random(11)
    command = [sys.executable, "-W", "ignore", "-c", WRITER, str(folder), str(state)]
    environment = os.environ | {"PYTHONPATH": str(Path(contents.__file__).parents[2])}
    snapshot: Snapshot | None = None
    at_commit = 0
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as forking:
        assert forking.stdin is not None and forking.stdout is not None
        for kill in range(KILLS):
            forking.stdin.write(f"{kill}\n")
            forking.stdin.flush()
            pid = int(forking.stdout.readline())
            before = len(state.read_text())
            while len(state.read_text()) == before:  # it writes; when within that it is killed is left to chance
                time.sleep(0.001)
            time.sleep(chance.random() * 0.05)
            os.kill(pid, signal.SIGKILL)
            begun = int(state.read_text().splitlines()[-1])
            snapshot = Snapshot.open(folder, snapshot)
            committed = [n for n in (begun - 1, begun) if holds(snapshot, n)]
            assert len(committed) == 1, f"kill {kill}: neither commit {begun - 1} nor {begun}"
            assert sorted(snapshot.ids().tolist()) == list(range(1, snapshot.documents + 1))
            at_commit += committed == [begun]
            state.write_text(f"{committed[0]}\n")
        forking.stdin.close()
    with IndexWriter(folder) as writer:
        assert len(writer.ids()) == ARTICLES
        writer.apply([IndexDocument(99, 99, 1, "nl", "Laatste", "na alles")])  # what was left goes at a next commit
    _, records = contents.read_contents(folder)
    assert {file.stem for file in folder.glob("*.arrays")} == {record.segment_id() for record in records}
    assert len(Snapshot.open(folder).matching(Phrase(("van", "n7")))) == 1
    assert 0 < at_commit < KILLS, "all kills fell on the same side of a commit"
