from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO

import pytest
from making import put, received, write_many
from working import work_off

from reader.cli import run
from reader.library.checking import check
from reader.library.library import Library
from reader.library.stores import Stores
from reader.paths import Paths, seeds
from reader.worker import run_worker

SAMPLES = sorted(seeds().glob("*.txt"))
FEW = 3
# The program as it is, but for the samples: naming everybody in a hundred articles again for every test proves no more.
WITH_FEW_SAMPLES = """
import pathlib, sys, reader.worker
reader.worker.seeds = lambda: pathlib.Path({folder!r})
from reader.__main__ import main
sys.exit(main())
"""


class Running:
    """The worker as the window runs it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def tell(self, order: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": order}) + "\n")
        self.process.stdin.flush()

    def events(self) -> Iterator[dict[str, Any]]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            yield json.loads(line)

    def until(self, event: str) -> list[dict[str, Any]]:
        seen = []
        for told in self.events():
            seen.append(told)
            if told["event"] == event:
                return seen
        raise AssertionError(f"the worker left without saying {event}: {seen[-3:]}")


@contextmanager
def worker(paths: Paths, all_samples: bool = False) -> Iterator[Running]:
    folder = paths.data.parent / "few samples"
    folder.mkdir(exist_ok=True)
    for sample in SAMPLES[:FEW]:
        shutil.copy(sample, folder)
    program = ["-m", "reader"] if all_samples else ["-c", WITH_FEW_SAMPLES.format(folder=str(folder))]
    command = [sys.executable, *program, "worker", "--data", str(paths.data)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as process:
        try:
            yield Running(process)
        finally:
            process.kill()


def test_it_imports_the_samples_and_says_so(paths: Paths) -> None:
    with worker(paths, all_samples=True) as running:
        events = running.until("idle")
        running.tell("stop")
        assert running.process.wait(10) == 0
    added = [n for event in events if event["event"] == "changed" for n in event["added"]]
    assert len(added) == len(SAMPLES) > FEW
    library = Library.open(paths)
    assert not library.pending()
    assert library.sidebar().articles == len(SAMPLES)
    library.close()


def test_a_file_dropped_among_the_samples_later_is_picked_up(tmp_path: Path) -> None:
    from reader.library.importing import Tally, import_samples

    stores = Stores.open(Paths.within(tmp_path / "library"))
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text(" date 2024-01 Een\n\nTekst.", "utf-8")
    assert [len(changes.added) for changes in import_samples(stores, folder, Tally())] == [1]
    (folder / "b.txt").write_text(" date 2024-02 Twee\n\nTekst.", "utf-8")
    assert [len(changes.added) for changes in import_samples(stores, folder, Tally())] == [1]
    moved = folder.rename(tmp_path / "elsewhere")
    assert list(import_samples(stores, moved, Tally())) == []
    stores.close()


def test_the_samples_are_called_as_the_person_speaks_and_keep_that_name(tmp_path: Path) -> None:
    from reader.library.importing import Tally, import_samples

    stores = Stores.open(Paths.within(tmp_path / "library"))
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, called in (("a", "Samples"), ("b", "Samples")):
        (folder / f"{name}.txt").write_text(f" date 2024-01 {name}\n\nTekst {name}.", "utf-8")
        list(import_samples(stores, folder, Tally(), called))
        list(import_samples(stores, folder, Tally()))  # the same again, by a worker that was told nothing
    assert list(stores.articles.source_titles().values()) == ["Samples"]
    other = Stores.open(Paths.within(tmp_path / "older"))
    list(import_samples(other, folder, Tally()))
    (folder / "c.txt").write_text(" date 2024-01 c\n\nTekst c.", "utf-8")
    list(import_samples(other, folder, Tally(), "Samples"))
    assert list(other.articles.source_titles().values()) == ["Voorbeelden"], "what it was called before"
    for one in (stores, other):
        one.close()


def test_work_asked_later_is_done(paths: Paths, documents: Path) -> None:
    with worker(paths) as running:
        running.until("idle")
        library = Library.open(paths)
        library.queue_import([documents])
        running.tell("work")
        events = running.until("idle")
        [report] = [event for event in events if event["event"] == "report"]
        assert (report["added"], report["skipped"]) == (5, [])
        library.close()


@pytest.mark.timeout(40)
def test_an_idle_worker_holds_nothing_that_a_command_needs(paths: Paths, documents: Path) -> None:
    with worker(paths) as running:
        running.until("idle")
        assert run(["import", str(documents), "--data", str(paths.data)]) == 0
        assert running.process.poll() is None


def test_samples_put_in_while_it_runs_are_found_when_asked(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    monkeypatch.setattr("reader.worker.seeds", lambda: folder)
    with ExitStack() as files:
        orders, say = (files.enter_context(end) for end in pipe())
        told, tell = (files.enter_context(end) for end in pipe())
        serving = threading.Thread(target=run_worker, args=(paths, orders, tell))
        serving.start()
        events = map(json.loads, told)
        assert next(event for event in events if event["event"] in ("changed", "idle"))["event"] == "idle"
        (folder / "nieuw.txt").write_text(" date 2024-01 Nieuw\n\nTekst.", "utf-8")
        say.write('{"do": "work"}\n')
        say.flush()
        assert len(next(event for event in events if event["event"] == "changed")["added"]) == 1
        say.write('{"do": "stop"}\n')
        say.close()
        serving.join(20)
        assert not serving.is_alive()


def pipe() -> tuple[TextIO, TextIO]:
    reading, writing = os.pipe()
    return os.fdopen(reading, encoding="utf-8"), os.fdopen(writing, "w", encoding="utf-8")


def test_it_leaves_when_the_window_is_gone(paths: Paths) -> None:
    with worker(paths) as running:
        running.until("idle")
        assert running.process.stdin is not None
        running.process.stdin.close()
        assert running.process.wait(10) == 0


def test_nonsense_on_stdin_is_passed_over(paths: Paths) -> None:
    with worker(paths) as running:
        assert running.process.stdin is not None
        running.process.stdin.write("geen json\n[1]\n{}\n")
        running.process.stdin.flush()
        running.until("idle")
        running.tell("stop")
        assert running.process.wait(10) == 0


def test_a_cancelled_import_keeps_what_came_in(paths: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "veel"
    folder.mkdir()
    for n in range(600):
        (folder / f"{n}.txt").write_text(f" date 2024-01 Artikel {n}\n\n" + f"woord{n} tekst " * 100, "utf-8")
    library = Library.open(paths)
    library.queue_import([folder])
    with worker(paths) as running:
        for event in running.events():
            if event["event"] == "progress" and event["job"] == "import" and event["done"] >= 100:
                break
        running.tell("cancel")
        running.until("idle")
    assert library.pending().importing == 0
    assert 100 <= library.sidebar().articles - FEW < 600
    library.close()


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_killed_at_random_moments_it_loses_nothing(paths: Paths, tmp_path: Path) -> None:
    count = 400
    lines = write_many(tmp_path / "veel.jsonl", count, sentences=2)
    library = Library.open(paths)
    library.queue_import([lines])
    chance = random.Random(7)
    for _ in range(8):
        with worker(paths) as running:
            for _ in range(chance.randint(1, 12)):
                next(running.events(), None)
            running.process.kill()
        library.stores.database.connection().execute("UPDATE import_queue SET attempts = 0")
    work_off(library)
    library.refresh()
    articles = library.stores.articles.list_ids()
    named = [n for n in articles if library.article(n).title.startswith("Artikel")]
    assert len(named) == count
    assert not library.pending()
    assert check(library.stores) == []
    library.close()


def test_a_file_that_kills_the_worker_is_not_tried_for_ever(library: Library, documents: Path) -> None:
    library.queue_import([documents])
    library.stores.database.connection().execute("UPDATE import_queue SET attempts = 3")
    [report] = work_off(library).reports
    assert report.added == 0
    assert [skipped.path for skipped in report.skipped] == [str(documents)]
    assert not library.pending()


def test_a_text_the_engine_cannot_bear_does_not_stop_the_others(library: Library) -> None:
    from reader.library.recognising import recognise_pending

    class Fragile:
        version = "fragile"

        def find_mentions(self, text: str, language: str) -> list[Any]:
            if "kwaad" in text:
                raise RecursionError
            return []

    put(library.stores, received("goed"), received("kwaad"))
    recognise_pending(library.stores, Fragile(), 10)
    assert library.pending().recognising == 0


def test_a_text_that_ends_the_process_does_not_stop_the_others_for_ever(library: Library, paths: Paths) -> None:
    put(library.stores, *(received(f"vergif {n}" if n == 3 else f"goed {n}", identity=str(n)) for n in range(8)))
    library.close()
    program = """
