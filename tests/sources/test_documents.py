from __future__ import annotations

import gzip
import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import BodyFormat, Received
from reader.domain.blocks import BlockKind, plain_text
from reader.domain.changes import Skipped
from reader.errors import UnreadableFile
from reader.sources.article_blocks import article_blocks
from reader.sources.dated_text import read_dated_text
from reader.sources.documents import BadLine, read_documents
from reader.sources.folders import documents_below
from reader.sources.markdown_document import read_markdown

SEED = " date 2021-08 Een kop met 2021 erin\n\nDe lead van het stuk.\n\nEen alinea die langer is.\n"


def one(path: Path) -> Received:
    [received] = read_documents(path, "bron")
    assert isinstance(received, Received)
    return received


@pytest.mark.parametrize(
    ("line", "date", "title"),
    [
        (" date 2021-08 Kop", "2021-08", "Kop"),
        ("date 2021 Kop", "2021", "Kop"),
        (" date 2021-08-23 Kop", "2021-08-23", "Kop"),
        (" date 2021-08-23 14:05 Kop", "2021-08-23T14:05+00:00", "Kop"),
        (" date 2021-08-23T14:05+02:00 Kop", "2021-08-23T14:05+02:00", "Kop"),
        ("\t date  2021-08   Kop  met   ruimte ", "2021-08", "Kop met ruimte"),
        (" date 2021-08", "2021-08", "De lead."),
    ],
)
def test_the_date_line_keeps_its_precision(line: str, date: str, title: str) -> None:
    found = read_dated_text(f"{line}\n\nDe lead.")
    assert (str(found.date), found.title, found.body) == (date, title, "De lead.")


@pytest.mark.parametrize("first", [" date 2021-13 Kop", " date vandaag Kop", "Kop"])
def test_a_first_line_without_a_date_is_a_title(first: str) -> None:
    found = read_dated_text(f"{first}\n\nDe lead.")
    assert (found.date, found.title, found.body) == (None, first.strip(), "De lead.")


def test_text_without_a_title_is_named_by_its_beginning() -> None:
    text = "Dit is een lange regel die meteen begint. " * 10
    found = read_dated_text(text)
    assert found.title.startswith("Dit is een lange regel")
    assert len(found.title) <= 81
    assert found.body.startswith("Dit is een lange regel")


@pytest.mark.parametrize("encode", [
    lambda text: text.encode(),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: b"\xef\xbb\xbf" + text.encode(),
    lambda text: text.encode("utf-16"),
    lambda text: unicodedata.normalize("NFD", text).encode(),
], ids=["plain", "windows", "bom", "utf-16", "nfd"])  # fmt: skip
def test_one_text_however_it_was_saved(tmp_path: Path, encode) -> None:  # type: ignore[no-untyped-def]
    text = SEED.replace("kop", "kóp")
    (tmp_path / "a.txt").write_bytes(encode(text))
    received = one(tmp_path / "a.txt")
    assert (str(received.date), received.title) == ("2021-08", "Een kóp met 2021 erin")
    kinds = [block.kind for block in article_blocks(received)]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_windows_western_text_is_understood(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Een café in ’s-Hertogenbosch\n\nTekst.".encode("cp1252"))
    assert one(tmp_path / "a.txt").title == "Een café in ’s-Hertogenbosch"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\r\n\t", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0", "not text"),
        ("a.txt", bytes(range(1, 256)) * 10, "not text"),
        ("a.pdf", b"%PDF", "not a kind of file"),
        ("a.jsonl.gz", b"\x1f\x8b\x08\0garbage", "damaged"),
    ],
)
def test_a_file_that_is_no_article_says_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableFile, match=reason):
        list(read_documents(tmp_path / name, "bron"))


@pytest.mark.skipif(os.name == "nt", reason="no FIFOs there")
def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UnreadableFile, match="not an ordinary file"):
        list(read_documents(tmp_path / "a.txt", "bron"))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(5_000_000_000)
    with pytest.raises(UnreadableFile, match="too large"):
        list(read_documents(tmp_path / "a.txt", "bron"))


def test_five_megabytes_of_text_become_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" date 2024-05 Groot\n\n" + "Een zin die vaak voorkomt. \n\n" * 180_000, "utf-8")
    received = one(tmp_path / "a.txt")
    assert len(received.body) > 5_000_000
    assert len(plain_text(article_blocks(received))) > 500_000


