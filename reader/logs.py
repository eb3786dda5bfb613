"""A log file that helps when something went wrong, and never grows beyond two megabytes."""

from __future__ import annotations

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
