"""What goes into the standalone app and what may not be missing from it: decisions only, no building."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Set
from pathlib import PurePosixPath

# Qt plugins by folder: what stays. A folder that is not named here goes whole.
KEPT_PLUGINS = {
    "platforms": r"qxcb|qoffscreen|qwayland|qcocoa|qwindows",
    "platformthemes": r"xdgdesktopportal",
    "platforminputcontexts": r"compose|ibus",
    "imageformats": r"gif|jpeg|svg|webp|ico|icns",
    "iconengines": r".",
    "styles": r".",
    "printsupport": r".",
    "xcbglintegrations": r"$^",  # no OpenGL in this app
    "wayland-shell-integration": r"xdg-shell",
    "wayland-decoration-client": r"adwaita|bradient",
}
# Qt's own texts (OK, Cancel, context menus) in the languages of the app.
KEPT_TRANSLATIONS = re.compile(r"(qt|qtbase)_(nl|en)\.qm$")
# What packages read beside their code: PyInstaller sees only imports. In its own list is more than is needed.
PACKAGE_DATA = {
    "py3langid": ["**/*"],
    "trafilatura": ["settings.cfg"],
    "justext": ["stoplists/*.txt"],  # all languages: what a page is in is not known when they are asked
    "tld": ["res/effective_tld_names.dat.txt"],  # else it would be fetched
}
# Of 1,100 languages; courlan asks for one only when told to look for pages in it, and we never tell.
KEPT_LOCALES = re.compile(r"locale-data/(root|nl|en)\.dat$")
QT_NOT_USED = re.compile(r"(lib)?Qt6?(Egl[Ff][Ss].*|OpenGL|Pdf|Quick.*|Qml.*|VirtualKeyboard.*|Test|Sql)\b")

# Libraries that the person's Linux must bring itself. A copy from the machine that built would be the wrong one:
# glibc and the C++ runtime are tied to the loader and to Mesa, libGL and friends to the graphics card, libX11, libxcb
# and libwayland to the screen, fontconfig and freetype to the installed fonts, glib and dbus to the desktop, cups to
# the printers (without it there is still print to PDF), and Kerberos, which only Qt's network module names.
SYSTEM_LIBRARIES = re.compile(
    r"linux-vdso\.so|(.*/)?ld-linux[-\w]*\.so|lib("
    r"c|m|dl|pthread|rt|util|resolv|nsl|anl|stdc\+\+|gcc_s|z"
    r"|GL|EGL|GLX|GLdispatch|OpenGL|X11|X11-xcb|xcb|wayland-(client|cursor|egl)"
    r"|fontconfig|freetype|(glib|gthread)-2\.0|dbus-1|cups|gssapi_krb5"
    r")\.so"
)
# Unpacked, with the model; a download of less than half.
MOST_BYTES = 260_000_000
# Libraries that no other one names: what the program itself starts with, and what is loaded by its file name.
ASKED_FOR_LATE = ("libpython", "libonnxruntime_providers_shared")
NOT_NEEDED = ["tkinter", "unittest", "pydoc", "doctest", "lib2to3", "distutils", "setuptools", "pkg_resources", "pip"]
NOT_NEEDED += ["pytest", "hypothesis", "mypy", "IPython", "PIL", "rich", "pygments", "readline"]
NOT_NEEDED += ["lxml.objectify", "lxml.isoschematron"]
NOT_NEEDED += ["lxml.doctestcompare", "lxml.html.diff", "lxml.html._difflib"]
# "ma" is needed: `np.unique` asks it whether something is masked.
NOT_NEEDED += [f"numpy.{part}" for part in ("random", "fft", "polynomial", "f2py", "testing", "ctypeslib")]
NOT_NEEDED += ["numpy._core._multiarray_tests"]
NOT_NEEDED += ["zstandard._cffi", "zstandard.backend_cffi"]  # the same once more, for other Pythons
NOT_NEEDED += ["gi", "dbus"]  # other doors to the safe for passwords: half of a desktop where the builder has them
NOT_NEEDED += ["flatbuffers", "google"]  # onnxruntime asks for them, and what it runs here does not
NOT_NEEDED += [f"onnxruntime.{part}" for part in ("quantization", "tools", "transformers", "datasets", "backend")]
NOT_NEEDED += [f"PySide6.{part}" for part in ("QtQml", "QtQuick", "QtPdf", "QtVirtualKeyboard", "QtOpenGL", "QtTest")]


def stays(name: str, platform: str = sys.platform) -> bool:
    """Whether the binary that PyInstaller would put at `name` belongs in the app, as far as its name tells."""
    path = PurePosixPath(name.replace("\\", "/"))
    if (folder := plugin_folder(name)) is not None:
        return folder in KEPT_PLUGINS and re.search(KEPT_PLUGINS[folder], path.name) is not None
    if QT_NOT_USED.match(path.name):
        return False
    return not (platform == "linux" and is_system_library(path.name))


def plugin_folder(name: str) -> str | None:
    """The folder of Qt's plugins that this file is in."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return parts[parts.index("plugins") + 1] if "plugins" in parts[:-2] else None


