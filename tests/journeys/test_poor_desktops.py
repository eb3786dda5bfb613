"""The real window where something is missing: it opens, shows its articles, and says what it cannot do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from own_screen import a_screen, until
from real_screen import SCREEN_TEST, Hands, running

from reader.app import TOO_FEW_COLOURS
from reader.gui.settings.session import Session
from reader.gui.settings.session import load as load_session
from reader.library.library import Library
from reader.paths import Paths, seeds

pytestmark = SCREEN_TEST
WITHOUT_WRITING = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner"]
NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/nonexistent</dir><cachedir>{cache}</cachedir></fontconfig>"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a few of the samples, made once."""
    folder = tmp_path_factory.mktemp("filled")
    some = folder / "some"
    some.mkdir()
    for file in sorted(seeds().glob("*.txt"))[:8]:
        shutil.copy(file, some)
    command = [sys.executable, "-m", "reader", "--data", str(folder / "library"), "import", "--no-recognise", str(some)]
    subprocess.run(command, check=True, timeout=100, capture_output=True)
    return folder / "library"


@pytest.fixture
def paths(filled: Path, tmp_path: Path) -> Paths:
    shutil.copytree(filled, tmp_path / "library")
    return Paths.within(tmp_path / "library")


def reads_an_article(hands: Hands) -> None:
    """Walks from article to article, by the window's title."""
    until(lambda: "Leeszaal" in hands.title())
    seen = {hands.title()}

    def another() -> bool:
        hands.press("j")
        seen.add(hands.title())
        return len({title for title in seen if title.endswith(" – Leeszaal")}) >= 2

    until(another)


def leaves(hands: Hands, program: subprocess.Popen[str]) -> None:
    hands.press("ctrl+q")
    assert program.wait(30) == 0


def without_fonts(folder: Path) -> dict[str, str]:
    file = folder / "fonts.conf"
    file.write_text(NO_FONTS.format(cache=folder / "cache"))
    return {"FONTCONFIG_FILE": str(file)}


