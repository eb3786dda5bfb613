from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from reader.gui.desktop import single_instance
from reader.gui.desktop.handing_over import LONGEST, BadMessage, Handover, decode, encode, handover_of
from reader.gui.desktop.single_instance import (
    NoPlace,
    SingleInstance,
    claim,
    hand_over,
    is_private,
    own_folder,
    socket_name,
)

ROOT = Path(__file__).parents[2]
GIVEN = Handover(("/srv/eva/krant.txt", "feed:https://nos.nl/rss", "/srv/a\udcff.opml"), "token-1")
_unix = pytest.mark.skipif(sys.platform == "win32", reason="sockets are files elsewhere")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return tmp_path / "library"


def start(data: Path, said: str, hold: bool = False) -> subprocess.Popen[str]:
    """Another process that claims the library, says what came of it, and with `hold` stays until it is killed."""
    code = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.gui.desktop.handing_over import Handover
from reader.gui.desktop.single_instance import claim
app = QCoreApplication([])
got = claim(Path({str(data)!r}), Handover(({said!r},)))
print("handed" if got is True else "alone" if got is False else "first", flush=True)
{"app.exec()" if hold else "input()"}
"""
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(*processes: subprocess.Popen[str]) -> None:
    for process in processes:
        process.kill()
        process.communicate()


@pytest.fixture
def first(qtbot: QtBot, data: Path):
    made = claim(data, Handover())
    assert isinstance(made, SingleInstance)
    yield made
    made.close()


def visitor(name: str) -> QLocalSocket:
    connection = QLocalSocket()
    connection.connectToServer(name)
    assert connection.waitForConnected(2_000)
    return connection


# what is said


@given(some.lists(some.text().map(lambda name: "/" + name.replace("\0", ""))), some.sampled_from(["", "a-token_1"]))
def test_what_is_handed_over_comes_out_as_it_went_in(names: list[str], token: str) -> None:
    handover = Handover(tuple(names), token)
    line = encode(handover)
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    assert decode(line[:-1]) == handover


@given(some.binary())
def test_bytes_of_others_are_refused(said: bytes) -> None:
    with pytest.raises(BadMessage):
        decode(said)


@pytest.mark.parametrize(
    "said",
    [
        b"{}",
        b"[]",
        b'{"leeszaal": 2, "arguments": [], "token": ""}',
        b'{"leeszaal": true, "arguments": [], "token": ""}',
        b'{"leeszaal": 1, "arguments": [], "token": "", "run": "rm"}',
        b'{"leeszaal": 1, "arguments": "a", "token": ""}',
        b'{"leeszaal": 1, "arguments": [1], "token": ""}',
        b'{"leeszaal": 1, "arguments": ["relative"], "token": ""}',
        b'{"leeszaal": 1, "arguments": ["/a\\u0000b"], "token": ""}',
        b'{"leeszaal": 1, "arguments": [], "token": "a\\nb"}',
        b'{"leeszaal": 1, "arguments": [], "token": 7}',
        b"[" * 100_000,
        b" " * (LONGEST + 1),
    ],
)
def test_a_message_with_anything_else_in_it_is_refused(said: bytes) -> None:
    with pytest.raises(BadMessage):
        decode(said)


@_unix
def test_names_mean_the_same_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    named = ["a.txt", "/b/c.opml", "file:///d/e%20f.txt", "https://nos.nl/", "feed://nos.nl/rss", "Feed:x"]
    handover = handover_of(named, {"XDG_ACTIVATION_TOKEN": "t1"})
    assert handover.paths == (tmp_path / "a.txt", Path("/b/c.opml"), Path("/d/e f.txt"))
    assert handover.addresses == ("https://nos.nl/", "feed://nos.nl/rss", "Feed:x")
    assert handover.token == "t1"
    assert handover_of([], {"XDG_ACTIVATION_TOKEN": "a\nb"}).token == ""


@_unix
def test_a_folder_that_is_gone_keeps_nobody_from_starting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert handover_of(["a.txt"], {}).paths == (Path("/a.txt"),)
    monkeypatch.chdir("/")


# who gets it


def test_a_second_start_hands_over_what_it_was_given_and_leaves(
    qtbot: QtBot, first: SingleInstance, data: Path
) -> None:
    with qtbot.waitSignal(first.received, timeout=20_000) as received:
        second = start(data, "/srv/krant.txt")
    assert received.args == [Handover(("/srv/krant.txt",))]
    assert answer(second) == "handed"
    end(second)


def test_another_library_has_a_window_of_its_own(first: SingleInstance, data: Path) -> None:
    other = claim(data.with_name("other"), GIVEN)
    assert isinstance(other, SingleInstance)
    other.close()


@_unix
def test_the_socket_of_one_that_was_killed_is_taken_over(qtbot: QtBot, data: Path) -> None:
    killed = start(data, "", hold=True)
    assert answer(killed) == "first"
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert Path(socket_name(data)).exists()
    fresh = claim(data, GIVEN)
    assert isinstance(fresh, SingleInstance)
    fresh.close()
    assert not Path(socket_name(data)).exists()


def test_after_the_first_has_closed_the_next_is_the_first(first: SingleInstance, data: Path) -> None:
    first.close()
    following = claim(data, GIVEN)
    assert isinstance(following, SingleInstance)
    following.close()


def test_of_starts_at_one_moment_one_is_the_first(data: Path) -> None:
    starts = [start(data, f"/srv/{number}", hold=True) for number in range(4)]
    answers = sorted(answer(one) for one in starts)
    end(*starts)
    assert answers == ["first", "handed", "handed", "handed"]


@_unix
def test_one_that_does_not_answer_is_left_alone(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "_ANSWER", 100)
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(socket_name(data))
        silent.listen()
        assert claim(data, GIVEN) is False
        assert Path(socket_name(data)).exists()


@_unix
def test_who_is_given_too_much_to_hand_over_leaves_the_first_its_socket(
    qtbot: QtBot, first: SingleInstance, data: Path
) -> None:
    assert claim(data, Handover(("/" + "x" * LONGEST,))) is False
    with qtbot.waitSignal(first.received, timeout=20_000):
        later = start(data, "/srv/krant.txt")
    end(later)


def test_a_wrong_message_is_refused_and_the_next_one_heard(qtbot: QtBot, first: SingleInstance, data: Path) -> None:
    for said in (b"hello\n", encode(GIVEN) + b"more\n", b"x" * (LONGEST + 2)):
        connection = visitor(socket_name(data))
        with qtbot.assertNotEmitted(first.received), qtbot.waitSignal(connection.disconnected):
            connection.write(said)
        assert bytes(connection.readAll().data()) == b""
    connection = visitor(socket_name(data))
    with qtbot.waitSignal(first.received) as received:
        connection.write(encode(GIVEN))
    assert received.args == [GIVEN]
    qtbot.waitUntil(lambda: connection.bytesAvailable() > 0)
    assert bytes(connection.readAll().data()) == b"taken\n"


def test_who_says_nothing_is_sent_away(
    qtbot: QtBot, first: SingleInstance, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE", 50)
    connection = visitor(socket_name(data))
    with qtbot.waitSignal(connection.disconnected):
        connection.write(b'{"leeszaal"')


def test_a_crowd_is_not_let_in(qtbot: QtBot, first: SingleInstance, data: Path) -> None:
    crowd = [visitor(socket_name(data)) for _ in range(4)]
    qtbot.waitUntil(lambda: len(first._visitors) == 4)
    crowd += [visitor(socket_name(data)) for _ in range(6)]
    states = QLocalSocket.LocalSocketState
    qtbot.waitUntil(lambda: sum(one.state() is states.ConnectedState for one in crowd) == 8)


# other persons


@_unix
def test_only_a_folder_of_ones_own_holds_the_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "mine"
    mine.mkdir(mode=0o700)
    link = tmp_path / "link"
    link.symlink_to(mine)
    open_to_all = tmp_path / "open"
    open_to_all.mkdir()
    open_to_all.chmod(0o777)
    assert [is_private(one) for one in (mine, link, open_to_all, tmp_path / "none")] == [True, False, False, False]
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(open_to_all))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    assert own_folder() == tmp_path / f"leeszaal-{os.getuid()}"
    own_folder().chmod(0o755)
    with pytest.raises(NoPlace):
        own_folder()
    assert claim(tmp_path / "library", GIVEN) is False  # and the window opens all the same


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() != 0, reason="only root can be two persons")
def test_the_socket_of_another_person_is_told_nothing(qtbot: QtBot, data: Path, tmp_path: Path) -> None:
    python = shutil.which("python3", path="/usr/bin:/bin")
    if python is None:
        pytest.skip("another person cannot run this Python")
    place = tmp_path / "theirs"
    place.mkdir()
    place.chmod(0o777)
    for folder in place.parents:
        if folder.owner() == "root" and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o011)
    code = f"""
