"""What the person feels, by CPU time: start to rows, key press to ids and to painted rows, an article opened, memory.

    python benchmarks/window_bench.py [ARTICLES ...]      default: 1000 100000
    python benchmarks/window_bench.py pauses [ARTICLES]   the GUI thread while the worker imports; default: 3000
    python benchmarks/window_bench.py refresh [FEEDS]     the same while it refreshes; default: 1000, a fifth fails

Makes a library of each size (kept in build/benchmarks for the next run), then measures each in a process of its own,
beside the same questions put to SQLite's FTS5 on the same articles. CPU milliseconds of the whole process, all threads;
the machine is warm: every file has been read before.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow
    from reader.library.library import Library

HERE = Path(__file__).resolve().parent
BUILD = HERE.parent / "build" / "benchmarks"
ROUNDS = 40


def library(count: int) -> Path:
    """A library of that many made articles, indexed and recognised."""
    folder = BUILD / f"library-{count}"
    done = folder / "made"
    if not done.exists():
        from corpus import articles

        BUILD.mkdir(parents=True, exist_ok=True)
        lines = BUILD / f"{count}.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            for article in articles(count):
                file.write(json.dumps(article, ensure_ascii=False) + "\n")
        began = time.process_time(), time.perf_counter()
        command = [sys.executable, "-m", "reader", "--data", str(folder), "import", str(lines)]
        subprocess.run(command, check=True)
        print(f"{count} articles imported, indexed and recognised in {time.perf_counter() - began[1]:.0f} s wall")
        lines.unlink()
        _tidy(folder)
        _full_text_table(folder)
        done.touch()
    return folder


def _tidy(folder: Path) -> None:
    from reader.paths import Paths
    from reader.search.index import IndexWriter

    with IndexWriter(Paths.within(folder).index) as writer:
        while writer.merge():
            pass


def _full_text_table(folder: Path) -> None:
    """The same articles in SQLite's FTS5, to measure beside."""
    from reader.domain.blocks import plain_text
    from reader.library.stores import Stores
    from reader.paths import Paths

    stores = Stores.open(Paths.within(folder))
    table = sqlite3.connect(folder / "fts5.sqlite")
    table.execute("CREATE VIRTUAL TABLE article USING fts5(title, body, prefix='2 3', content='')")
    ids = stores.articles.list_ids()[::-1]  # the newest has the highest rowid, so that ORDER BY rowid DESC is newest
    for start in range(0, len(ids), 500):
        for n, article in enumerate(stores.articles.get_many(ids[start : start + 500]), start + 1):
            body = plain_text(article.blocks[1:])
            table.execute("INSERT INTO article (rowid, title, body) VALUES (?, ?, ?)", (n, article.title, body))
    table.commit()
    table.close()
    stores.close()


def cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def row(name: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"  {name:<44} {statistics.median(ordered):8.2f} {p95:8.2f}")


def measure(folder: Path) -> None:
    wall = time.perf_counter()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, SignalInstance

    from reader import app as composition
    from reader.gui.settings.session import Session
    from reader.paths import Paths
    from reader.settings import Settings

    paths = Paths.within(folder)
    app = composition._make_app()
    office = composition.open_office(paths)
    window = composition.make_window(app, paths, Settings(), Session(), office)
    window.worker.work = lambda: None  # the worker would count towards nothing here but the machine's noise
    window.resize(1280, 800)
    window.show()
    loop = QEventLoop()

    def until(signal: SignalInstance, act: Callable[[], object]) -> None:
        """Act, wait for the signal, and paint what it brought."""
        signal.connect(loop.quit)
        act()
        loop.exec()
        signal.disconnect(loop.quit)
        app.processEvents()
        window.grab()

    until(window.settled, window.open_library)
    print(f"{folder.name}: CPU ms                                     median      p95")
    took, clock = time.process_time() * 1000, (time.perf_counter() - wall) * 1000
    print(f"  {'process start to first rows painted':<44} {took:8.0f}   (wall {clock:.0f})")
    words = _words(folder)
    questions = {
        "2 letters": [word[:2] for word in words],
        "3 letters": [word[:3] for word in words],
        "a word": [word + " " for word in words],
        "two words": [f"{a} {b}" for a, b in zip(words, reversed(words), strict=True)],
    }
    from reader.library.asking import SearchRequest

    assert window._desk._library is not None
    store = window._desk._library.result()

    fts = sqlite3.connect(folder / "fts5.sqlite")
    for name, texts in questions.items():
        row(f"key press to ids: {name}", [cpu(lambda t=t: store.search(SearchRequest(t))) for t in texts])
        row(f"    SQLite FTS5, newest 50 and count: {name}", [cpu(lambda t=t: _ask_fts5(fts, t)) for t in texts])
    for name, texts in questions.items():
        asks = [lambda t=t: window.searching.change(text=t) for t in texts]
        row(f"key press to painted rows: {name}", [cpu(lambda ask=ask: until(window.settled, ask)) for ask in asks])
    until(window.settled, lambda: window.searching.change(text=""))
    ids = window.model.ids[:ROUNDS].tolist()  # one after the other, as with J
    opens = [lambda n=n: window.opening.open(n) for n in ids]
    row(
        "article chosen to painted",
        [cpu(lambda choose=choose: until(window.opening.opened, choose)) for choose in opens],
    )
    row("    of which a whole repaint of the window", [cpu(window.grab) for _ in range(ROUNDS)])
    gc.collect()
    print(f"  memory of the window process, MB: {_resident()}")
    office.desk.close()


