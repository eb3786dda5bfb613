"""Each import-linter contract breaks when somebody breaks it: a contract that names the wrong module guards nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"

# Contract, the module that sins, the import that is its sin.
SINS = [
    ("Imports point downwards", "reader/domain/article.py", "import reader.library"),
    ("Imports point downwards", "reader/errors.py", "import reader.domain"),
    ("Within the window, imports point downwards", "reader/gui/words/texts.py", "import reader.gui.timeline"),
    ("The window reaches the rest through the library", "reader/gui/__init__.py", "import reader.storage"),
    ("Qt only in the window", "reader/library/__init__.py", "from PySide6.QtCore import QObject"),
    ("Whoosh only in search", "reader/library/__init__.py", "import whoosh.index"),
    ("sqlite3 only in storage", "reader/gui/__init__.py", "import sqlite3"),
]


def lint(folder: Path) -> tuple[int, dict[str, str]]:
    """The exit code, and KEPT or BROKEN for each contract."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"}
    command = [sys.executable, "-c", LINT, "--no-cache"]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    verdicts = dict(re.findall(r"^(.+?) (KEPT|BROKEN)", said.stdout, re.MULTILINE))
    assert verdicts, said.stdout + said.stderr
    return said.returncode, verdicts


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "reader", tmp_path / "reader", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_nobody_sins_today(copy: Path) -> None:
    code, verdicts = lint(copy)
    assert set(verdicts.values()) == {"KEPT"}
    assert code == 0


@pytest.mark.parametrize(("contract", "file", "sin"), SINS)
def test_a_planted_sin_breaks_its_contract(copy: Path, contract: str, file: str, sin: str) -> None:
    sinner = copy / file
    sinner.write_text(sinner.read_text(encoding="utf-8") + f"\n{sin}\n", encoding="utf-8")
    code, verdicts = lint(copy)
    assert code != 0
    assert verdicts[contract] == "BROKEN"


def test_every_contract_has_its_sin() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert {contract["name"] for contract in contracts} == {name for name, _, _ in SINS}


def test_rules_about_libraries_bind_every_module_but_the_one_allowed() -> None:
    """A new top module must not slip through because a list forgot it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    allowed = {"PySide6": {"gui", "app"}, "whoosh": {"search"}, "sqlite3": {"storage"}}
    modules = {file.stem for file in (ROOT / "reader").iterdir() if not file.name.startswith("__")}
    for contract in contracts:
        for library in contract.get("forbidden_modules", []):
            if library in allowed:
                bound = {name.removeprefix("reader.") for name in contract["source_modules"]}
                assert bound - {"__main__"} == modules - allowed[library], contract["name"]
