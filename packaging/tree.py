"""What a package puts on a machine: a list of files with their places and rights, and a tar that is always the same."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO


@dataclass(frozen=True, slots=True)
class Entry:
    """One file or link; folders follow from the paths of what is in them."""

    path: str  # relative to the root of the package, with slashes
    source: Path | bytes = b""
    mode: int = 0o644
    link: str = ""  # where it points to; then there is no source

    def content(self) -> bytes:
        return self.source if isinstance(self.source, bytes) else self.source.read_bytes()

    def below(self, folder: str) -> Entry:
        return Entry(f"{folder}/{self.path}", self.source, self.mode, self.link)


def folder_entries(folder: Path, programs: frozenset[str]) -> Iterator[Entry]:
    """Everything in `folder`; only what is named in `programs` may be run, whatever the disk says."""
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_symlink():
            yield Entry(path, link=file.readlink().as_posix())
        elif file.is_file():
            yield Entry(path, file, 0o755 if path in programs else 0o644)


def write_tar(stream: IO[bytes] | gzip.GzipFile, entries: Iterable[Entry], when: int) -> None:
    """The same bytes for the same entries: sorted, of root's, all from the moment `when` (seconds since 1970)."""
    by_path = {entry.path: entry for entry in entries}
    folders = {str(parent) for path in by_path for parent in PurePosixPath(path).parents} - {"."}
    with tarfile.open(fileobj=stream, mode="w|", format=tarfile.GNU_FORMAT, bufsize=1 << 20) as tar:
        tar.addfile(_member("./", tarfile.DIRTYPE, 0o755, when))
        for path in sorted({*by_path, *folders}):
            if path in folders:
                tar.addfile(_member(f"./{path}/", tarfile.DIRTYPE, 0o755, when))
                continue
            entry = by_path[path]
            if entry.link:
                member = _member(f"./{path}", tarfile.SYMTYPE, 0o777, when)
                member.linkname = entry.link
                tar.addfile(member)
                continue
            content = entry.content()
            member = _member(f"./{path}", tarfile.REGTYPE, entry.mode, when)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))


def _member(path: str, kind: bytes, mode: int, when: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(path)
    member.type, member.mode, member.mtime = kind, mode, when
    member.uname = member.gname = "root"
    return member
