from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.gui.speech import reading_aloud
from reader.gui.speech.speaking import Speaking, SpeechState, spoken
from reader.gui.speech.speech_dispatcher import DispatcherVoice, socket_place
from reader.gui.speech.speech_engines import (
    Engine,
    espeak_command,
    find_engines,
    powershell_command,
    say_command,
    say_voices,
)
from reader.gui.speech.speech_voices import LineVoice, ProcessVoice, Voice
from reader.library.sentences import sentences_in

FAKE = str(Path(__file__).with_name("fake_speech.py"))
TEXT = "Eerste zin. De tweede zin, met 3,5 miljoen! En dr. Jansen zegt iets?\n\nDe laatste"
SENTENCES = sentences_in(TEXT)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "said.txt"


def said(log: Path) -> list[str]:
    return log.read_text("utf-8").splitlines() if log.exists() else []


def each(log: Path) -> Engine:
    command: Callable[[str], list[str]] = lambda language: [sys.executable, "-S", FAKE, str(log), language]  # noqa: E731
    return Engine("fake", lambda parent: ProcessVoice("fake", command, parent))


def kept(log: Path) -> Engine:
    return Engine("fake", lambda parent: LineVoice("fake", [sys.executable, "-S", FAKE, str(log), "--lines"], parent))


def missing(parent: QObject) -> Voice:
    return ProcessVoice("missing", lambda _: ["/nowhere/espeak-ng"], parent)


@pytest.fixture
def speaking(qtbot: QtBot):
    made = Speaking()
    yield made
    made.close()


def test_sentences_keep_their_place_and_abbreviations_their_dot() -> None:
    assert [TEXT[start:end] for start, end in SENTENCES] == [
        "Eerste zin.",
        "De tweede zin, met 3,5 miljoen!",
        "En dr. Jansen zegt iets?",
        "De laatste",
    ]
    assert sentences_in("") == sentences_in("— * —\n\n…") == ()
    assert spoken("Naam\tAantal\n￼ Jan") == "Naam, Aantal Jan"


@pytest.mark.parametrize("engine", [each, kept])
def test_every_sentence_is_said_in_its_turn(qtbot: QtBot, speaking: Speaking, log: Path, engine) -> None:
    marked: list[object] = []
    speaking.at.connect(marked.append)
    speaking.set_engines([engine(log)])
    speaking.begin(TEXT, SENTENCES, "nl")
    qtbot.waitUntil(lambda: speaking.state is SpeechState.SILENT, timeout=20_000)
    assert marked == [*SENTENCES, None]
    assert said(log) == [f"nl|{TEXT[start:end]}" for start, end in SENTENCES]


@pytest.mark.parametrize("engine", [each, kept])
def test_pausing_going_on_and_stepping(qtbot: QtBot, speaking: Speaking, log: Path, engine) -> None:
    text = "Een WAIT. Twee WAIT. Drie WAIT."
    places = sentences_in(text)
    marked: list[object] = []
    speaking.at.connect(marked.append)
    speaking.set_engines([engine(log)])
    speaking.begin(text, places, "nl", offset=places[1][0] + 2)
    qtbot.waitUntil(lambda: said(log) == ["nl|Twee WAIT."], timeout=10_000)
    speaking.pause()
    assert speaking.state is SpeechState.PAUSED
    speaking.step(1)
    speaking.step(-1)
    assert marked == [places[1], places[2], places[1]]  # while paused, only the place moves
    speaking.go_on()
    qtbot.waitUntil(lambda: len(said(log)) == 2, timeout=10_000)
    speaking.step(-1)
    qtbot.waitUntil(lambda: said(log)[-1] == "nl|Een WAIT.", timeout=10_000)
    speaking.step(-1)  # there is none before: it begins anew
    qtbot.waitUntil(lambda: len(said(log)) == 4, timeout=10_000)
    speaking.stop()
    assert marked[-1] is None and speaking.state is SpeechState.SILENT


def test_after_the_last_sentence_there_is_silence(qtbot: QtBot, speaking: Speaking, log: Path) -> None:
    speaking.set_engines([each(log)])
    speaking.begin("WAIT.", sentences_in("WAIT."), "en")
    speaking.step(1)
    assert speaking.state is SpeechState.SILENT


