"""What takes the place of a file is whole, and where that fails the old one is still there and nothing lies about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.whole_file import write_whole


def test_text_and_bytes_take_the_place_of_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / ("lang" * 60)
    for content in ("één\n", b"\xff\x00"):
        write_whole(file, content)
        assert file.read_bytes() == (content.encode() if isinstance(content, str) else content)
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_a_failure_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    file = tmp_path / "a.pdf"
    file.write_text("oud")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, fails, full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, "nieuw")
    assert file.read_text() == "oud" and list(tmp_path.iterdir()) == [file]


def test_the_half_file_of_a_browser_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "a.pdf.part").write_text("half")
    write_whole(tmp_path / "a.pdf", "heel")
    assert (tmp_path / "a.pdf.part").read_text() == "half"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_goes_on_leading_to_the_file(tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "settings.toml"
    kept.parent.mkdir()
    link = tmp_path / "settings.toml"
    link.symlink_to(kept)
    write_whole(link, "a = 1\n")
    assert link.is_symlink() and kept.read_text() == "a = 1\n"