def reached(needs: Mapping[str, Set[str]]) -> set[str]:
    """Which binaries stay on Linux: programs' modules and plugins, and each library that one of those needs.

    `needs` says for each name in the app which libraries (file names) that binary asks for. What only a plugin that
    went away had dragged in (GTK, Kerberos) goes with it.
    """
    by_file: dict[str, list[str]] = {}
    for name in needs:
        by_file.setdefault(PurePosixPath(name).name, []).append(name)
    todo = [name for name in needs if not _is_library(name)]
    kept = set(todo)
    while todo:
        for library in needs[todo.pop()]:
            fresh = [name for name in by_file.get(library, ()) if name not in kept]
            kept.update(fresh)
            todo.extend(fresh)
    return kept


def _is_library(name: str) -> bool:
    """Whether this is there only for others, which name it."""
    file = PurePosixPath(name).name
    is_asked_for_late = file.startswith(ASKED_FOR_LATE) or plugin_folder(name) is not None
    return file.startswith("lib") and ".so" in file and not is_asked_for_late


def text_stays(name: str) -> bool:
    """Whether the data file that PyInstaller would put at `name` belongs in the app."""
    path = name.replace("\\", "/")
    if path.startswith("babel/locale-data/"):
        return KEPT_LOCALES.search(path) is not None
    return "PySide6" not in path or "/translations/" not in path or KEPT_TRANSLATIONS.search(path) is not None


def is_system_library(file_name: str) -> bool:
    return SYSTEM_LIBRARIES.match(file_name) is not None


def can_be_slimmed(name: str, readelf_output: str) -> bool:
    """Whether the binary at `name` carries what only linkers and debuggers want, out of `readelf --sections --dynamic`.

    What was mended to bring its own libraries in a folder `x.libs` is left as it is: `strip` may spoil it.
    """
    was_mended = ".libs/" in name or re.search(r"R(?:UN)?PATH.*\.libs\b", readelf_output) is not None
    return not was_mended and re.search(r"\s\.(debug_info|symtab)\s", readelf_output) is not None


def libraries_asked_for(objdump_output: str) -> set[str]:
    """The libraries that one binary names itself, out of `objdump -p`."""
    return set(re.findall(r"NEEDED\s+(\S+)", objdump_output))


def stray_libraries(ldd_output: str, asked_for: Set[str], bundle: str) -> dict[str, str]:
    """Libraries that are not in `bundle` and that no person's system can be trusted to have.

    `asked_for` are the ones that the binary names itself: what a system library needs in its turn is the system's
    affair, as long as it is found. The value is where ldd found it, or 'not found'.
    """
    strays = {}
    for library, place in re.findall(
        r"^\s*(\S+) => (not found|/\S.*?)(?: \(0x[0-9a-f]+\))?$", ldd_output, re.MULTILINE
    ):
        is_inside = place.startswith(bundle.rstrip("/") + "/")
        concerns_us = library in asked_for or place == "not found"
        if concerns_us and not is_inside and not is_system_library(library):
            strays[library] = place
    return strays


# Runs the model of names. Intel Macs have no wheel of it; there the rules find the names alone.
OPTIONAL = frozenset(["onnxruntime"])


def our_missing_modules(warnings: str) -> list[str]:
    """PyInstaller's warnings that are about us: a module of ours that it could not find, or one that we import.

    The standard library's modules of other platforms are missing by right.
    """
    ours = []
    for line in warnings.splitlines():
        match = re.match(r"(?:missing|excluded) module named '?([\w.]+)'? - imported by (.*)$", line)
        if match is None:
            continue
        module, importers = match.groups()
        if module.split(".")[0] in sys.stdlib_module_names or module.split(".")[0] in OPTIONAL:
            continue
        if module.split(".")[0] == "reader" or re.search(r"\breader(\.\w+)* \(", importers):
            ours.append(line)
    return ours
