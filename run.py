"""The one door to Leeszaal from a source checkout: sets everything up, then opens the app, tests it or packages it.

    python3 run.py              open the app (every other word goes to it: `python3 run.py search "tim cook"`)
    python3 run.py test         check style, types and layers and run the tests; --slow adds the slow ones
    python3 run.py package      build the standalone app in dist/leeszaal, and of it the packages in dist
    python3 run.py setup        only set up
    python3 run.py lock         choose the newest allowed versions of what Leeszaal is built on

Standard library only, and able to parse on old Pythons, so that they too get a clear sentence.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
APP_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
TRANSLATIONS = ROOT / "resources" / "translations"
OWN_WORDS = ("test", "package", "setup", "lock")
OLDEST_PYTHON = (3, 11)

# Debian's package for each library that Qt loads from the system. On releases that renamed one (libglib2.0-0t64)
# the new package provides the old name, so apt finds it.
APT_PACKAGES = {
    "libEGL.so.1": "libegl1", "libbrotlicommon.so.1": "libbrotli1", "libbrotlidec.so.1": "libbrotli1",
    "libGL.so.1": "libgl1", "libGLX.so.0": "libglx0", "libOpenGL.so.0": "libopengl0", "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1", "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libgssapi_krb5.so.2": "libgssapi-krb5-2", "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0", "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1", "libxcb.so.1": "libxcb1", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0", "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0", "libxcb-shm.so.0": "libxcb-shm0", "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1", "libxcb-xfixes.so.0": "libxcb-xfixes0", "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}  # fmt: skip
# What the window loads when it starts; everything else in PySide6 may miss libraries that nobody needs here.
QT_PARTS = (
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtNetwork.abi3.so",
    "QtPrintSupport.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
)
# Programs and libraries by the package that brings them: the test with real key presses, and what PyInstaller needs.
TEST_PARTS = {"Xvfb": "xvfb", "xdotool": "xdotool", "openbox": "openbox", "faketime": "faketime"}
PYTHON = f"python{sys.version_info[0]}.{sys.version_info[1]}"
BUILD_PARTS = {"objdump": "binutils", "objcopy": "binutils", f"lib{PYTHON}.so.1.0": f"lib{PYTHON}"}
# What judges the packages, and what makes the bare machine that they are tried on.
PACKAGE_PARTS = {
    "appstreamcli": "appstream",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "lintian": "lintian",
}

QT_PROBE = """
from PySide6.QtWidgets import QApplication
QApplication(["probe"])
"""
LRELEASE = """
import sys
from PySide6.scripts.pyside_tool import lrelease
sys.exit(lrelease())
"""


class Stop(Exception):
    """Setting up cannot go on; the text says what to do."""


def main(words: list[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        print(f"Leeszaal needs Python 3.11 or newer; this is {platform.python_version()}.", file=sys.stderr)
        print("Install a newer one and type the same line with it, for example: python3.12 run.py", file=sys.stderr)
        return 1
    try:
        word, rest = own_word(words)
        if word == "test":
            return run_tests(rest)
        if word == "package":
            return package(rest)
        if word == "lock":
            prepare(for_developing=True)
            return call([str(venv_python()), str(ROOT / "packaging" / "locks.py"), *rest], folder=ROOT)
        prepare(for_developing=False, even_if_done=word == "setup")
        if word == "setup":
            print("Leeszaal is set up. Open it with: python3 run.py")
            return 0
        return hand_over(rest)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def own_word(words: list[str]) -> tuple[str, list[str]]:
    """Which of our own words was typed ('' if none), and what goes on to the program behind it."""
    if words and words[0] in OWN_WORDS:
        return words[0], words[1:]
    return "", words


# --- setting up -------------------------------------------------------------------------------------------------


def prepare(for_developing: bool, even_if_done: bool = False) -> None:
    """Make `.venv` hold what the lock says; quick when it already does."""
    locks = [APP_LOCK, DEV_LOCK] if for_developing else [APP_LOCK]
    stamp = VENV / ("developing.stamp" if for_developing else "reading.stamp")
    wanted = fingerprint(locks)
    covered = [(stamp, wanted)]
    if not for_developing:  # what developing needs includes what reading needs
        covered.append((VENV / "developing.stamp", fingerprint([APP_LOCK, DEV_LOCK])))
    is_done = venv_python().exists() and any(read_stamp(file) == text for file, text in covered)
    if not is_done:
        install(locks[-1])
    if not is_done or even_if_done:
        find_system_libraries()
    if not is_done:
        stamp.write_text(wanted, encoding="ascii")
    compile_translations()


def fingerprint(locks: list[Path]) -> str:
    """Changes whenever what is installed would no longer be right: other locks, other Python, other machine."""
    digest = hashlib.sha256()
    digest.update(f"{sys.implementation.cache_tag} {platform.system()} {platform.machine()}".encode())
    for lock in locks:
        # Git may hand Windows the same lock with other line ends.
        digest.update(lock.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def read_stamp(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def venv_python() -> Path:
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def install(lock: Path) -> None:
    started = time.monotonic()
    print(f"Setting up Leeszaal in {VENV} (once; a minute or two) ...", flush=True)
    for stamp in VENV.glob("*.stamp"):  # an interrupted install must not look finished
        stamp.unlink()
    if not has_pip():
        make_venv()
    arguments = ["install", "--disable-pip-version-check", "--no-input", "--require-hashes", "-r", str(lock)]
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    if call([str(venv_python()), "-m", "pip", *arguments, *quiet]) != 0:
        raise Stop(
            "The parts Leeszaal is built on could not be installed; the lines above say why.\n"
            "Without a connection: type the same line again when there is one."
        )
    add_to_path()
    print(f"Set up in {time.monotonic() - started:.0f} seconds.", flush=True)


def has_pip() -> bool:
    """Whether the `.venv` that is there works and is of this Python; a moved or upgraded Python breaks one."""
    check = f"import sys, pip; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    return venv_python().exists() and call([str(venv_python()), "-c", check], quietly=True) == 0


def make_venv() -> None:
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        # Debian and Ubuntu keep these apart from Python.
        install_with_apt([f"{PYTHON}-venv"], "Python's own venv is missing")
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise Stop(f"The folder {VENV} could not be made; the lines above say why.")


def add_to_path() -> None:
    """Let the venv's Python find the `reader` package; relative, so that the whole folder may be moved."""
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([str(venv_python()), "-c", question], check=True, capture_output=True, text=True)
    site_packages = Path(answer.stdout.strip())
    (site_packages / "leeszaal.pth").write_text(os.path.relpath(ROOT, site_packages) + "\n", encoding="utf-8")


