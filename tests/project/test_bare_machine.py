"""The package does its work on a Debian with nothing on it: installed, double-clicked, searched, upgraded, removed."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from bare_debian import HOME, PERSON, BareDebian, Desktop, colours_of, middle_of, until, why_not
from built_packages import Packages
from older_library import TITLE, make_older_library
from screen_reader import ScreenReader

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500)]
ICON = (0x22, 0x40, 0x5F)  # the blue of resources/app-icon.svg
FOUND = "Lek in Log4j zet de halve digitale wereld op scherp"  # a sample
IN_IT = "log4j"
OLD_FILE = "usr/lib/leeszaal/_internal/only-in-the-old-one.txt"


@pytest.fixture
def machine() -> Iterator[BareDebian]:
    if why := why_not():
        pytest.skip(why)
    # Where any person may look: the one at the desk has a bus in it. Pytest's own folders are root's.
    folder = Path(tempfile.mkdtemp(prefix="leeszaal-bare-"))
    folder.chmod(0o755)
    made = BareDebian(folder / "root")
    try:
        made.make()
        yield made
    finally:
        shutil.rmtree(folder)


def test_on_a_machine_with_nothing_on_it(machine: BareDebian, packages: Packages, tmp_path: Path) -> None:
    assert not [file for file in (machine.root / "usr/bin").iterdir() if file.name.startswith("python")]
    library = machine.root / HOME.lstrip("/") / ".local/share/leeszaal"

    installed(machine, packages.older(tmp_path, OLD_FILE))
    assert machine.has(OLD_FILE)
    with machine.desktop() as desktop:
        reader = ScreenReader(desktop.bus, machine.root, owner(machine))
        double_click_the_icon(desktop)
        the_samples_are_searched_and_read(desktop, reader)
        reader.close()
    assert (library / "library.sqlite").exists()

    shutil.rmtree(library)
    make_older_library(library)
    machine.as_root("chown", "-R", f"{PERSON}:", HOME)
    installed(machine, packages.deb)
    assert not machine.has(OLD_FILE)
    with machine.desktop() as desktop:
        the_older_library_is_whole(desktop)
        reader = ScreenReader(desktop.bus, machine.root, owner(machine))
        double_click_the_icon(desktop)
        heard = until(lambda: heard_with(reader, TITLE))
        assert any(role == "list item" for role, _ in heard)
        reader.close()
    assert list((library / "backups").glob("*-before-version-*.sqlite"))

    machine.as_root("apt-get", "purge", "-y", "leeszaal")
    assert not machine.has("usr/lib/leeszaal")
    assert not machine.has("usr/bin/leeszaal")
    assert not list((machine.root / "usr/share").rglob("org.leeszaal*"))
    assert (library / "library.sqlite").exists()


def installed(machine: BareDebian, package: Path) -> None:
    shutil.copy(package, machine.root / "root" / package.name)
    machine.as_root("apt-get", "install", "-y", "--no-install-recommends", f"/root/{package.name}")


def owner(machine: BareDebian) -> int:
    return (machine.root / HOME.lstrip("/")).stat().st_uid


def double_click_the_icon(desktop: Desktop) -> None:
    desktop.start("pcmanfm", "--no-desktop", "/usr/share/applications")
    until(lambda: desktop.title() == "applications")
    place = until(lambda: middle_of(desktop.screen(), ICON, least=200))
    desktop.double_click(place)
    until(lambda: desktop.title() == "Execute File")  # it asks of every entry whether to start it or to read it
    desktop.press("alt+e")
    until(lambda: desktop.title().endswith("Leeszaal"))


def the_samples_are_searched_and_read(desktop: Desktop, reader: ScreenReader) -> None:
    until(lambda: heard_with(reader, "Voorbeelden, "), 180)  # Dutch, where no language is stated
    assert colours_of(desktop.screen()) > 300
    desktop.press("slash")
    desktop.write(IN_IT)
    heard = until(lambda: heard_with(reader, FOUND), 180)
    rows = [name for role, name in heard if role == "list item"]
    assert len(rows) >= 1
    assert FOUND in rows[0]
    desktop.press("Down", "Return")
    until(lambda: desktop.title() == f"{FOUND} – Leeszaal")
    text = until(lambda: next((what.text for what in reader.heard() if what.text.startswith(FOUND)), ""))
    assert IN_IT in text.casefold()
    assert colours_of(desktop.screen()) > 300


def heard_with(reader: ScreenReader, words: str) -> list[tuple[str, str]]:
    """All that a screen reader hears, once it hears these words in the name of something."""
    heard = [(what.role, what.name) for what in reader.heard()]
    return heard if any(words in name for _, name in heard) else []


def the_older_library_is_whole(desktop: Desktop) -> None:
    """By the command that comes with the package, as the person at the desk."""
    desktop.run("leeszaal", "reindex")
    answer = json.loads(desktop.run("leeszaal", "search", "zandloper is:ster label:bewaren", "--json"))
    assert [article["title"] for article in answer["articles"]] == [TITLE]
    assert "Leerdam" in json.loads(desktop.run("leeszaal", "show", str(answer["articles"][0]["id"]), "--json"))["text"]
