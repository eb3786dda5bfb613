"""The commands that bring articles out of the library, and look into another reader's; the window runs them too."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from reader.commands import open_library, searched
from reader.domain.query import Order
from reader.errors import Cancelled, LeeszaalError
from reader.library.asking import SearchRequest
from reader.library.export_format import Format
from reader.library.export_markdown import free_name
from reader.library.exporting import Export, export, format_of
from reader.library.foreign_import import preview
from reader.paths import Paths


def export_found(paths: Paths, options: argparse.Namespace) -> int:
    """All that a search finds, into a file of which the name says the format; a name without ending is a folder."""
    target = Path(options.file).absolute()
    form = format_of(target)
    with open_library(paths) as library:
        result = searched(library, SearchRequest(options.query, order=Order(options.sort)))
        wanted = Export(result.ids.tolist(), target, form, options.query.strip() or "Leeszaal", options.language)
        count = export(library, wanted, _shown_progress())
    for remark in (result.notice, f"Did you mean: {result.did_you_mean}" if result.did_you_mean else ""):
        if remark:
            print(remark, file=sys.stderr)
    print(f"{count} articles written.")
    return 0


def export_chosen(paths: Paths, options: argparse.Namespace) -> int:
    """For the window: what is wanted is one line of JSON on stdin, whose end means to stop; how it goes is told in
    lines of JSON on stdout."""
    with _told_in_lines() as tell:
        wanted = _beside_others(_wanted(sys.stdin.readline()))
        is_stopped = _watch(sys.stdin)
        with open_library(paths) as library:
            count = export(library, wanted, lambda done, total: tell(done=done, total=total), is_stopped)
        tell(count=count, file=str(wanted.target))
    return 0


def look(paths: Paths, options: argparse.Namespace) -> int:
    """For the window: what another reader's library holds, as a line of JSON; nothing is changed. The end of stdin
    means to stop."""
    with _told_in_lines() as tell:
        is_stopped = _watch(sys.stdin)
        with open_library(paths) as library:
            tell(**preview(library, Path(options.path), is_stopped).as_json())
    return 0


@contextmanager
def _told_in_lines() -> Iterator[Callable[..., None]]:
    """An expected error is a line too."""

    def tell(**said: object) -> None:
        print(json.dumps(said), flush=True)

    try:
        yield tell
    except Cancelled:
        tell(stopped=True)
    except LeeszaalError as error:
        tell(error=str(error))


def _wanted(line: str) -> Export:
    said = json.loads(line)
    ids = [int(n) for n in said["ids"]]
    return Export(ids, Path(said["file"]), Format(said["form"]), str(said["title"]), str(said["language"]))


def _beside_others(wanted: Export) -> Export:
    """A new folder takes a name that nothing has yet."""
    if wanted.form is not Format.MARKDOWN_FOLDER:
        return wanted
    taken = {one.name.casefold() for one in wanted.target.parent.glob("*")}
    return replace(wanted, target=wanted.target.with_name(free_name(wanted.target.name, taken)))


def _watch(source: TextIO) -> Callable[[], bool]:
    """Whether the source has ended: nobody waits any more."""
    ended = threading.Event()

    def read() -> None:
        source.read()
        ended.set()

    threading.Thread(target=read, daemon=True).start()
    return ended.is_set


def _shown_progress() -> Callable[[int, int], object]:
    if sys.stderr is None or not sys.stderr.isatty():
        return lambda done, total: None
    return lambda done, total: print(f"\rexport: {done} of {total} ", end="", file=sys.stderr, flush=True)
