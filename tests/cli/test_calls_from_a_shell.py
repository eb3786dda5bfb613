"""What scripts and shells do to commands: words like options, other alphabets, no end, Ctrl+C, closed places."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from making import put, received
from own_screen import until

from reader import commands
from reader.cli import run
from reader.library.indexing import OwnIndex
from reader.library.stores import Stores
from reader.paths import Paths

COMMAND = [sys.executable, "-m", "reader"]


@pytest.fixture
def data(tmp_path: Path) -> str:
    return str(tmp_path / "library")


@pytest.fixture
def told(data: str, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: str) -> Any:
        assert run(["--data", data, *arguments]) == 0
        return json.loads(capsys.readouterr().out)

    return call


@pytest.mark.parametrize("before", [(), ("--json",), ("--limit", "5")])
def test_a_query_may_begin_with_what_it_leaves_out(before: tuple[str, ...], told: Any) -> None:
    for query in ("-sport", "-huis", "-1", "-bron:krant"):
        assert told("search", *before, query, "--json")["query"] == query
        assert told("search", "--json", *before, "--", query)["query"] == query
    assert told("search", " x", "--json")["query"] == " x"
    assert told("entities", "-x", "--json") == []


@pytest.mark.parametrize("arguments", [("search", "--jsno", "x"), ("search", "x", "-json"), ("show", "-x")])
def test_what_is_no_option_and_no_query_is_wrong_usage(
    arguments: tuple[str, ...], data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data", data, *arguments]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments", [("search", "x", "--limit", "1e3"), ("show", "twee"), ("screenshot", "x.png", "--size", "axb")]
)
def test_what_is_no_number_is_said_in_the_words_of_the_person(
    arguments: tuple[str, ...], data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data", data, *arguments]) == 2
    assert "a whole number is needed" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8", "utf-8-sig"])
def test_files_are_recognised_in_the_alphabet_they_were_written_in(encoding: str, tmp_path: Path, told: Any) -> None:
    text = "Gisteren sprak André Hazes in Amsterdam met René Froger."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    mentions = told("recognise", str(tmp_path / "a.txt"), "--json")["mentions"]
    assert [text[one["start"] : one["end"]] for one in mentions] == ["André Hazes", "Amsterdam", "René Froger"]


def test_of_what_has_no_end_the_beginning_is_recognised(
    tmp_path: Path, told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "LARGEST_DOCUMENT", 101)
    (tmp_path / "a.txt").write_bytes(("Joe Biden " + "é" * 500).encode())  # cut within a letter
    [mention] = told("recognise", str(tmp_path / "a.txt"), "--json")["mentions"]
    assert mention["text"] == "Joe Biden"
    if Path("/dev/zero").exists():
        assert told("recognise", "/dev/zero", "--json")["mentions"] == []


def test_what_was_said_at_opening_check_says_once(
    data: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = Stores.open

    def with_notice(paths: Paths) -> Stores:
        stores = real(paths)
        object.__setattr__(stores, "notices", ("A backup was put in place.",))
        return stores

    monkeypatch.setattr(Stores, "open", with_notice)
    assert run(["--data", data, "check"]) == 1
    assert capsys.readouterr().err == "leeszaal: A backup was put in place.\n"


def test_a_library_beside_which_no_lock_can_be_made_is_read(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As on a medium that cannot be written to; here because something has the lock's name."""
    stores = Stores.open(Paths.within(Path(data)))
    put(stores, received(title="Gebleven"))
    stores.close()
    lock = Path(data, "library.sqlite.lock")
    lock.unlink()
    lock.mkdir()
    assert run(["--data", data, "search", ""]) == 0
    assert "Gebleven" in capsys.readouterr().out
    shutil.rmtree(Path(data, "index"), ignore_errors=True)
    Path(data, "index.lock").unlink(missing_ok=True)
    Path(data, "index.lock").mkdir()
    assert run(["--data", data, "reindex"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_an_import_that_another_did_just_before_is_said_to_be_so(
    data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Tekst.")
    real = commands.work

    def after_another(stores: Stores, *rest: Any, **options: Any) -> bool:
        other = commands.Console()
        real(stores, other, recognise=False)
        assert other.report is not None
        assert other.report.added == 1
        return real(stores, *rest, **options)

    monkeypatch.setattr(commands, "work", after_another)
    assert run(["import", str(tmp_path / "a.txt"), "--data", data]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "another Leeszaal" in said.err


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("screenshot", "x.png"), -signal.SIGINT)])
def test_ctrl_c_closes_the_window_in_good_order(
    arguments: tuple[str, ...], code: int, data: str, tmp_path: Path
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    paths = Paths.within(Path(data))
    with subprocess.Popen(
        [*COMMAND, *arguments, "--data", data], env=environment, cwd=tmp_path, stderr=subprocess.PIPE
    ) as window:
        until(paths.database.exists)  # so Qt's loop runs
        window.send_signal(signal.SIGINT)
        _out, said = window.communicate(timeout=20)
    assert (window.returncode, said) == (code, b"")
    assert paths.session.exists() is not bool(arguments)


def test_a_search_first_indexes_what_waits_for_it(
    data: str, told: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stores = Stores.open(Paths.within(Path(data)))
    put(stores, received(title="Teruggezet"))  # as in a library of which only the database was put back
    stores.close()
    found = told("search", "teruggezet", "--json")
    assert found["total"] == 1
    assert found["facets"]["source"]
    assert capsys.readouterr().err == ""


def test_a_search_does_not_wait_for_whoever_does_the_work(data: str, told: Any) -> None:
    stores = Stores.open(Paths.within(Path(data)))
    own = OwnIndex(stores)
    put(stores, received(title="Wacht"))
    assert told("search", "wacht", "--json")["total"] == 0
    assert told("search", "", "--json")["total"] == 1
    own.close()
    stores.close()