def compile_translations() -> None:
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        fresh = source.with_suffix(".new")  # a window that is open has the old file mapped: it must not be written into
        if call([str(venv_python()), "-c", LRELEASE, "-silent", str(source), "-qm", str(fresh)]) != 0:
            raise Stop(f"{source} could not be compiled; the lines above say why.")
        fresh.replace(compiled)


# --- system libraries -------------------------------------------------------------------------------------------


def find_system_libraries() -> None:
    """Qt takes some libraries from a Linux system; find the missing ones now, not as a crash later."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_qt_libraries()
    if missing:
        packages, unknown = apt_packages(missing)
        if unknown or not shutil.which("apt-get"):
            raise Stop(
                f"Qt needs these libraries of the system: {' '.join(missing)}.\n"
                f"Install them, for example: sudo dnf install {' '.join(shlex.quote(f'{m}()(64bit)') for m in missing)}"
            )
        install_with_apt(packages, f"Qt needs {' '.join(missing)}")
        missing = missing_qt_libraries()
        if missing:
            raise Stop(f"Qt still misses {' '.join(missing)}.")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if call([str(venv_python()), "-c", QT_PROBE], environment) != 0:
        raise Stop("Qt cannot start on this machine; the lines above say why.")


def missing_qt_libraries() -> list[str]:
    question = "import PySide6; print(PySide6.__path__[0])"
    answer = subprocess.run([str(venv_python()), "-c", question], check=True, capture_output=True, text=True)
    parts = [str(Path(answer.stdout.strip()) / part) for part in QT_PARTS]
    try:
        said = subprocess.run(["ldd", *parts], check=False, capture_output=True, text=True)
    except OSError:
        return []  # no ldd here (musl): the probe that follows still tells whether Qt starts
    return not_found(said.stdout)


def not_found(ldd_output: str) -> list[str]:
    """The libraries that ldd could not find, once each, sorted."""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)))


def apt_packages(libraries: list[str]) -> tuple[list[str], list[str]]:
    """Debian's packages for these libraries, and the libraries for which we know none."""
    packages = sorted({APT_PACKAGES[library] for library in libraries if library in APT_PACKAGES})
    return packages, [library for library in libraries if library not in APT_PACKAGES]


def apt_line(packages: list[str]) -> str:
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"


def may_install() -> bool:
    return sys.platform.startswith("linux") and shutil.which("apt-get") is not None and os.geteuid() == 0


