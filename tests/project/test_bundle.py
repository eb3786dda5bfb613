"""What packaging/bundle.py decides about the standalone app."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt"


@pytest.fixture(scope="module")
def bundle() -> ModuleType:
    spec = importlib.util.spec_from_file_location("leeszaal_bundle", ROOT / "packaging" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        (f"{QT}/plugins/platforms/libqoffscreen.so", True),
        (f"{QT}/plugins/platforms/libqwayland.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        (f"{QT}/plugins/platforms/libqeglfs.so", False),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", False),
        (f"{QT}/plugins/imageformats/libqsvg.so", True),
        (f"{QT}/plugins/imageformats/libqtiff.so", False),
        (f"{QT}/plugins/sqldrivers/libqsqlite.so", False),
        (f"{QT}/lib/libQt6Svg.so.6", True),
        (f"{QT}/lib/libQt6QmlModels.so.6", False),
        ("PySide6/Qt6Quick.dll", False),
        ("numpy/_core/_multiarray_umath.so", True),
        ("libxcb-cursor.so.0", True),
        ("libstdc++.so.6", False),
    ],
)
def test_what_the_window_needs_stays(bundle: ModuleType, name: str, expected: bool) -> None:
    assert bundle.stays(name, "linux") is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (f"{QT}/translations/qtbase_nl.qm", True),
        (f"{QT}/translations/qtbase_de.qm", False),
        ("resources/translations/leeszaal_nl.qm", True),
        ("seeds/2021-01-15_x.txt", True),
        ("babel/global.dat", True),
        ("babel/locale-data/nl.dat", True),
        ("babel/locale-data/nl_AW.dat", False),
        ("babel\\locale-data\\zu.dat", False),
    ],
)
def test_texts_of_other_languages_go(bundle: ModuleType, name: str, expected: bool) -> None:
    assert bundle.text_stays(name) is expected


def test_libraries_follow_those_that_need_them(bundle: ModuleType) -> None:
    needs = {
        "PySide6/QtGui.abi3.so": {"libQt6Gui.so.6", "libc.so.6"},
        f"{QT}/lib/libQt6Gui.so.6": {"libQt6Core.so.6"},
        f"{QT}/lib/libQt6Core.so.6": {"libicudata.so.73"},
        f"{QT}/lib/libicudata.so.73": set[str](),
        f"{QT}/plugins/platforms/libqxcb.so": {"libxcb-cursor.so.0"},
        "libxcb-cursor.so.0": set[str](),
        "libgtk-3.so.0": {"libcairo.so.2"},
        "libcairo.so.2": {"libgtk-3.so.0"},
        "libpython3.11.so.1.0": set[str](),
        "onnxruntime/capi/libonnxruntime_providers_shared.so": set[str](),
        "onnxruntime/capi/libonnxruntime.so.1.26.0": set[str](),  # for programs in C; Python's part holds it all
    }
    gone = {"libgtk-3.so.0", "libcairo.so.2", "onnxruntime/capi/libonnxruntime.so.1.26.0"}
    assert bundle.reached(needs) == set(needs) - gone


LDD = """
\tlinux-vdso.so.1 (0x00007ffd2)
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibQt6Core.so.6 => /a folder/app/_internal/libQt6Core.so.6 (0x00007f)
\tlibnew.so.1 => /lib/x86_64-linux-gnu/libnew.so.1 (0x00007f)
\tlibdeep.so.1 => /lib/x86_64-linux-gnu/libdeep.so.1 (0x00007f)
\tlibgone.so.2 => not found
\tlibEGL.so.1 => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f)
"""


def test_a_library_left_out_is_a_fault(bundle: ModuleType) -> None:
    asked_for = {"libc.so.6", "libQt6Core.so.6", "libnew.so.1", "libEGL.so.1"}
    strays = bundle.stray_libraries(LDD, asked_for, "/a folder/app")
    # libdeep is the affair of a system library; libEGL comes with the person's graphics driver.
    assert strays == {"libnew.so.1": "/lib/x86_64-linux-gnu/libnew.so.1", "libgone.so.2": "not found"}


@pytest.mark.parametrize(
    "name", ["libxcb-cursor.so.0", "libxcb-icccm.so.4", "libzstd.so.1", "libcrypto.so.3", "libmd5.so.1"]
)
def test_libraries_that_machines_lack_are_not_the_systems(bundle: ModuleType, name: str) -> None:
    assert not bundle.is_system_library(name)


@pytest.mark.parametrize(
    ("line", "is_ours"),
    [
        ("missing module named 'reader.search.index' - imported by reader.library.work (top-level)", True),
        ("missing module named tomllib2 - imported by reader.settings (delayed)", True),
        ("excluded module named PySide6.QtTest - imported by reader.gui.window.main_window (top-level)", True),
        ("missing module named msvcrt - imported by reader.storage.lock (conditional)", False),
        ("missing module named onnxruntime - imported by reader.entities.model_files (delayed, optional)", False),
        ("missing module named pytest - imported by numpy.testing (delayed)", False),
        ("excluded module named pydoc - imported by whoosh.reader (optional)", False),
    ],
)
def test_a_module_of_ours_that_was_not_found_is_a_fault(bundle: ModuleType, line: str, is_ours: bool) -> None:
    assert bundle.our_missing_modules(f"some words first\n{line}\n") == ([line] if is_ours else [])


FAT = "  [33] .symtab           SYMTAB          0000000000000000 21b000 024a50 18     34 4100  8\n"
DEBUGGED = "  [28] .debug_info       PROGBITS        0000000000000000 0e8a1c 5b3a21 00      0   0  1\n"
LEAN = "  [27] .shstrtab         STRTAB          0000000000000000 0e8910 00010b 00      0   0  1\n"
MENDED = " 0x000000000000001d (RUNPATH)            Library runpath: [$ORIGIN/../../numpy.libs]\n"


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        ("_internal/libpython3.11.so.1.0", DEBUGGED + LEAN, True),
        ("_internal/cryptography/_rust.abi3.so", FAT, True),
        ("_internal/PySide6/Qt/lib/libQt6Core.so.6", LEAN, False),
        ("_internal/numpy.libs/libscipy_openblas64_-32a4b2a6.so", FAT, False),
        ("_internal/numpy/_core/_multiarray_umath.so", FAT + MENDED, False),
    ],
)
def test_only_what_strip_cannot_spoil_is_slimmed(bundle: ModuleType, name: str, said: str, expected: bool) -> None:
    assert bundle.can_be_slimmed(name, said) is expected


def test_what_packages_read_beside_their_code_is_there(bundle: ModuleType) -> None:
    """A newer version may have moved it; then the build must not go on without."""
    for package, patterns in bundle.PACKAGE_DATA.items():
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.origin is not None
        for pattern in patterns:
            assert any(Path(spec.origin).parent.glob(pattern)), (package, pattern)
