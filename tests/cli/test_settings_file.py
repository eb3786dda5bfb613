from __future__ import annotations

from pathlib import Path

import pytest

from reader.settings import Settings, load, save


@pytest.mark.parametrize("text", [
    "theme = [" + "[" * 5_000, "\0", "theme = \"dark", "= 1", "[[theme]]\n[theme]", "theme.x.y = 1", "a = 1979-13-01",
    "text_size = 1e999", "text_size = " + "9" * 5_000, "theme = \"\"\"" + "x" * 10_000,
])  # fmt: skip
def test_any_settings_file_is_borne_and_kept(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    settings, _ = load(path)
    assert settings == Settings()
    save(path, Settings(theme="dark"))
    assert load(path)[0].theme == "dark"


def test_a_file_that_cannot_be_read_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# met zorg geschreven\ntheme = dark\n", "utf-8")
    assert load(path)[1]
    save(path, Settings(theme="sepia"))
    assert load(path) == (Settings(theme="sepia"), [])
    assert (tmp_path / "settings.toml.damaged").read_text("utf-8").startswith("# met zorg")


def test_a_mark_of_windows_at_the_beginning_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbftheme = "dark" # mooi\n')
    assert load(path) == (Settings(theme="dark"), [])
    save(path, Settings(theme="dark", text_size=20))
    assert "# mooi" in path.read_text("utf-8")


def test_a_link_to_the_settings_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "echt.toml", tmp_path / "settings.toml"
    real.write_text('theme = "dark"\n', "utf-8")
    link.symlink_to(real)
    save(link, Settings(theme="light"))
    assert link.is_symlink()
    assert load(real)[0].theme == "light"
