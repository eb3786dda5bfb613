"""run.py decides by pure functions what to install, what to say and what to pass on."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("leeszaal_run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("word", ["test", "package", "setup", "lock"])
def test_own_words_stay_here(run: ModuleType, word: str) -> None:
    assert run.own_word([word, "--slow", "x"]) == (word, ["--slow", "x"])


@pytest.mark.parametrize("words", [[], ["search", "tim cook", "--json"], ["--data", "test"], ["import", "lock"]])
def test_every_other_word_goes_to_the_app_untouched(run: ModuleType, words: list[str]) -> None:
    assert run.own_word(words) == ("", words)


def test_the_app_is_not_shadowed_by_files_where_the_person_is(run: ModuleType) -> None:
    command = run.app_command(Path("a folder") / "python", ["search", "tim cook"])
    assert command == [str(Path("a folder") / "python"), "-P", "-m", "reader", "search", "tim cook"]


def test_stamp_changes_with_the_lock_only(run: ModuleType, tmp_path: Path) -> None:
    lock, other = tmp_path / "a.lock", tmp_path / "b.lock"
    lock.write_bytes(b"numpy==2.0\n")
    other.write_bytes(b"numpy==2.1\n")
    first = run.fingerprint([lock])
    assert run.fingerprint([lock]) == first
    assert run.fingerprint([other]) != first
    assert run.fingerprint([lock, other]) != first
    lock.write_bytes(b"numpy==2.0\r\n")  # the same lock, checked out on Windows
    assert run.fingerprint([lock]) == first


def test_a_missing_or_broken_stamp_is_no_stamp(run: ModuleType, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(b"\xff\xfe")
    assert run.read_stamp(tmp_path / "none") == ""
    assert run.read_stamp(broken) == ""


LDD = """
/a folder/Qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/a folder/QtWidgets.abi3.so:
\tlibEGL.so.1 => not found
"""


def test_missing_libraries_become_one_line_to_type(run: ModuleType) -> None:
    missing = run.not_found(LDD)
    assert missing == ["libEGL.so.1", "libxcb-cursor.so.0"]
    packages, unknown = run.apt_packages(missing)
    assert unknown == []
    assert (
        run.apt_line(packages)
        == "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libxcb-cursor0"
    )


def test_programs_and_libraries_are_looked_for(run: ModuleType) -> None:
    assert not run.is_there("no-such-program-anywhere")
    assert not run.is_there("libnosuchthing.so.9")
    if sys.platform.startswith("linux"):
        assert run.is_there("sh")
        assert run.is_there("libc.so.6")


def test_nothing_missing_is_nothing_to_do(run: ModuleType) -> None:
    assert run.not_found("\tlibc.so.6 => /lib/libc.so.6 (0x1)\n") == []


def test_a_library_without_a_known_package_is_said_not_guessed(run: ModuleType) -> None:
    packages, unknown = run.apt_packages(["libEGL.so.1", "libnew.so.9"])
    assert packages == ["libegl1"]
    assert unknown == ["libnew.so.9"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux has the system libraries")
def test_every_system_library_of_qt_has_its_package(run: ModuleType) -> None:
    import PySide6

    base = Path(PySide6.__path__[0])
    said = subprocess.run(
        ["ldd", *(str(base / part) for part in run.QT_PARTS)], capture_output=True, text=True, check=True
    )
    direct = {line.split()[0] for line in said.stdout.splitlines() if "=> /" in line and str(base.parent) not in line}
    asked_by_qt = {
        name for name in direct if name.startswith(("libxcb", "libxkb", "libEGL", "libGL.", "libglib", "libdbus"))
    }
    assert asked_by_qt
    assert asked_by_qt <= set(run.APT_PACKAGES)


@pytest.mark.parametrize(
    ("arguments", "with_slow", "told"),
    [
        ([], False, ["-n", "2"]),
        (["--slow"], True, ["-n", "2", "-m", "slow or not slow"]),
        (["tests/gui", "-x"], False, ["-n", "2", "tests/gui", "-x"]),
    ],
)
def test_slow_tests_run_only_when_asked(
    run: ModuleType, arguments: list[str], with_slow: bool, told: list[str]
) -> None:
    assert run.test_arguments(arguments) == (with_slow, told)


def test_pytest_by_itself_leaves_the_slow_tests_out() -> None:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert "-m 'not slow'" in options["addopts"]


def test_pytest_closes_the_run(run: ModuleType) -> None:
    names = [name for name, _ in run.test_steps([])]
    assert names == ["ruff check", "ruff format", "mypy", "import-linter", "pytest"]


def test_an_old_python_gets_a_sentence(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))
    assert run.main(["search"]) == 1
    assert "Python 3.11 or newer" in capsys.readouterr().err


def test_run_py_parses_on_pythons_that_are_too_old() -> None:
    import ast

    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_a_call_keeps_folder_and_exit_code(run: ModuleType, tmp_path: Path) -> None:
    """The real thing, from a folder with a file that has our package's name and would shadow it."""
    if run.read_stamp(run.VENV / "developing.stamp") != run.fingerprint([run.APP_LOCK, run.DEV_LOCK]):
        pytest.skip("this checkout was not set up by run.py")
    (tmp_path / "reader.py").write_text("raise SystemExit(99)\n", encoding="utf-8")
    (tmp_path / "eigen.txt").write_text(" date 2024-03 Proef\n\nRutte was in Zutphen.\n", encoding="utf-8")

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "run.py"), *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    assert call("--version").stdout.startswith("leeszaal ")
    assert call("--no-such-option").returncode == 2
    assert call("--data", str(tmp_path / "library"), "import", "missing.txt").returncode == 1
    imported = call("--data", str(tmp_path / "library"), "import", "eigen.txt", "--no-recognise")
    assert (imported.returncode, imported.stdout[:7]) == (0, "1 added"), imported.stderr


@pytest.mark.skipif(os.name == "nt", reason="CI runs under a POSIX shell")
def test_ci_script_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    text = script.read_text(encoding="utf-8")
    assert "set -euo pipefail" in text
    assert "run.py test" in text
