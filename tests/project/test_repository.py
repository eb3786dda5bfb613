"""What may not be in the repository: hosts of package registries, paths of one machine; and what must be."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Written in pieces: this file is searched too.
HOSTS = re.compile(
    "|".join(["pypi" + r"\.org", "python" + r"hosted\.org", "npm" + r"js\.(org|com)", "deb" + r"\.debian\.org"])
)
MACHINE_PATHS = re.compile(
    r"(?<![\w.:/$}])/(" + "|".join(["wor" + "k", "tm" + "p", "roo" + "t", "hom" + "e", "User" + "s"]) + r")/\w"
)


def committed_files() -> Iterator[Path]:
    """Tracked files, and new ones that the next commit would take."""
    if not shutil.which("git"):
        pytest.skip("git is not on this machine")
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
    )  # fmt: skip
    if listing.returncode != 0:
        pytest.skip("not a git checkout")
    for name in listing.stdout.split("\0"):
        if name and (ROOT / name).is_file():
            yield ROOT / name


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for file in committed_files():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # fonts and pictures
        if pattern.search(text):
            lines = enumerate(text.splitlines(), 1)
            found += [f"{file.relative_to(ROOT)}:{at}" for at, line in lines if pattern.search(line)]
    return found


def test_no_host_of_a_package_registry() -> None:
    assert lines_with(HOSTS) == []


def test_no_path_of_one_machine() -> None:
    assert lines_with(MACHINE_PATHS) == []


@pytest.mark.parametrize("text", ['open("/' + 'work/main/x")', "see /" + "tmp/y", "`/" + "home/jan/leeszaal`"])
def test_a_path_of_one_machine_would_be_seen(text: str) -> None:
    assert MACHINE_PATHS.search(text)


@pytest.mark.parametrize("text", ["https://example.org/home/jan", "resources/work/x", "$ROOT/tmp/x"])
def test_other_paths_are_left_alone(text: str) -> None:
    assert not MACHINE_PATHS.search(text)


def test_a_registry_would_be_seen() -> None:
    assert HOSTS.search("--index-url https://" + "pypi" + ".org/simple")


@pytest.mark.parametrize(
    "name", ["LICENSE", "README.md", "run.py", ".ci/run", "requirements.lock", "requirements-dev.lock"]
)
def test_a_newcomer_finds(name: str) -> None:
    assert (ROOT / name).stat().st_size > 0


def test_licence_is_mit_and_ours() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("MIT License")
    assert "2026 Leeszaal contributors" in text


def test_one_lock_file_only_and_no_other_project_under_our_name() -> None:
    assert not (ROOT / "uv.lock").exists()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert not any(re.match(r"reader\b", requirement) for requirement in project["dependencies"])


def test_types_are_strict_in_the_window_too() -> None:
    mypy = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]
    assert mypy["strict"] is True
    assert "reader" in mypy["files"]
    assert not mypy.get("exclude")
    for override in mypy["overrides"]:
        assert not any(module.startswith("reader") for module in override["module"])
