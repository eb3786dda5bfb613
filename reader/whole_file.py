"""Files that are replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def write_whole(path: Path, content: str | bytes) -> None:
    """What was there stays until the new is on the disk; a link goes on leading to it. Raises OSError, and leaves
    nothing half-written then."""
    path = Path(os.path.realpath(path))
    beside = path.with_name(f".{path.name[:40]}.part")  # a browser's own half files are called x.pdf.part
    content = content.encode() if isinstance(content, str) else content
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
