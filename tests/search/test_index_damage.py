"""Whatever happens to its files, the index answers rightly or says that it is damaged; it never runs what it reads."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.errors import IndexDamaged, LibraryInUse
from reader.search import contents
from reader.search import writer as writer_module
from reader.search.array_file import ArrayFile, write_arrays
from reader.search.index import IndexDocument, IndexWriter, Masks, Snapshot

TEXT = "de huizen en de stadskatten, katten en zeekatten van het dorp, een vissersdorp aan zee, ideeën en plannen"


def document(article_id: int, text: str = TEXT) -> IndexDocument:
    names = ((EntityKind.PERSON, article_id % 7 + 1, f"Persoon {article_id % 7}"),)
    traits = frozenset({dq.Trait.IMAGE} if article_id % 2 else {dq.Trait.AUDIO})
    title = f"Titel {article_id} van de dorpskatten"
    return IndexDocument(article_id, article_id, article_id % 3, "nl", title, text, names, "Jan Jansen", traits)


def answers(snapshot: Snapshot) -> list[object]:
    """One of each: every array of the index has a part in them."""
    asked: list[dq.Query] = [
        dq.Word("huis", stemmed=False),
        dq.Word("kat"),
        dq.Word("titel", dq.Field.TITLE),
        dq.Prefix("d"),
        dq.Fuzzy("dorq"),
        dq.Phrase(("katten", "van", "het")),
        dq.Phrase(("titel", "3"), dq.Field.TITLE),
        dq.Word("katten", dq.Field.TITLE),
        dq.Word("dorpen"),
        dq.Prefix("de", dq.Field.TEXT),
        dq.Prefix("van", dq.Field.TITLE),
        dq.Near(("zee", "dorp", "katten"), 4),
        dq.Phrase(("jan", "jansen"), dq.Field.AUTHOR),
        dq.With(dq.Trait.AUDIO),
        dq.Named("persoon 3"),
        dq.FromSource(frozenset({1})),
        dq.Dated(5, 20),
    ]
    given: list[object] = [snapshot.ids().tolist(), snapshot.documents]
    for query in asked:
        ids, scores = snapshot.best(query, Masks(), 10)
        given += [snapshot.matching(query).tolist(), ids.tolist(), scores.tolist(), snapshot.facets(query)]
    given += [*snapshot.near_words("dorb"), snapshot.words_with_prefix("h", 3), snapshot.names_with("pers")]
    return [*given, snapshot.more_like(20, ["huizen", "katten"], 4)]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    with IndexWriter(folder) as writer:
        writer.apply(map(document, range(1, 40)))
        writer.apply(map(document, range(30, 60)), [3, 4])
    return folder


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "index"))


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.stat().st_size)


def answers_or_damaged(folder: Path) -> list[object] | None:
    try:
        return answers(Snapshot.open(folder))
    except IndexDamaged:
        return None


@pytest.fixture(scope="module")
def right(sound: Path) -> list[object]:
    return answers(Snapshot.open(sound))


@pytest.fixture(scope="module")
def scratch(sound: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield Path(shutil.copytree(sound, tmp_path_factory.mktemp("scratch") / "index"))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0), st.integers(0), st.integers(1, 255))
def test_a_changed_byte_is_found_or_does_not_matter(
    scratch: Path, right: list[object], file: int, at: int, change: int
) -> None:
    paths = files(scratch)
    path = paths[file % len(paths)]
    whole = path.read_bytes()
    changed = bytearray(whole)
    changed[at % len(whole)] ^= change
    path.write_bytes(changed)
    try:
        assert answers_or_damaged(scratch) in (None, right)
    finally:
        path.write_bytes(whole)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0), st.integers(0))
def test_a_shortened_file_is_found(scratch: Path, right: list[object], file: int, length: int) -> None:
    paths = files(scratch)
    path = paths[file % len(paths)]
    whole = path.read_bytes()
    path.write_bytes(whole[: length % len(whole)])
    try:
        assert answers_or_damaged(scratch) is None
    finally:
        path.write_bytes(whole)


def test_each_file_emptied_or_removed_is_found(folder: Path) -> None:
    for path in files(folder):
        whole = path.read_bytes()
        for spoil in (lambda path: path.write_bytes(b""), Path.unlink):
            spoil(path)
            with pytest.raises(IndexDamaged):
                Snapshot.open(folder)
            path.write_bytes(whole)
    Snapshot.open(folder)


def test_files_that_changed_places_are_found(folder: Path) -> None:
    one, two = sorted(folder.glob("*.arrays"))
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    with pytest.raises(IndexDamaged):
        Snapshot.open(folder)


def test_damage_is_found_where_it_is_used_and_only_there(tmp_path: Path) -> None:
    path = tmp_path / "large.arrays"
    numbers = np.arange(100_000, dtype=np.int64)
    write_arrays(path, {"first": numbers, "second": numbers + 1}, {})
    whole = bytearray(path.read_bytes())
    whole[8 * 150_000] ^= 1
    path.write_bytes(whole)
    file = ArrayFile(path)
    assert file.array("first").tolist() == numbers.tolist()
    assert file.part("second", 0, 40_000).tolist() == list(range(1, 40_001))
    with pytest.raises(IndexDamaged):
        file.part("second", 49_999, 50_001)
    with pytest.raises(IndexDamaged):
        file.array("second")


def test_writer_says_that_the_index_is_damaged_and_lets_go_of_the_lock(folder: Path) -> None:
    spoiled = next(folder.glob("*.arrays"))
    whole = spoiled.read_bytes()
    spoiled.write_bytes(b"")
    with pytest.raises(IndexDamaged):
        IndexWriter(folder)
    spoiled.write_bytes(whole)
    with IndexWriter(folder) as writer:
        assert len(writer.ids()) == 57


def test_no_index_is_damage_for_a_reader_and_a_beginning_for_a_writer(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged):
        Snapshot.open(tmp_path / "none")
    with IndexWriter(tmp_path / "none"):
        assert Snapshot.open(tmp_path / "none").documents == 0


def test_another_format_version_asks_for_a_rebuild(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "FORMAT_VERSION", contents.FORMAT_VERSION + 1)
    with pytest.raises(IndexDamaged, match="version"):
        Snapshot.open(folder)
    with pytest.raises(IndexDamaged, match="version"):
        IndexWriter(folder)


class Explosive:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(Explosive.path),)

    path: Path


def test_a_foreign_table_of_contents_is_never_unpickled(folder: Path, tmp_path: Path) -> None:
    Explosive.path = tmp_path / "exploded"
    newest = sorted(folder.glob("_MAIN_*.toc"))[-1]
    ours = newest.read_bytes()[: -contents._END.size]
    # ends like ours, with a right checksum: only the class that it names is wrong
    start = ours.rindex(b"\x80")
    for body in (pickle.dumps([Explosive()]), ours[:start] + pickle.dumps([Explosive()], 2)):
        end = contents._END.pack(contents._MAGIC, contents.FORMAT_VERSION, zlib.crc32(body))
        for foreign in (body, body + end):
            newest.write_bytes(foreign)
            with pytest.raises(IndexDamaged):
                Snapshot.open(folder)
    assert not Explosive.path.exists()
    pickle.loads(pickle.dumps(Explosive()))
    assert Explosive.path.exists(), "the charge was dud"


def test_a_foreign_newer_table_of_contents_is_damage(folder: Path) -> None:
    (folder / "_MAIN_99.toc").write_bytes(b"from elsewhere" * 10)
    with pytest.raises(IndexDamaged):
        Snapshot.open(folder)


def test_leftovers_of_a_killed_writer_are_ignored_and_cleared_away(folder: Path) -> None:
    before = answers(Snapshot.open(folder))
    half = folder / "MAIN_0123456789abcdef.arrays"
    half.write_bytes(b"half a segm")
    (folder / "MAIN_new.toc").write_bytes(b"half a tabl")
    assert answers(Snapshot.open(folder)) == before
    with IndexWriter(folder) as writer:
        writer.apply([document(100)])
    assert not half.exists()
    assert not (folder / "MAIN_new.toc").exists()
    assert Snapshot.open(folder).ids()[0] == 100


KILLED_WHILE_WRITING = """
import os, sys
from pathlib import Path
from reader.search.index import IndexDocument, IndexWriter
from reader.search import writer

