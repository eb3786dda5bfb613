"""A log file that helps when something went wrong, and never grows beyond two megabytes."""

from __future__ import annotations

import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path


def start_logging(folder: Path, name: str) -> None:
    """Write what is told to `folder/name.log`; without a place to write, to nowhere."""
    logging.raiseExceptions = False  # a full disk is told of in a sentence, not once more by the log itself
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / f"{name}.log",
            maxBytes=1_000_000,
            backupCount=1,
            delay=True,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


def log_crashes(folder: Path, name: str) -> None:
    """Where Python stood in each thread goes to `folder/name.crash` should the program be ended by a fault, such as one
    in Qt, which nothing else could tell of. For the rest of the process."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{name}.crash"
        is_long = file.exists() and file.stat().st_size > _MOST_OF_CRASHES
        faulthandler.enable(file.open("wb" if is_long else "ab", buffering=0))
    except OSError:
        return  # a folder that may not be written to


_MOST_OF_CRASHES = 200_000  # bytes; one is some four thousand
