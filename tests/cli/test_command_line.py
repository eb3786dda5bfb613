from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.cli import COMMANDS, doings, run
from reader.paths import Paths
from reader.search.index import IndexWriter

TEXT = (
    " date 2021-08 Tim Cook naar het Witte Huis\n\nTim Cook van Apple praat met president Joe Biden over cybersecurity."
    "\n\nLater sprak Cook ook met Microsoft in de Verenigde Staten.\n"
)


@pytest.fixture
def data(tmp_path: Path) -> str:
    return str(tmp_path / "library")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "stuk.txt"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: str) -> Any:
        assert run(arguments) == 0
        out = capsys.readouterr().out
        return json.loads(out) if "--json" in arguments else out

    return call


def test_import_then_search_show_and_entities(told: Any, data: str, file: Path) -> None:
    assert told("--data", data, "import", str(file)).startswith("1 added, 0 updated, 0 unchanged")
    assert told("import", str(file), "--data", data).startswith("0 added, 0 updated, 1 unchanged")

    found = told("search", f"--data={data}", "cybersecurity", "--json")
    assert set(found) == {"query", "total", "took_ms", "did_you_mean", "articles", "facets"}
    assert (found["query"], found["total"], found["did_you_mean"]) == ("cybersecurity", 1, None)
    [article] = found["articles"]
    assert set(article) == {"id", "title", "source", "date", "language", "snippet"}
    assert (article["date"], article["language"], article["title"]) == ("2021-08", "nl", "Tim Cook naar het Witte Huis")
    assert "cybersecurity" in article["snippet"]
    assert {"name": "Joe Biden", "count": 1} in found["facets"]["person"]

    shown = told("show", str(article["id"]), "--data", data, "--json")
    assert set(shown) == {"id", "title", "source", "date", "language", "text", "mentions"}
    assert shown["text"].startswith("Tim Cook naar het Witte Huis\n\nTim Cook van Apple")
    for mention in shown["mentions"]:
        assert set(mention) == {"start", "end", "kind", "text", "entity"}
        assert shown["text"][mention["start"] : mention["end"]] == mention["text"]
    assert {"Tim Cook", "Joe Biden", "Apple"} <= {mention["entity"] for mention in shown["mentions"]}

    entities = told("entities", "cook", "--data", data, "--json")
    assert [(one["name"], one["kind"], one["articles"]) for one in entities] == [("Tim Cook", "person", 1)]
    assert "Cook" in entities[0]["aliases"]


def test_an_empty_query_is_everything_and_the_limit_holds(told: Any, data: str, tmp_path: Path) -> None:
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text(f" date 2024-0{n + 1} Kop {n}\n\nTekst {n}.", "utf-8")
    told("import", *(str(tmp_path / f"{n}.txt") for n in range(5)), "--data", data, "--no-recognise")
    found = told("search", "", "--limit", "2", "--json", "--data", data)
    assert found["total"] == 5
    assert [article["date"] for article in found["articles"]] == ["2024-05", "2024-04"]


def test_not_recognising_leaves_it_for_later(told: Any, data: str, file: Path) -> None:
    told("import", str(file), "--data", data, "--no-recognise")
    found = told("search", "cook", "--json", "--data", data)
    assert (found["total"], found["facets"]["person"]) == (1, [])


def test_recognise_reads_plain_files(told: Any, file: Path, data: str) -> None:
    found = told("recognise", str(file), "--json", "--data", data)
    assert set(found) == {"file", "language", "mentions"}
    text = file.read_text("utf-8")
    assert all(text[m["start"] : m["end"]] == m["text"] for m in found["mentions"])
    assert not Path(data).joinpath("library.sqlite").exists()


def test_check_backup_and_reindex(told: Any, data: str, file: Path) -> None:
    told("import", str(file), "--data", data)
    assert "sound" in told("check", "--data", data)
    made = Path(told("backup", "--data", data).strip())
    assert made.stat().st_size > 0
    assert "1 articles indexed" in told("reindex", "--data", data)
    assert told("search", "cook", "--json", "--data", data)["total"] == 1


def test_check_says_what_is_wrong_and_the_next_work_repairs_it(
    told: Any, data: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told("import", str(file), "--data", data)
    for part in Paths.within(Path(data)).index.iterdir():
        part.write_bytes(b"")
    assert run(["check", "--data", data]) == 1
    assert "index is damaged" in capsys.readouterr().err
    told("import", str(file), "--data", data)
    assert told("search", "cook", "--json", "--data", data)["total"] == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["show", "999"], 1, "no article 999"),
        (["import", "bestaat-niet.txt"], 1, "Nothing was imported"),
        (["recognise", "bestaat-niet.txt"], 1, "cannot be read"),
        (["search"], 2, "QUERY"),
        (["search", "x", "--limit", "-1"], 2, "limit"),
        (["search", "x", "--sort", "oldest"], 2, "sort"),
        (["show", "abc"], 2, "ID"),
        (["screenshot", "x.png", "--size", "5x5"], 2, "size"),
        (["--onzin"], 2, "--onzin"),
        (["--data"], 2, "--data"),
    ],
)
def test_errors_are_one_sentence_with_the_right_code(
    arguments: list[str], code: int, said: str, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    where = [] if arguments == ["--data"] else ["--data", data]
    assert run([*where, *arguments]) == code
    captured = capsys.readouterr()
    assert said in captured.err
    assert "Traceback" not in captured.err
    assert captured.out == ""


def test_a_file_in_the_place_of_the_library_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bezet").write_text("x")
    assert run(["search", "x", "--data", str(tmp_path / "bezet")]) == 1
    assert "cannot be made" in capsys.readouterr().err


def test_an_import_waits_for_the_work_of_another_process(data: str, file: Path, told: Any) -> None:
    told("import", str(file), "--data", data)
    other = file.with_name("ander.txt")
    other.write_text(" date 2024-01 Ander\n\nEen ander stuk.", "utf-8")
    writer = IndexWriter(Paths.within(Path(data)).index)
    command = [sys.executable, "-m", "reader", "import", str(other), "--data", data]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as importing:
        with pytest.raises(subprocess.TimeoutExpired):
            importing.wait(1.5)
        writer.close()
        out, _ = importing.communicate(timeout=20)
    assert out.startswith("1 added")
    assert told("search", "ander", "--json", "--data", data)["total"] == 1


def test_commands_do_not_load_qt(data: str, file: Path) -> None:
    code = (
        "import sys; from reader.cli import run; run(sys.argv[1:]);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    command = [sys.executable, "-c", code, "import", str(file), "--data", data]
    assert subprocess.run(command, check=False, timeout=50, capture_output=True).returncode == 0


def test_every_word_that_opens_no_window_does_something() -> None:
    assert set(doings()) == COMMANDS


def test_the_window_is_made_without_what_only_the_library_needs() -> None:
    """So that it can be seen before that is loaded: half of the time to the first list goes into these."""
    code = (
        "import sys; import reader.cli, reader.app;"
        "late = {'numpy', 'whoosh', 'sqlite3', 'lxml', 'feedparser', 'markdown_it', 'reader.library.library'};"
        "sys.exit(', '.join(late & set(sys.modules)) or 0)"
    )
    said = subprocess.run([sys.executable, "-c", code], check=False, timeout=50, capture_output=True, text=True)
    assert (said.returncode, said.stderr) == (0, "")