import os, pathlib, sys
from reader.library.library import Library
from reader.library.recognising import recognise_pending
from reader.paths import Paths

class Deadly:
    version = "deadly"

    def find_mentions(self, text, language):
        if "vergif" in text:
            os._exit(9)
        return []

library = Library.open(Paths.within(pathlib.Path(sys.argv[1])))
while recognise_pending(library.stores, Deadly(), 4):
    pass
"""
    ends = []
    while len(ends) < 20 and ends[-1:] != [0]:
        done = subprocess.run([sys.executable, "-c", program, str(paths.data)], check=False, timeout=60)
        ends.append(done.returncode)
    assert ends == [9] * 5 + [0]


def test_the_same_text_is_recognised_once(library: Library) -> None:
    from reader.library.recognising import recognise_pending

    class Counting:
        version = "counting"
        asked = 0

        def find_mentions(self, text: str, language: str) -> list[Any]:
            self.asked += 1
            return []

    engine = Counting()
    put(library.stores, received("x", identity="a", date="2024-01-01"))
    recognise_pending(library.stores, engine, 10)
    put(library.stores, received("x", identity="b", date="2024-01-02"))
    recognise_pending(library.stores, engine, 10)
    assert engine.asked == 1
    assert library.pending().recognising == 0


def test_a_new_engine_recognises_everything_again(library: Library) -> None:
    put(library.stores, received("Joe Biden in Utrecht"))
    work_off(library)
    library.stores.queues.recognise_older_than("another version")
    assert library.pending().recognising == 1