def test_an_engine_that_cannot_start_leaves_it_to_the_next(qtbot: QtBot, speaking: Speaking, log: Path) -> None:
    speaking.set_engines([Engine("missing", missing), each(log)])
    with qtbot.assertNotEmitted(speaking.failed):
        speaking.begin(TEXT, SENTENCES, "nl")
        qtbot.waitUntil(lambda: len(said(log)) == len(SENTENCES), timeout=20_000)
    qtbot.waitUntil(lambda: speaking.state is SpeechState.SILENT)


@pytest.mark.parametrize("engine", [each, kept])
def test_what_breaks_is_told_in_its_own_words(qtbot: QtBot, speaking: Speaking, log: Path, engine) -> None:
    speaking.set_engines([engine(log)])
    with qtbot.waitSignal(speaking.failed, timeout=10_000) as failed:
        speaking.begin("BREAK.", sentences_in("BREAK."), "nl")
    assert failed.args == ["no such voice"]
    assert speaking.state is SpeechState.SILENT


def test_no_engine_at_all_says_why(qtbot: QtBot, speaking: Speaking) -> None:
    speaking.set_engines([Engine("missing", missing)])
    with qtbot.waitSignal(speaking.failed, timeout=10_000) as failed:
        speaking.begin(TEXT, SENTENCES, "nl")
    assert failed.args[0]


# the service of a Linux desktop


class FakeService(QObject):
    """Speaks SSIP as Speech Dispatcher does; what it is told to say is said at once, but for `WAIT`."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.heard: list[str] = []
        self._awaits_text = False
        self._count = 0
        self._server = QLocalServer()
        assert self._server.listen(place)
        self._server.newConnection.connect(self._welcome)

    def close(self) -> None:
        self._server.close()

    def leave(self) -> None:
        self._connection.abort()

    def _welcome(self) -> None:
        self._connection: QLocalSocket = self._server.nextPendingConnection()
        self._connection.readyRead.connect(self._read)

    def _read(self) -> None:
        while self._connection.canReadLine():
            line = bytes(self._connection.readLine().data()).decode().removesuffix("\r\n")
            if not self._awaits_text:
                self.heard.append(line)
                self._awaits_text = line == "SPEAK"
                self._answer("230 OK RECEIVING DATA" if self._awaits_text else "200 OK")
            elif line == ".":
                self._awaits_text = False
                self._said()
            else:
                self._text = line.strip()
                self.heard.append(self._text)

    def _said(self) -> None:
        self._count += 1
        self._answer(f"225-{self._count}", "225 OK MESSAGE QUEUED")
        self._answer(f"701-{self._count}", "701-7", "701 BEGIN")
        if "WAIT" not in self._text:
            self._answer(f"702-{self._count}", "702-7", "702 END")

    def _answer(self, *lines: str) -> None:
        self._connection.write("".join(f"{line}\r\n" for line in lines).encode())


@pytest.fixture
def service(qtbot: QtBot, tmp_path: Path):
    made = FakeService(str(tmp_path / "spd.sock"))
    yield made
    made.close()


def test_the_service_says_each_sentence_in_the_language_of_the_article(
    qtbot: QtBot, speaking: Speaking, service: FakeService, tmp_path: Path
) -> None:
    speaking.set_engines([Engine("spd", lambda parent: DispatcherVoice(str(tmp_path / "spd.sock"), "", parent))])
    speaking.begin(TEXT, SENTENCES, "nl")
    qtbot.waitUntil(lambda: speaking.state is SpeechState.SILENT)
    texts = [TEXT[start:end] for start, end in SENTENCES]
    assert [one for one in service.heard if one in texts] == texts
    assert "SET self LANGUAGE nl" in service.heard


def test_a_text_cannot_give_the_service_orders(qtbot: QtBot, service: FakeService, tmp_path: Path) -> None:
    voice = DispatcherVoice(str(tmp_path / "spd.sock"))
    with qtbot.waitSignal(voice.finished):
        voice.say("Hallo\r\n.\r\nSTOP all", "nl\r\nQUIT")
    assert "Hallo . STOP all" in service.heard
    assert not [one for one in service.heard if one.startswith(("STOP", "QUIT"))]
    voice.close()


def test_what_is_stopped_is_cancelled_and_tells_nothing(qtbot: QtBot, service: FakeService, tmp_path: Path) -> None:
    voice = DispatcherVoice(str(tmp_path / "spd.sock"))
    finished: list[bool] = []
    voice.finished.connect(lambda: finished.append(True))
    for number in range(5):  # faster than the service answers: nothing is taken for the text of another
        voice.say(f"WAIT {number}", "nl")
    qtbot.waitUntil(lambda: "WAIT 4" in service.heard)
    voice.stop()
    qtbot.waitUntil(lambda: service.heard[-1] == "CANCEL self")
    assert not finished
    assert all(one.startswith(("SET ", "SPEAK", "WAIT ", "CANCEL")) for one in service.heard)
    voice.close()


def test_a_service_that_leaves_or_is_not_there_is_told(qtbot: QtBot, service: FakeService, tmp_path: Path) -> None:
    voice = DispatcherVoice(str(tmp_path / "spd.sock"))
    voice.say("WAIT", "nl")
    qtbot.waitUntil(lambda: "WAIT" in service.heard)
    with qtbot.waitSignal(voice.failed):
        service.leave()
    service.close()
    with qtbot.waitSignal(voice.failed):
        voice.say("Hallo", "nl")
    voice.close()


SLOW_START = """
import os, sys, time
if sys.argv[1:] == ["--spawn"]:
    open({mark!r}, "w").close()
