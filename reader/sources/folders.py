"""Which files a path stands for: itself, or the documents below it; what is passed over says why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reader.domain.changes import Skipped
from reader.sources.documents import is_document

_DEEPEST = 40


def documents_below(path: Path) -> Iterator[Path | Skipped]:
    """The path itself if it is a file, else every document in the folder and in those below it, in order of name.

    Links inside a folder are not followed: they may lead out of it or round in a circle.
    """
    if not path.is_dir():
        yield path
        return
    if not os.access(path, os.R_OK | os.X_OK):
        yield Skipped(str(path), "the folder cannot be read")
        return
    for folder, names, files in os.walk(path):
        here = Path(folder)
        if len(here.parts) - len(path.parts) >= _DEEPEST:
            yield Skipped(str(here), "too many folders deep")
            names.clear()
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in list(names):
            if (here / name).is_symlink():
                yield Skipped(str(here / name), "a link to a folder")
                names.remove(name)
            elif not os.access(here / name, os.R_OK | os.X_OK):
                yield Skipped(str(here / name), "the folder cannot be read")
                names.remove(name)
        for name in sorted(files):
            file = here / name
            if name.startswith("."):
                continue
            if file.is_symlink():
                yield Skipped(str(file), "a link")
            elif not is_document(file):
                yield Skipped(str(file), "not a kind of file that Leeszaal reads")
            else:
                yield file
