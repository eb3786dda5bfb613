"""A real library of a few articles with names, for tests of what the window asks of it."""

from __future__ import annotations

from pathlib import Path

from working import work_off

from reader.library.library import Library
from reader.paths import Paths

TEXTS = {
    "cook": ("2021-08", "Tim Cook naar het Witte Huis",
             "Tim Cook van Apple praat met president Joe Biden over cybersecurity. Ook Microsoft komt."),
    "asml": ("2023-03-10", "Minder machines van ASML naar China",
             "De export van ASML uit Veldhoven naar China wordt kleiner, zegt het kabinet in Den Haag."),
    "fiets": ("2024-06-01", "Een fiets voor iedereen",
              "In Utrecht krijgt iedereen een fiets. De gemeente is blij, want Apple betaalt."),
    "storm": ("2022-02-18", "Storm Eunice over Nederland",
              "Het KNMI gaf code rood. In Utrecht vielen bomen om en de treinen reden niet."),
    "london": ("2024-11-06", "Apple opens an office in London",
               "Tim Cook opened the new office of Apple in London today, and there was coffee for everybody who came."),
    "biden": ("2021-05-03", "Joe Biden bezoekt Brussel",
              "President Joe Biden praat in Brussel met de Europese Commissie over Apple en Microsoft."),
}  # fmt: skip


def fill(library: Library, folder: Path) -> Library:
    """The texts imported, indexed and recognised, from two sources."""
    for number, (name, (date, title, text)) in enumerate(TEXTS.items()):
        source = folder / ("Krant" if number % 2 == 0 else "Weekblad")
        source.mkdir(parents=True, exist_ok=True)
        (source / f"{name}.txt").write_text(f" date {date} {title}\n\n{text}\n", "utf-8")
    library.queue_import(sorted(folder.iterdir()))
    work_off(library)
    library.refresh()
    return library


def real_library(folder: Path) -> Library:
    return fill(Library.open(Paths.within(folder / "library")), folder / "texts")
