"""Exports: whole or not at all, harmless, and read back by whatever reads the format."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import tracemalloc
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import put, received
from working import Told, work_off

from reader.domain.article import BodyFormat, Received
from reader.domain.dates import ArticleDate
from reader.errors import Cancelled, LeeszaalError
from reader.library.asking import SearchRequest
from reader.library.export_format import Format
from reader.library.export_json import JsonFile
from reader.library.export_markdown import free_name, safe_name
from reader.library.exporting import Export, export, format_of
from reader.library.library import Library

HOSTILE = (
    "<h2>Kop &amp; <em>staart</em></h2><p>Tekst <strong>vet</strong> en <a href='https://x.nl/?a=1&amp;b=2'>een link"
    "</a><script>alert(1)</script></p><ul><li>een<ol><li>twee</ol><li>drie</ul><blockquote><p>citaat<blockquote>dieper"
    "</blockquote></blockquote><table><tr><th>a<th>b<tr><td>1<td>2</table><pre>x\n  &lt;y&gt;</pre><hr>"
    "<figure><img src='https://x.nl/p.jpg' alt='p'><figcaption>Een plaatje</figcaption></figure><p>\x0b</p>"
)
FILES = (Format.MARKDOWN, Format.HTML, Format.EPUB, Format.JSON)


@pytest.fixture
def ids(library: Library) -> list[int]:
    """An ordinary article, one with everything in it, and one of which the title is no file's name."""
    odd = Received(
        "test:odd", "Bron <b>", 'CON: wat/nu? "ja" & <i>', HOSTILE, BodyFormat.HTML, ArticleDate.parse("2021-08"),
        "https://x.nl/a?b=1&c=2", "An & <Jan>", "nl",
    )  # fmt: skip
    other = received("Gewoon", "Anders.", "2021", "test:2")
    return put(library.stores, received("Gewoon", "Een tekst.\n\nNog een."), odd, other)


def ending(form: Format) -> str:
    return "" if form is Format.MARKDOWN_FOLDER else f".{form.value}"


@pytest.mark.parametrize("form", Format)
def test_every_article_is_in_it(library: Library, ids: list[int], tmp_path: Path, form: Format) -> None:
    target = tmp_path / f"alles{ending(form)}"
    seen: list[tuple[int, int]] = []
    count = export(library, Export(ids, target, form, "Alles", "nl"), lambda *told: seen.append(told))
    assert (count, seen[0], seen[-1]) == (3, (0, 3), (3, 3))
    assert [one.name for one in tmp_path.glob("*.part")] + [one.name for one in tmp_path.glob(".*")] == []
    text = whole_text(target)
    assert "Nog een." in text
    assert "Anders." in text
    assert "alert(1)" not in text
    assert "augustus 2021" in text or "2021-08" in text


def whole_text(target: Path) -> str:
    if target.is_dir():
        return "\n".join(file.read_text("utf-8") for file in sorted(target.iterdir()))
    if target.suffix == ".epub":
        with zipfile.ZipFile(target) as book:
            return "\n".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))
    return target.read_text("utf-8")


def test_a_folder_is_read_back_as_it_was(library: Library, ids: list[int], tmp_path: Path) -> None:
    folder = tmp_path / "Map"
    export(library, Export(ids, folder, Format.MARKDOWN_FOLDER, "x"))
    assert sorted(file.name for file in folder.iterdir()) == [
        "2021 Gewoon.md", "2021-08 CON wat nu ja & i.md", "2024-05-01 Gewoon.md"
    ]  # fmt: skip
    before = [library.article(n) for n in ids]
    library.stores.articles.remove(ids)
    library.queue_import([folder])
    told: Told = work_off(library, recognise=False)
    library.refresh()
    assert told.reports[0].added == 3
    after = [library.article(n) for n in library.search(SearchRequest()).ids.tolist()]

    def facts(articles: list) -> set[tuple[str, ...]]:  # type: ignore[type-arg]
        return {(a.title, a.date.text, a.url, a.author, a.language, "".join(a.text.split())) for a in articles}

    assert facts(after) == facts(before)