def test_lines_are_articles_and_bad_lines_are_told_of(tmp_path: Path) -> None:
    lines = [
        json.dumps({"title": "Een", "date": "2024-05-01T10:00:00Z", "body": "Tekst.", "source": "Krant",
                    "url": "https://example.org/1", "author": "A. Schrijver", "language": "nl-NL"}),
        "geen json", "[1, 2]", "{}", "", json.dumps({"body": "Alleen tekst.", "date": [7], "title": None}),
    ]  # fmt: skip
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    first, *bad, last = read_documents(tmp_path / "a.jsonl.gz", "bron")
    assert isinstance(first, Received)
    assert (first.title, str(first.date), first.source, first.author, first.language, first.url, first.identity) == (
        "Een", "2024-05-01T10:00+00:00", "Krant", "A. Schrijver", "nl", "https://example.org/1",
        "url:https://example.org/1",
    )  # fmt: skip
    assert [(line.number, line.reason) for line in bad if isinstance(line, BadLine)] == [
        (2, "not JSON"), (3, "not a JSON object"), (4, "neither title nor body"),
    ]  # fmt: skip
    assert isinstance(last, Received)
    assert (last.title, last.source, last.date) == ("Alleen tekst.", "bron", None)


def test_lines_with_one_title_stay_two_articles_and_an_edited_line_stays_one(tmp_path: Path) -> None:
    def names(*bodies: str) -> list[str]:
        lines = [json.dumps({"title": "Beurs", "date": "2024-05-01", "body": body}) for body in bodies]
        (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
        return [document.identity for document in read_documents(tmp_path / "a.jsonl", "bron")]  # type: ignore[union-attr]

    first, second = names("Ochtend.", "Middag.")
    assert first != second
    assert names("Ochtend.", "Middag, verbeterd.") == [first, second]


def test_a_web_page_says_what_it_is(tmp_path: Path) -> None:
    html = """<html lang="nl-NL"><head><title>Kop van de pagina</title>
    <meta property="article:published_time" content="2024-05-01T10:00:00+02:00"><meta name="author" content="A. Naam">
    <link rel="canonical" href="https://example.org/stuk"></head>
    <body><h1>Kop van de pagina</h1><p>Een <b>alinea</b>.<script>alert(1)</script><img src="file:///etc/passwd"></body>"""
    (tmp_path / "a.html").write_text(html, "utf-8")
    received = one(tmp_path / "a.html")
    assert (received.title, str(received.date), received.author, received.language, received.url) == (
        "Kop van de pagina", "2024-05-01T10:00+02:00", "A. Naam", "nl", "https://example.org/stuk",
    )  # fmt: skip
    assert plain_text(article_blocks(received)) == "Kop van de pagina\n\nEen alinea."


def test_markdown_with_front_matter() -> None:
    document = read_markdown("---\ntitle: 'Kop'\ndate: 2024-05\nlang: nl\n---\n\n# Kop\n\nTekst met *nadruk*.\n")
    assert (document.title, str(document.date), document.language) == ("Kop", "2024-05", "nl")
    assert document.body.strip() == "Tekst met *nadruk*."


def test_markdown_may_hold_no_html(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Kop\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n", "utf-8")
    blocks = article_blocks(one(tmp_path / "a.md"))
    assert all(not run.href for block in blocks for run in block.runs)
    assert one(tmp_path / "a.md").format is BodyFormat.MARKDOWN


def test_a_folder_gives_its_documents_in_order_and_says_what_it_passes_over(tmp_path: Path) -> None:
    (tmp_path / "b" / "diep").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in ("b/2.txt", "a.txt", "b/diep/3.md", "plaatje.png", ".verborgen.txt", ".git/x.txt"):
        (tmp_path / name).write_text("Tekst.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "rond").symlink_to(tmp_path)
    found = list(documents_below(tmp_path))
    assert [path.name for path in found if isinstance(path, Path)] == ["a.txt", "2.txt", "3.md"]
    assert {Path(skipped.path).name: skipped.reason for skipped in found if isinstance(skipped, Skipped)} == {
        "rond": "a link to a folder",
        "link.txt": "a link",
        "plaatje.png": "not a kind of file that Leeszaal reads",
    }


@given(st.text(max_size=400))
def test_any_text_is_read_without_complaint(text: str) -> None:
    found = read_dated_text(text)
    document = Received("x", "bron", found.title or "x", found.body)
    assert article_blocks(document)[0].kind is BlockKind.HEADING


def test_the_users_own_article(pytestconfig: pytest.Config) -> None:
    folder = pytestconfig.rootpath.parent / "shared" / "data" / "seed"
    if not folder.is_dir():
        pytest.skip("the user's article is not on this machine")
    [file] = folder.glob("*.txt")
    received = one(file)
    assert (str(received.date), received.title) == (
        "2021-08",
        "Joe Biden binnenkort aan de koffie met Tim Cook om cybersecurity",
    )
    headings = [block.text for block in article_blocks(received) if block.kind is BlockKind.HEADING]
    assert headings[1:] == ["Joe Biden nodigt Tim Cook en anderen uit", "Betere bescherming tegen cyberaanvallen"]
