"""No call, however odd, ends in a traceback or does something else than was asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from making import put, received

from reader.__main__ import main
from reader.cli import run
from reader.library.indexing import OwnIndex, damage_marker
from reader.library.stores import Stores
from reader.paths import Paths

ODD = ["", " ", "-", "\n", "\udcff", "~niemand/x", "x" * 300, "9" * 40, "é\u0301", "*", "2021-08..", "a\tb"]


@pytest.fixture
def data(tmp_path: Path) -> str:
    return str(tmp_path / "library")


def called(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.run(command, check=False, timeout=50, capture_output=True, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("word", ODD, ids=map(ascii, ODD))
@pytest.mark.parametrize("command", ["import", "search", "show", "entities", "recognise"])
def test_odd_arguments_get_a_sentence(
    command: str, word: str, data: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.chdir(Path(data).parent)
    assert main(["--data", data, command, "--", word]) in {0, 1, 2}
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("data", ["--data=", "--data=~niemand-hier/x"])
def test_a_data_folder_that_is_none_is_said(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([data, "check"]) == 2
    assert "--data" in capsys.readouterr().err


def test_without_a_home_folder_nothing_is_made_in_the_working_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: Path("~/.local/share/leeszaal"))
    assert run(["check"]) == 1
    assert "--data" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only there where this device is")
def test_an_output_that_is_full_is_said(data: str) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "reader", "search", "x", "--data", data]
        done = subprocess.run(command, check=False, timeout=50, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"No space left" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="file descriptors")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["check", "worker", "recognise -"])
def test_closed_streams_are_borne(closed: str, command: str, data: str) -> None:
    line = f'"{sys.executable}" -m reader --data "{data}" {command} {closed}'
    done = subprocess.run(["sh", "-c", line], check=False, timeout=50, capture_output=True, stdin=subprocess.DEVNULL)
    assert b"Traceback" not in done.stderr
    assert done.returncode in {0, 1}


def test_another_locale_prints_the_same(data: str, tmp_path: Path) -> None:
    (tmp_path / "café.txt").write_text(" date 2024-01 Café ’t Hoekje\n\nTekst.", "utf-8")
    environment = {**os.environ, "LC_ALL": "C", "LANG": "C"}
    assert called("import", str(tmp_path / "café.txt"), "--data", data, env=environment).returncode == 0
    done = called("search", "café", "--data", data, env=environment)
    assert "Café ’t Hoekje".encode() in done.stdout


def test_a_log_that_cannot_be_written_is_not_the_persons_trouble(data: str) -> None:
    Path(data, "logs", "search.log").mkdir(parents=True)
    Path(data, "index").mkdir()
    Path(data, "index", "_MAIN_1.toc").write_bytes(b"damaged")
    done = called("search", "x", "--data", data)
    assert (done.returncode, done.stderr.count(b"Traceback")) == (0, 0)


def test_an_import_done_by_another_process_is_said_to_be_so(
    data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Tekst.")
    stores = Stores.open(Paths.within(Path(data)))
    own = OwnIndex(stores)
    monkeypatch.setattr("reader.storage.in_use._SECONDS_TO_BE_ALONE", 0.05)
    monkeypatch.setattr(type(stores.queues), "add_imports", lambda *_: None)  # done already
    assert run(["import", str(tmp_path / "a.txt"), "--data", data]) == 0
    said = capsys.readouterr()
    assert "0 added" not in said.out
    assert "another Leeszaal" in said.err
    own.close()
    stores.close()


def test_reindex_waits_for_whoever_has_the_index(data: str) -> None:
    paths = Paths.within(Path(data))
    stores = Stores.open(paths)
    put(stores, received())
    own = OwnIndex(stores)
    own.index_pending(10)
    command = [sys.executable, "-m", "reader", "reindex", "--data", data]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reindexing:
        with pytest.raises(subprocess.TimeoutExpired):
            reindexing.wait(3)
        assert damage_marker(paths).exists()
        own.close()
        out, _ = reindexing.communicate(timeout=20)
    assert out.startswith("1 articles")
    assert not damage_marker(paths).exists()
    stores.close()


def test_check_does_not_mind_what_is_indexed_meanwhile(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.library import checking

    stores = Stores.open(Paths.within(Path(data)))
    put(stores, received())
    own = OwnIndex(stores)
    real = checking.Snapshot.open
    opened: list[int] = []

    def indexed_just_after(folder: Path) -> object:
        snapshot = real(folder)
        if not opened:
            own.index_pending(10)
        opened.append(1)
        return snapshot

    monkeypatch.setattr(checking.Snapshot, "open", indexed_just_after)
    assert checking.check(stores) == []
    own.close()
    stores.close()
