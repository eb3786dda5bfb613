"""The locks name no host and trust no file without a hash, so that any mirror serves and none can cheat."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
PIN = re.compile(r"^([a-z0-9-]+)==(\S+?)(?: ; .+?)? \\$")


def pins(lock: str) -> dict[str, set[str]]:
    """Versions by name; a name has two when platforms or Pythons differ."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if match := PIN.match(line):
            found.setdefault(match[1], set()).add(match[2])
    return found


def name_of(requirement: str) -> str:
    return re.split(r"[\[<>=~!; ]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("lock", LOCKS)
def test_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-", re.sub(r"^ +--hash=sha256:", "", text, flags=re.MULTILINE), re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    for at, line in enumerate(lines):
        if line and not line.startswith((" ", "#")):
            assert PIN.match(line), line
            assert re.match(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$", lines[at + 1]), line


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    app, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name_of(r) for r in project["dependencies"]} <= set(app)
    assert {name_of(r) for r in project["optional-dependencies"]["dev"]} <= set(dev)


def test_developers_test_what_people_run() -> None:
    app, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: dev.get(name) for name in app} == app
