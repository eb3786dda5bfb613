from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from web_server import LoopbackServer
from working import Told, work_off

from reader.library.library import Library
from reader.library.outside import Outside
from reader.paths import Paths


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library.open(paths)
    yield library
    library.close()


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as server:
        yield server


@pytest.fixture
def outside(paths: Paths) -> Iterator[Outside]:
    outside = Outside(paths.pictures)
    yield outside
    outside.close()


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder of five articles, four of them in Dutch, with names that recur."""
    folder = tmp_path / "Krant"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def told(library: Library, documents: Path) -> Told:
    """The five articles imported, indexed and recognised, and what the work told."""
    library.queue_import([documents])
    told = work_off(library)
    library.refresh()
    return told


TEXTS = {
    "cook.txt": """ date 2021-08 Tim Cook naar het Witte Huis

Tim Cook van Apple praat met president Joe Biden over cybersecurity. Ook Microsoft komt.

De fietsen staan buiten.
""",
    "asml.txt": """ date 2023-03-10 Minder machines van ASML naar China

De export van ASML uit Veldhoven naar China wordt kleiner, zegt het kabinet in Den Haag.
""",
    "fiets.txt": """ date 2024-06-01 Een fiets voor iedereen

In Utrecht krijgt iedereen een fiets. De gemeente is blij, want Apple betaalt.
""",
    "storm.txt": """ date 2022-02-18 Storm Eunice over Nederland

Het KNMI gaf code rood. In Utrecht vielen bomen om.
""",
    "english.txt": """ date 2024-11-06 Apple opens an office in London

Tim Cook opened the new office of Apple in London today, and there was coffee for everybody who came.
""",
}