POOR = {
    "no D-Bus and no tray": lambda _: {
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",
    },
    "no fonts": without_fonts,
    "the locale C": lambda _: {"LC_ALL": "C", "LANG": "", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "no folder for the session": lambda folder: {"XDG_RUNTIME_DIR": str(folder / "none"), "TMPDIR": str(folder / "no")},
    "a tray and a speech program that are not there": lambda folder: {"PATH": "/nonexistent"},
}


@pytest.mark.parametrize("poor", POOR)
def test_it_works_on_a_desktop_with(poor: str, paths: Paths, tmp_path: Path) -> None:
    paths.settings.write_text("tray = true\nclose_to_tray = true\nautostart = false\n")
    with a_screen() as environment, running(paths, {**environment, **POOR[poor](tmp_path)}) as program:
        hands = Hands(environment)
        reads_an_article(hands)
        leaves(hands, program)


def test_it_works_without_a_graphics_card_on_sixteen_bits(paths: Paths) -> None:
    with a_screen("1024x700x16", "-extension", "GLX") as environment, running(paths, environment) as program:
        hands = Hands(environment)
        reads_an_article(hands)
        leaves(hands, program)


def test_on_a_screen_of_256_colours_it_says_so(paths: Paths) -> None:
    with a_screen("1024x700x8") as environment:
        command = [sys.executable, "-m", "reader", "--data", str(paths.data)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.strip()) == (1, TOO_FEW_COLOURS)


def test_a_screen_that_does_not_answer_is_said_in_a_sentence(paths: Paths) -> None:
    environment = {**os.environ, "DISPLAY": ":6553", "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "reader", "--data", str(paths.data)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "leeszaal: there is no window here: could not connect to display :6553"


def test_a_window_on_a_screen_that_is_gone_comes_back_on_the_one_that_is_there(paths: Paths) -> None:
    with a_screen("3000x1600x24") as environment, running(paths, environment) as program:
        hands = Hands(environment)
        reads_an_article(hands)
        command = ["xdotool", "getactivewindow", "windowsize", "900", "700", "windowmove", "2050", "850"]
        subprocess.run(command, env=environment, check=True, timeout=20)
        until(lambda: place(environment)[0] > 2000)
        leaves(hands, program)
    assert isinstance(load_session(paths.session), Session) and json.loads(paths.session.read_text())["geometry"]
    with a_screen("1000x740x24") as environment, running(paths, environment) as program:
        hands = Hands(environment)
        reads_an_article(hands)
        left, top, width, height = place(environment)
        assert left < 500 and top < 400
        assert left >= 0 and left + width <= 1000 + 10 and top + height <= 740 + 40
        leaves(hands, program)


def place(environment: dict[str, str]) -> tuple[int, int, int, int]:
    command = ["xdotool", "getactivewindow", "getwindowgeometry", "--shell"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=20, check=False)
    said = dict(line.split("=") for line in done.stdout.split() if "=" in line)
    return tuple(int(said.get(name, -1)) for name in ("X", "Y", "WIDTH", "HEIGHT"))  # type: ignore[return-value]


@pytest.mark.skipif(not shutil.which("setpriv"), reason="root may write everywhere unless this takes it away")
def test_a_library_that_may_not_be_written_can_be_read(paths: Paths, tmp_path: Path) -> None:
    close(paths.data)
    try:
        with a_screen() as environment:
            environment["HOME"] = str(closed_home(tmp_path))
            with running(paths, environment, *WITHOUT_WRITING) as program:
                hands = Hands(environment)
                reads_an_article(hands)
                leaves(hands, program)
    finally:
        close(paths.data, mode=0o700)


@pytest.mark.skipif(not shutil.which("setpriv"), reason="root may write everywhere unless this takes it away")
def test_a_home_that_may_not_be_written_opens_a_window_that_says_so(paths: Paths, tmp_path: Path) -> None:
    with a_screen() as environment:
        home = closed_home(tmp_path)
        environment |= {"HOME": str(home)}
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            environment.pop(name, None)
        with running(paths, environment, *WITHOUT_WRITING, data=False) as program:
            hands = Hands(environment)
            until(lambda: hands.title() == "Leeszaal")
            leaves(hands, program)
    assert not list(home.iterdir())


@pytest.mark.skipif(not shutil.which("faketime"), reason="the clock is moved by faketime")
def test_a_clock_in_1970_lists_and_reads(paths: Paths) -> None:
    with a_screen() as environment, running(paths, environment, "faketime", "1970-01-02 03:00:00") as program:
        hands = Hands(environment)
        reads_an_article(hands)
        leaves(hands, program)
    library = Library.open(paths)
    assert library.sidebar().articles >= 8
    library.close()


def test_a_second_start_raises_the_first_and_gives_it_what_it_got(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "los bericht.txt"
    file.write_text("Los bericht\n\nOver de Tweede Kamer.")
    with a_screen() as environment, running(paths, environment) as program:
        hands = Hands(environment)
        reads_an_article(hands)
        subprocess.run(["xdotool", "getactivewindow", "windowminimize"], env=environment, check=True, timeout=20)
        until(lambda: "Leeszaal" not in hands.title())
        command = [sys.executable, "-m", "reader", "--data", str(paths.data), file.as_uri()]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        until(lambda: "Leeszaal" in hands.title())
        library = Library.open(paths)
        titles = library.stores.articles
        until(lambda: any(library.article(n).title == "Los bericht" for n in titles.list_ids()))
        library.close()
        leaves(hands, program)


def closed_home(folder: Path) -> Path:
    home = folder / "home"
    home.mkdir()
    home.chmod(0o555)
    return home


def close(folder: Path, mode: int = 0o500) -> None:
    for one in [folder, *folder.rglob("*")]:
        one.chmod(mode if one.is_dir() else mode & 0o666)
