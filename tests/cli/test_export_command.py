"""`leeszaal export`: what a search finds, in the format that the name asks for."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from making import put, received
from other_libraries import rss_guard
from working import work_off

from reader.cli import run
from reader.library.library import Library
from reader.paths import Paths

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    library = Library.open(Paths.within(tmp_path / "library"))
    put(library.stores, received("Over fietsen", date="2021-08"), received("Over treinen"))
    work_off(library, recognise=False)
    library.close()

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run([*arguments, "--data", str(tmp_path / "library")])
        return code, *capsys.readouterr()

    return call


@pytest.mark.parametrize("name", ["x.md", "x.html", "x.epub", "x.json", "map"])
def test_what_is_found_is_written(call: Call, tmp_path: Path, name: str) -> None:
    assert call("export", "fietsen", str(tmp_path / name)) == (0, "1 articles written.\n", "")
    assert (tmp_path / name).exists()


def test_json_says_what_show_says(call: Call, tmp_path: Path) -> None:
    assert call("export", "fietsen", str(tmp_path / "x.json"))[0] == 0
    (written,) = json.loads((tmp_path / "x.json").read_text("utf-8"))["articles"]
    shown = json.loads(call("show", str(written["id"]), "--json")[1])
    assert {name: written[name] for name in shown} == shown


def test_dates_are_written_in_the_language_asked_for(call: Call, tmp_path: Path) -> None:
    call("export", "fietsen", str(tmp_path / "x.md"), "--language", "nl")
    assert "augustus 2021" in (tmp_path / "x.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "said"), [("x.docx", "must end in .md"), ("nergens/x.md", "cannot be written to"), ("library", "already")]
)
def test_a_name_that_will_not_do_is_one_sentence(call: Call, tmp_path: Path, name: str, said: str) -> None:
    code, out, err = call("export", "", str(tmp_path / name))
    assert (code, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1


def lines(told: tuple[int, str, str]) -> list[dict[str, Any]]:
    assert told[0] == 0
    return [json.loads(line) for line in told[1].splitlines()]


def test_the_window_is_told_in_lines(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = {"ids": [1, 2], "file": str(tmp_path / "x.md"), "form": "md", "title": "x", "language": "nl"}
    held = _Held(json.dumps(order) + "\n")
    monkeypatch.setattr(sys, "stdin", held)
    said = lines(call("export-chosen"))
    held.ended.set()
    assert said == [{"done": 0, "total": 2}, {"done": 2, "total": 2}, {"count": 2, "file": str(tmp_path / "x.md")}]


def test_a_window_that_goes_stops_it(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = {"ids": [1] * 100_000, "file": str(tmp_path / "x.md"), "form": "md", "title": "x", "language": "nl"}
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(order) + "\n"))
    assert lines(call("export-chosen"))[-1] == {"stopped": True}
    assert not (tmp_path / "x.md").exists()


class _Held(io.StringIO):
    """A stdin that stays open until it is let go."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.ended = threading.Event()

    def read(self, size: int | None = -1) -> str:
        self.ended.wait()
        return ""


def test_another_readers_library_is_looked_at(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = rss_guard(tmp_path / "database.db")
    held = _Held()
    monkeypatch.setattr(sys, "stdin", held)
    (seen,) = lines(call("look", str(file)))
    assert (seen["program"], seen["feeds"], seen["articles"]) == ("RSS Guard", 2, 2)
    (said,) = lines(call("look", str(tmp_path / "nergens.db")))
    held.ended.set()
    assert said == {"error": "This is no library of another reader that Leeszaal knows."}


def test_a_window_that_looks_no_more_stops_it_and_leaves_no_copy(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = rss_guard(tmp_path / "database.db")
    with closing(sqlite3.connect(file)) as open_there:
        open_there.execute("PRAGMA journal_mode = WAL")
        open_there.execute("UPDATE Messages SET title = title")
        open_there.commit()
        temporary = tmp_path / "tmp"
        temporary.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(temporary))
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        assert lines(call("look", str(file))) == [{"stopped": True}]
        assert list(temporary.iterdir()) == []


def test_import_takes_another_readers_library_too(call: Call, tmp_path: Path) -> None:
    code, out, _ = call("import", str(rss_guard(tmp_path / "database.db")), "--no-recognise")
    assert (code, out) == (0, "2 added, 0 updated, 0 unchanged, 0 skipped.\n")
