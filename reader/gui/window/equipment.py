"""What a window is given from outside: the library's desk, the worker, and what was chosen about looks and words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.gui.basics.desk import Desk
from reader.gui.basics.worker_process import WorkerProcess
from reader.gui.settings.preferences import Preferences
from reader.gui.theme.appearance import Appearance
from reader.gui.theme.icons import Icons
from reader.gui.words.languages import Languages
from reader.paths import Paths


@dataclass(frozen=True, slots=True)
class Equipment:
    """Made in reader/app.py."""

    desk: Desk
    worker: WorkerProcess
    preferences: Preferences
    appearance: Appearance
    languages: Languages
    icons: Icons
    licences: Path
    marks_read: bool = True  # a picture of the window changes nothing in the library
    paths: Paths | None = None  # None: nothing of the desktop around it is touched