def test_json_has_names_where_they_stand(library: Library, told: Told, tmp_path: Path) -> None:
    ids = library.search(SearchRequest()).ids.tolist()
    export(library, Export(ids, tmp_path / "x.json", Format.JSON, "x"))
    said = json.loads((tmp_path / "x.json").read_text("utf-8"))
    assert (said["format"], said["version"], len(said["articles"])) == ("leeszaal-articles", 1, 5)
    mentions = 0
    for one in said["articles"]:
        for mention in one["mentions"]:
            assert one["text"][mention["start"] : mention["end"]] == mention["text"]
            mentions += 1
    assert mentions > 5
    assert {one["date"]: one["date_precision"] for one in said["articles"]}["2021-08"] == "month"


def test_html_needs_nothing_and_runs_nothing(library: Library, ids: list[int], tmp_path: Path) -> None:
    export(library, Export(ids, tmp_path / "x.html", Format.HTML, "A & <b>", "nl"))
    text = (tmp_path / "x.html").read_text("utf-8")
    assert "default-src 'none'" in text
    assert re.findall(r"<(?:script|img|iframe|link|object|base)\b", text) == []
    assert "<title>A &amp; &lt;b&gt;</title>" in text
    for target in re.findall(r'href="#([^"]+)"', text):
        assert f'id="{target}"' in text
    ElementTree.fromstring(text.partition("\n")[2])  # it is XML too


def test_a_book_is_as_the_standard_says(library: Library, ids: list[int], tmp_path: Path) -> None:
    book = tmp_path / "x.epub"
    export(library, Export(ids, book, Format.EPUB, "Alles & meer", "nl"))
    head = book.read_bytes()[:70]
    assert head[30:58] == b"mimetypeapplication/epub+zip", "the very first, and not compressed"
    with zipfile.ZipFile(book) as opened:
        assert opened.testzip() is None
        names = opened.namelist()
        trees = {name: ElementTree.fromstring(opened.read(name)) for name in names if name.endswith(("ml", "opf"))}
    space = {"o": "http://www.idpf.org/2007/opf", "d": "http://purl.org/dc/elements/1.1/",
             "h": "http://www.w3.org/1999/xhtml"}  # fmt: skip
    package = trees["EPUB/package.opf"]
    assert package.find("o:metadata/d:title", space).text == "Alles & meer"  # type: ignore[union-attr]
    assert package.find("o:metadata/d:language", space).text == "nl"  # type: ignore[union-attr]
    modified = package.find("o:metadata/o:meta[@property='dcterms:modified']", space)
    assert modified is not None
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", modified.text or "")
    listed = {f"EPUB/{one.get('href')}" for one in package.iterfind("o:manifest/o:item", space)}
    assert listed | {"mimetype", "META-INF/container.xml", "EPUB/package.opf"} == set(names)
    places = [one.get("href") for one in trees["EPUB/nav.xhtml"].iterfind(".//h:nav//h:a", space)]
    assert places == ["a00001.xhtml", "a00002.xhtml", "a00003.xhtml"]
    assert trees["EPUB/a00002.xhtml"].get("lang") == "nl"


