"""The small real library, made once and copied for each test that changes it or needs it open."""

from __future__ import annotations

import shutil
from pathlib import Path

from real_library import real_library

from reader.library.library import Library
from reader.paths import Paths


def plant(folder: Path) -> Path:
    """The folder of a closed library with the articles of `real_library`."""
    real_library(folder).close()
    return folder / "library"


def copy_of(planted: Path, folder: Path) -> Library:
    shutil.copytree(planted, folder / "copy")
    return Library.open(Paths.within(folder / "copy"))


def entity(library: Library, name: str) -> int:
    found = library.entities.find(name, None)
    assert found is not None, name
    return found


def article(library: Library, title: str) -> int:
    from reader.library.asking import SearchRequest

    result = library.search(SearchRequest())
    rows = library.rows(result, result.ids.tolist())
    return next(row.id for row in rows if row.title == title)