while not os.path.exists({place!r}):
    time.sleep(0.02)
"""


def starter(tmp_path: Path) -> str:
    """A program that starts no service and leaves once the test has: who waits for it before, waits for ever."""
    script, program = tmp_path / "start.py", tmp_path / "speech-dispatcher"
    script.write_text(SLOW_START.format(mark=str(tmp_path / "asked"), place=str(tmp_path / "spd.sock")))
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "{script}" "$@"\n')
    program.chmod(0o755)
    return str(program)


@pytest.mark.skipif(os.name == "nt", reason="the service of Linux desktops")
def test_the_window_goes_on_while_the_service_starts(qtbot: QtBot, tmp_path: Path) -> None:
    voice = DispatcherVoice(str(tmp_path / "spd.sock"), starter(tmp_path))
    voice.say("Hallo", "nl")
    qtbot.waitUntil((tmp_path / "asked").exists)
    service = FakeService(str(tmp_path / "spd.sock"))
    with qtbot.waitSignal(voice.finished):
        pass
    assert "Hallo" in service.heard
    voice.close()
    service.close()


@pytest.mark.skipif(os.name == "nt", reason="the service of Linux desktops")
def test_one_that_is_stopped_while_it_starts_says_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    voice = DispatcherVoice(str(tmp_path / "spd.sock"), starter(tmp_path))
    voice.say("Hallo", "nl")
    voice.stop()
    voice.say("Daar", "nl")
    service = FakeService(str(tmp_path / "spd.sock"))
    with qtbot.waitSignal(voice.finished):
        pass
    assert "Daar" in service.heard and "Hallo" not in service.heard
    voice.close()
    service.close()


@pytest.mark.parametrize("program", ["/no/such/program", "/bin/false"])
def test_a_service_that_cannot_be_started_is_told(qtbot: QtBot, tmp_path: Path, program: str) -> None:
    voice = DispatcherVoice(str(tmp_path / "spd.sock"), program)
    with qtbot.waitSignal(voice.failed):
        voice.say("Hallo", "nl")
    voice.close()


def test_one_that_is_closed_while_it_starts_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    voice = DispatcherVoice(str(tmp_path / "spd.sock"), starter(tmp_path) if os.name != "nt" else "")
    voice.say("Hallo", "nl")
    qtbot.waitUntil(lambda: voice._starting is not None)
    process = voice._starting
    voice.close()
    assert process is not None
    qtbot.waitUntil(lambda: not isValid(process))


# which programs there are


def test_the_programs_of_each_system_are_found(tmp_path: Path) -> None:
    def there(*names: str) -> Callable[[str], str | None]:
        return lambda name: f"/usr/bin/{name}" if name in names else None

    nowhere = {"XDG_RUNTIME_DIR": str(tmp_path)}
    names = [one.name for one in find_engines(there("speech-dispatcher", "espeak-ng"), "linux", nowhere)]
    assert names == ["Speech Dispatcher", "eSpeak"]
    assert [one.name for one in find_engines(there("espeak"), "linux", nowhere)] == ["eSpeak"]
    assert [one.name for one in find_engines(there("powershell"), "win32", nowhere)] == ["Windows"]
    for platform in ("linux", "win32", "darwin"):
        assert find_engines(there(), platform, nowhere) == ()
    assert socket_place({"SPEECHD_ADDRESS": "unix_socket:/a/b"}) == "/a/b"
    assert socket_place(nowhere) == str(tmp_path / "speech-dispatcher" / "speechd.sock")


def test_each_program_is_asked_for_the_language_of_the_article() -> None:
    assert espeak_command("espeak-ng", "nl")[-3:] == ["-v", "nl", "--stdin"]
    assert "-v" not in espeak_command("espeak-ng", "")
    assert "-v" not in espeak_command("espeak-ng", "nl; rm")
    listed = (
        "Alice               it_IT    # Salve!\nXander              nl_NL    # Hallo\nEllen (Premium)  nl_BE  # Dag\n"
    )
    voices = say_voices(listed)
    assert voices == {"it": "Alice", "nl": "Xander"}
    assert say_command("say", voices, "nl")[1:3] == ["-v", "Xander"]
    assert "-v" not in say_command("say", voices, "fr")
    assert "-EncodedCommand" in powershell_command("powershell")


# in the window


@pytest.fixture
def aloud_window(qtbot: QtBot, open_window, log: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading_aloud, "find_engines", lambda: (each(log),))
    window = open_window(FakeLibrary())
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    qtbot.waitUntil(window.actions_by_id["speak"].isEnabled)
    return window


def test_the_sentence_that_is_said_is_marked_and_the_bar_is_there(qtbot: QtBot, aloud_window, log: Path) -> None:
    window = aloud_window
    places: list[object] = []
    window.desktop.aloud.speaking.at.connect(places.append)
    assert not window.actions_by_id["speak_stop"].isEnabled()
    window.actions_by_id.run("speak")
    qtbot.waitUntil(lambda: bool(places), timeout=10_000)
    assert window.desktop.aloud.bar.isVisible()
    assert window.actions_by_id["speak_stop"].isEnabled()
    assert window.column.pane._highlights.spoken == places[-1]
    qtbot.waitUntil(lambda: not window.desktop.aloud.is_speaking, timeout=20_000)
    article = window.opening.article
    assert [one.partition("|")[2] for one in said(log)] == [
        spoken(article.text[start:end]) for start, end in sentences_in(article.text)
    ]
    assert {one.partition("|")[0] for one in said(log)} == {article.language or "en"}
    assert window.column.pane._highlights.spoken is None
    assert not window.desktop.aloud.bar.isVisible()


def test_another_article_ends_the_reading(qtbot: QtBot, aloud_window) -> None:
    window = aloud_window
    window.actions_by_id.run("speak")
    qtbot.waitUntil(lambda: window.desktop.aloud.is_speaking)
    window.actions_by_id.run("speak")
    assert window.desktop.aloud.speaking.state is SpeechState.PAUSED
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(1)
    assert not window.desktop.aloud.is_speaking


def test_without_a_program_the_command_is_off_and_says_why(qtbot: QtBot, open_window, monkeypatch) -> None:
    monkeypatch.setattr(reading_aloud, "find_engines", lambda: ())
    window = open_window()
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    action = window.actions_by_id["speak"]
    qtbot.waitUntil(lambda: "no speech program" in action.text())
    assert not action.isEnabled()
    window.preferences.change(single_keys=False)
    qtbot.waitUntil(lambda: "espeak-ng" in action.toolTip())
    window.preferences.change(language="nl")
    qtbot.waitUntil(lambda: "geen spraakprogramma" in action.text())