def killed(*_):
    print("here", flush=True)
    sys.stdin.read()

w = IndexWriter(Path(sys.argv[1]))
writer.write_contents = killed
w.apply([IndexDocument(500, 0, 1, "nl", "Half", "geschreven")])
"""


def test_a_killed_writer_leaves_no_lock_and_no_half_commit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "_SECONDS_TO_WAIT", 0.1)
    before = answers(Snapshot.open(folder))
    command = [sys.executable, "-W", "ignore", "-c", KILLED_WHILE_WRITING, str(folder)]
    environment = os.environ | {"PYTHONPATH": str(Path(contents.__file__).parents[2])}
    killed = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    assert killed.stdin is not None and killed.stdout is not None
    with killed, killed.stdin, killed.stdout:
        assert killed.stdout.readline().strip() == b"here"
        with pytest.raises(LibraryInUse):
            IndexWriter(folder)
        killed.kill()
        killed.wait()
    assert len(list(folder.glob("*.arrays"))) == 3
    assert answers(Snapshot.open(folder)) == before
    with IndexWriter(folder) as writer:
        assert len(writer.ids()) == 57
        writer.apply([document(100)])
    assert len(list(folder.glob("*.arrays"))) == 3


def test_an_exception_in_a_commit_changes_nothing(folder: Path) -> None:
    def documents() -> Iterator[IndexDocument]:
        yield document(300)
        raise OSError("disk full")

    with IndexWriter(folder) as writer:
        with pytest.raises(OSError, match="disk full"):
            writer.apply(documents(), [1, 2])
        assert len(writer.ids()) == 57
        writer.apply([document(301)], [1])
        assert len(writer.ids()) == 57
    ids = Snapshot.open(folder).ids()
    assert 301 in ids and 300 not in ids and 1 not in ids and 2 in ids


def test_a_snapshot_answers_on_after_its_files_are_gone(folder: Path) -> None:
    snapshot = Snapshot.open(folder)
    expected = answers(Snapshot.open(folder))
    with IndexWriter(folder) as writer:
        writer.apply([], [1, 2, 50])
        assert writer.merge()
    shutil.rmtree(folder)
    assert answers(snapshot) == expected


def test_a_reader_never_fails_while_a_writer_commits(folder: Path) -> None:
    """The writer removes files at the very moment they are opened."""
    opened = Path.open
    state = {"left": 3}

    with IndexWriter(folder) as writer, pytest.MonkeyPatch.context() as patch:

        def open_late(self: Path, *args: object, **more: object) -> object:
            if self.suffix == ".arrays" and state["left"] and args == ("rb",):
                state["left"] -= 1
                with pytest.MonkeyPatch.context() as inner:
                    inner.setattr(Path, "open", opened)
                    writer.apply(map(document, range(1, 61)))
            return opened(self, *args, **more)  # type: ignore[call-overload]

        patch.setattr(Path, "open", open_late)
        snapshot = Snapshot.open(folder)
    assert state["left"] == 0
    assert snapshot.ids().tolist() == list(range(60, 0, -1))