@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("epubcheck") and shutil.which("java")), reason="epubcheck is not installed")
def test_epubcheck_has_nothing_to_say(library: Library, ids: list[int], tmp_path: Path) -> None:
    export(library, Export(ids, tmp_path / "x.epub", Format.EPUB, "Alles"))
    command = ["java", "-jar", str(Path(shutil.which("epubcheck") or "").resolve()), "x.epub"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "No errors or warnings" in said.stdout


@pytest.mark.parametrize("form", Format)
def test_of_nothing_there_is_a_whole_file_too(library: Library, tmp_path: Path, form: Format) -> None:
    target = tmp_path / f"leeg{ending(form)}"
    assert export(library, Export([999], target, form, "Leeg")) == 0
    assert target.exists()


@pytest.mark.parametrize("form", FILES)
def test_what_was_there_stays_until_the_new_one_is_whole(
    library: Library, ids: list[int], tmp_path: Path, form: Format
) -> None:
    target = tmp_path / f"x{ending(form)}"
    target.write_text("van eerder", "utf-8")
    with pytest.raises(Cancelled):
        export(library, Export(ids, target, form, "x"), is_cancelled=lambda: True)
    assert target.read_text("utf-8") == "van eerder"
    assert list(tmp_path.iterdir()) == [one for one in tmp_path.iterdir() if one.name in {target.name, "library"}]


def test_a_full_disk_is_one_sentence(
    library: Library, ids: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    folder = tmp_path / "uit"
    folder.mkdir()
    monkeypatch.setattr(JsonFile, "add", full)
    with pytest.raises(LeeszaalError, match="There is no room for the export"):
        export(library, Export(ids, folder / "x.json", Format.JSON, "x"))
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("form", [Format.MARKDOWN, Format.JSON, Format.EPUB])
def test_a_disk_that_is_really_full(
    library: Library, ids: list[int], tmp_path: Path, form: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.exporting._beside", lambda target, form: Path("/dev/full"))
    monkeypatch.setattr("reader.library.exporting._remove", lambda beside: None)
    with pytest.raises(LeeszaalError, match="There is no room for the export"):
        export(library, Export(ids * 200, tmp_path / f"x{ending(form)}", form, "x"))


@pytest.mark.parametrize(
    ("place", "form", "said"),
    [("nergens/x.md", Format.MARKDOWN, "cannot be written to"), (".", Format.JSON, "that is a folder"),
     (".", Format.MARKDOWN_FOLDER, "something in that place already")],
)  # fmt: skip
def test_a_place_that_cannot_be_is_refused(  # noqa: PLR0917
    library: Library, ids: list[int], tmp_path: Path, place: str, form: Format, said: str
) -> None:
    (tmp_path / "iets").touch()
    with pytest.raises(LeeszaalError, match=said):
        export(library, Export(ids, tmp_path / place, form, "x"))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_others_may_read_it_as_far_as_the_person_lets_them(library: Library, ids: list[int], tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        export(library, Export(ids, tmp_path / "x.md", Format.MARKDOWN, "x"))
        export(library, Export(ids, tmp_path / "map", Format.MARKDOWN_FOLDER, "x"))
    finally:
        os.umask(before)
    assert ((tmp_path / "x.md").stat().st_mode & 0o777, (tmp_path / "map").stat().st_mode & 0o777) == (0o640, 0o750)


def test_the_name_says_the_format() -> None:
    assert [format_of(Path(name)) for name in ("a.MD", "b.htm", "c.epub", "d.json", "e")] == [
        Format.MARKDOWN, Format.HTML, Format.EPUB, Format.JSON, Format.MARKDOWN_FOLDER
    ]  # fmt: skip
    with pytest.raises(LeeszaalError, match=r"must end in \.md"):
        format_of(Path("x.docx"))


@given(st.text(max_size=200), st.lists(st.text(max_size=30), max_size=5))
def test_names_that_every_system_takes(wanted: str, others: list[str]) -> None:
    name = safe_name(wanted)
    assert 1 <= len(name.encode("utf-8")) <= 255 - len(" (1000).md")
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip(" .")
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name)
    taken: set[str] = set()
    names = [free_name(one, taken) for one in (wanted, wanted, wanted.upper(), *others)]
    assert len({one.casefold() for one in names}) == len(names)


def test_many_articles_need_no_more_memory_than_few(library: Library, tmp_path: Path) -> None:
    ids = put(library.stores, *(received(f"Titel {n}", f"{n} tekst " * 2_000) for n in range(12)))

    def peak(count: int) -> int:
        tracemalloc.start()
        export(library, Export(ids * count, tmp_path / f"{count}.epub", Format.EPUB, "x"))
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(1)
    assert peak(20) < peak(2) + 1_000_000  # twenty times as many are 5 MB of text more