def install_with_apt(packages: list[str], why: str) -> None:
    """Install when root; otherwise say the line to type."""
    if not may_install():
        raise Stop(f"{why}. Type this line, then the same as before:\n    {apt_line(packages)}")
    print(f"{why}: installing {' '.join(packages)} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    call(["apt-get", "update", "-qq"], environment)  # an old list may still do, so its failure is not ours
    line = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    # Its errors still show: they go to stderr.
    if subprocess.run(line, check=False, env=environment, stdout=subprocess.DEVNULL).returncode != 0:
        raise Stop(f"{why}, and installing failed. Type this line, then the same as before:\n    {apt_line(packages)}")


def find_parts(parts: dict[str, str], why: str) -> list[str]:
    """Install the programs and libraries that are missing if we may; says which still are."""
    missing = [part for part in parts if not is_there(part)]
    if missing and may_install():
        try:
            install_with_apt(sorted({parts[part] for part in missing}), why)
        except Stop as stop:  # the caller decides what can be done without them
            print(stop, file=sys.stderr)
        missing = [part for part in parts if not is_there(part)]
    return missing


def is_there(part: str) -> bool:
    if ".so" not in part:
        return shutil.which(part) is not None
    try:
        ctypes.CDLL(part)
    except OSError:
        return False
    return True


# --- the words --------------------------------------------------------------------------------------------------


def hand_over(arguments: list[str]) -> int:
    """Become the app: same folder, same terminal, its exit code and its signals."""
    command = app_command(venv_python(), arguments)
    # A file called reader.py where the person happens to be must not be taken for us, here or in the worker.
    os.environ["PYTHONSAFEPATH"] = "1"
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    with subprocess.Popen(command) as app:  # Windows has no exec: Ctrl-C reaches both, and the app decides
        while True:
            try:
                return app.wait()
            except KeyboardInterrupt:
                continue


def app_command(python: Path, arguments: list[str]) -> list[str]:
    return [str(python), "-P", "-m", "reader", *arguments]


def run_tests(arguments: list[str]) -> int:
    prepare(for_developing=True)
    with_slow, pytest_arguments = test_arguments(arguments)
    if sys.platform.startswith("linux"):
        missing = find_parts(TEST_PARTS, "The test with real key presses needs a screen of its own")
        missing += find_parts(BUILD_PARTS, "PyInstaller needs parts of the system") if with_slow else []
        missing += find_parts(PACKAGE_PARTS, "The packages are tried with Debian's own tools") if with_slow else []
        if missing and os.environ.get("CI"):
            raise Stop(f"On CI no test may be left out for want of {', '.join(missing)}.")
        if missing:
            print(f"Not on this machine, so tests that need them are left out: {', '.join(missing)}", flush=True)
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    failed = []
    for name, module in test_steps(pytest_arguments):
        started = time.monotonic()
        print(f"--- {name}", flush=True)
        if call([str(venv_python()), *module], environment, folder=ROOT) != 0:
            failed.append(name)
        print(f"--- {name}: {time.monotonic() - started:.0f} s", flush=True)
    if failed:
        print(f"FAILED: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def test_arguments(arguments: list[str]) -> tuple[bool, list[str]]:
    """Whether the slow tests are wanted, and what pytest is told."""
    rest = [argument for argument in arguments if argument != "--slow"]
    with_slow = len(rest) < len(arguments)
    return with_slow, ["-n", "2", *(["-m", "slow or not slow"] if with_slow else []), *rest]  # else pyproject.toml says


def test_steps(pytest_arguments: list[str]) -> list[tuple[str, list[str]]]:
    """What `test` runs, by name; import-linter has no `-m`, and its script breaks when the folder is moved."""
    lint_imports = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    return [
        ("ruff check", ["-m", "ruff", "check", "."]),
        ("ruff format", ["-m", "ruff", "format", "--check", "."]),
        ("mypy", ["-m", "mypy"]),
        ("import-linter", ["-c", lint_imports]),
        ("pytest", ["-m", "pytest", *pytest_arguments]),
    ]


def package(arguments: list[str]) -> int:
    prepare(for_developing=True)
    if sys.platform.startswith("linux"):
        missing = find_parts(BUILD_PARTS, "PyInstaller needs parts of the system")
        if missing:
            line = apt_line(sorted({BUILD_PARTS[part] for part in missing}))
            raise Stop(f"PyInstaller needs {', '.join(missing)}. Type this line, then the same as before:\n    {line}")
    return call([str(venv_python()), str(ROOT / "packaging" / "packages.py"), *arguments], folder=ROOT)


def call(
    command: list[str], environment: dict[str, str] | None = None, folder: Path | None = None, quietly: bool = False
) -> int:
    output = subprocess.DEVNULL if quietly else None
    try:
        done = subprocess.run(command, check=False, env=environment, cwd=folder, stdout=output, stderr=output)
    except OSError as error:
        print(error, file=sys.stderr)
        return 127
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