import socket
server = socket.socket(socket.AF_UNIX); server.bind({str(place / "s")!r}); server.listen(); print("on", flush=True)
connection, _ = server.accept(); print(repr(connection.recv(1000)), flush=True)
"""
    with subprocess.Popen([python, "-c", code], user=65534, group=65534, stdout=subprocess.PIPE, text=True) as theirs:
        assert answer(theirs) == "on"
        with pytest.raises(NoPlace):
            hand_over(str(place / "s"), GIVEN)
        assert answer(theirs) == "b''"


# in the window


def test_the_window_takes_what_a_later_start_was_given(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    from reader.gui.window.arrivals import Arrivals

    window = open_window()
    arrivals = Arrivals(window)
    file = tmp_path / "krant.txt"
    file.write_text("Nieuws")
    window.hide()
    with qtbot.waitSignal(window.importing.queued):
        arrivals.take_later_start(Handover((str(file),)))
    assert window.isVisible()
    with qtbot.waitSignal(window.importing.address_given) as asked:
        arrivals.take_later_start(Handover(("feed:https://nos.nl/rss",)))
    assert asked.args == ["feed:https://nos.nl/rss"]


def test_the_token_is_for_the_window_and_not_for_programs_started_later(
    qtbot: QtBot, open_window, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QGuiApplication

    from reader.gui.window import arrivals

    window = open_window()
    monkeypatch.setattr(arrivals, "_A_MOMENT", 1)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    arrivals.bring_to_front(window, "t-1")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "t-1"
    qtbot.waitUntil(lambda: "XDG_ACTIVATION_TOKEN" not in os.environ)