def measure_import(count: int) -> None:
    from corpus import articles

    BUILD.mkdir(parents=True, exist_ok=True)
    lines = BUILD / "import.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for article in articles(count, seed=3):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")

    def begin(window: MainWindow, end: Callable[[], object]) -> None:
        window.worker.reported.connect(lambda _: window.worker.idle.connect(end))
        window.importing.take([lines])

    _measure_pauses(f"takes in {count} articles", begin)


def measure_refresh(feeds: int) -> None:
    import tempfile

    from feeds_bench import serve, write_feeds

    from reader.gui.basics.tasks import Lane

    with tempfile.TemporaryDirectory() as name:
        write_feeds(Path(name), feeds, 10, 600)
        with serve(Path(name), 5) as address:

            def begin(window: MainWindow, end: Callable[[], object]) -> None:
                def subscribe(library: Library, _: object) -> None:
                    for n in range(feeds):
                        library.subscriptions.subscribe(f"{address}/{n}.xml")

                window.worker.refreshed.connect(lambda report: print(len(report.failed), "failed"))
                window.worker.refreshed.connect(end)
                window._desk.ask(subscribe, lambda _: window.worker.work(), lane=Lane.BACKGROUND)

            _measure_pauses(f"refreshes {feeds} feeds", begin)


def _measure_pauses(what: str, begin: Callable[[MainWindow, Callable[[], object]], object]) -> None:
    """How long the GUI thread is away from its events while the worker works; `begin` calls its second argument when
    that is over."""
    import shutil

    from PySide6.QtCore import QEventLoop, QTimer

    from reader import app as composition
    from reader.gui.settings.session import Session
    from reader.paths import Paths
    from reader.settings import Settings

    folder = BUILD / "library-import"
    shutil.rmtree(folder, ignore_errors=True)
    paths = Paths.within(folder)
    app = composition._make_app()
    office = composition.open_office(paths)
    window = composition.make_window(app, paths, Settings(), Session(), office)
    window.resize(1280, 800)
    window.show()
    loop = QEventLoop()
    window.library_opened.connect(lambda: begin(window, loop.quit))
    pauses: list[tuple[float, float]] = []
    last = [time.perf_counter(), time.thread_time()]

    def tick() -> None:
        now = [time.perf_counter(), time.thread_time()]
        pauses.append((now[0] - last[0], now[1] - last[1]))
        last[:] = now

    timer = QTimer()
    timer.setInterval(1)
    timer.timeout.connect(tick)
    window.open_library()
    window.settled.connect(timer.start)  # what the start costs is measured elsewhere
    loop.exec()
    timer.stop()
    window.worker.stop()
    office.desk.close()
    wall, own = (sorted(times) for times in zip(*pauses, strict=True))
    print(f"GUI thread while the worker {what}, ms between two looks at its events ({len(wall)} looks)")
    for name, times in (("by the clock", wall), ("own CPU", own)):
        middle = statistics.median(times) * 1000
        p99 = times[int(len(times) * 0.99)] * 1000
        print(f"  {name:<14} median {middle:6.2f}   p99 {p99:6.2f}   longest {times[-1] * 1000:6.2f}")


def _words(folder: Path) -> list[str]:
    from reader.paths import Paths
    from reader.search.index import Snapshot

    snapshot = Snapshot.open(Paths.within(folder).index)
    chance = random.Random(5)
    letters = [first + second for first in "bdghklmpstvw" for second in "aeiou"]
    found = [word for two in letters for word, _ in snapshot.words_with_prefix(two, 40) if len(word) > 4]
    return chance.sample(found, ROUNDS)


def _ask_fts5(table: sqlite3.Connection, text: str) -> None:
    query = " ".join(f'"{word}"' for word in text.split())
    query += "" if text.endswith(" ") else "*"
    table.execute("SELECT rowid FROM article WHERE article MATCH ? ORDER BY rowid DESC LIMIT 50", (query,)).fetchall()
    table.execute("SELECT count(*) FROM article WHERE article MATCH ?", (query,)).fetchone()


def _resident() -> str:
    """All, and what of it is the process's own: pages of mapped files belong to the system, which takes them back."""
    lines = Path("/proc/self/status").read_text().splitlines()
    found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.startswith(("VmRSS", "RssAnon"))}
    return f"{found['VmRSS']:.0f} resident, {found['RssAnon']:.0f} of its own"


if __name__ == "__main__":
    sys.path[:0] = [str(HERE.parent), str(HERE)]
    if sys.argv[1:2] == ["measure"]:
        measure(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["pauses"]:
        measure_import(int((sys.argv[2:] or ["3000"])[0]))
    elif sys.argv[1:2] == ["refresh"]:
        measure_refresh(int((sys.argv[2:] or ["1000"])[0]))
    else:
        for size in [int(text) for text in sys.argv[1:]] or [1_000, 100_000]:
            made = library(size)
            subprocess.run([sys.executable, __file__, "measure", str(made)], check=True)
