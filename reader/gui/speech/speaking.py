"""Reads an article aloud, a sentence at a time: where it is, and what comes before and after."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from reader.gui.speech.speech_engines import Engine
from reader.gui.speech.speech_voices import Voice

Range = tuple[int, int]  # code points of the article's text, half-open

_LONGEST = 2_000  # characters given at once


class SpeechState(Enum):
    SILENT = auto()
    SPEAKING = auto()
    PAUSED = auto()


class Speaking(QObject):
    """`at` is the sentence that is being said, or was when it was paused. A pause begins its sentence anew."""

    changed = Signal()  # the state
    at = Signal(object)  # Range, or None where nothing is said any more
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engines: list[Engine] = []
        self._voice: Voice | None = None
        self._text, self._language = "", ""
        self._sentences: Sequence[Range] = ()
        self._number = 0
        self._state = SpeechState.SILENT
        self._has_spoken = False  # the voice has said something: what fails later is no reason for another

    @property
    def state(self) -> SpeechState:
        return self._state

    @property
    def can_speak(self) -> bool:
        return bool(self._engines)

    @property
    def text(self) -> str:
        """What is being read."""
        return self._text

    def set_engines(self, engines: Sequence[Engine]) -> None:
        self._engines = list(engines)

    def begin(self, text: str, sentences: Sequence[Range], language: str, offset: int = 0) -> None:
        """From the sentence at `offset`."""
        self.stop()
        if not sentences or not self._engines:
            return
        self._text, self._language, self._sentences = text, language, sentences
        self._number = max(bisect_right([start for start, _ in sentences], offset) - 1, 0)
        self._has_spoken = False
        self._set_state(SpeechState.SPEAKING)
        self._say()

    def pause(self) -> None:
        if self._state is SpeechState.SPEAKING:
            self._hush()
            self._set_state(SpeechState.PAUSED)

    def go_on(self) -> None:
        if self._state is SpeechState.PAUSED:
            self._set_state(SpeechState.SPEAKING)
            self._say()

    def step(self, step: int) -> None:
        """To the next sentence or the one before. After the last one there is nothing."""
        if self._state is SpeechState.SILENT:
            return
        self._hush()
        self._number = max(self._number + step, 0)
        if self._number >= len(self._sentences):
            self.stop()
        elif self._state is SpeechState.PAUSED:
            self.at.emit(self._sentences[self._number])
        else:
            self._say()

    def stop(self) -> None:
        if self._state is not SpeechState.SILENT:
            self._hush()
            self._set_state(SpeechState.SILENT)
            self.at.emit(None)

    def close(self) -> None:
        self.stop()
        if self._voice is not None:
            self._voice.close()
            self._voice = None

    def _say(self) -> None:
        start, end = self._sentences[self._number]
        self.at.emit((start, end))
        if self._voice is None:
            self._voice = self._engines[0].make(self)
            self._voice.finished.connect(self._said)
            self._voice.failed.connect(self._fail)
        self._voice.say(spoken(self._text[start:end]), self._language)

    def _hush(self) -> None:
        if self._voice is not None:
            self._voice.stop()

    def _said(self) -> None:
        if self._state is SpeechState.SPEAKING:
            self._has_spoken = True
            self.step(1)

    def _fail(self, why: str) -> None:
        """The next engine takes over if this one never said a word."""
        if self._state is not SpeechState.SPEAKING:
            return
        if self._voice is not None:
            self._voice.close()
            self._voice = None
        if not self._has_spoken and len(self._engines) > 1:
            self._engines.pop(0)
            self._say()
            return
        self.stop()
        self.failed.emit(why)

    def _set_state(self, state: SpeechState) -> None:
        if state is not self._state:
            self._state = state
            self.changed.emit()


def spoken(text: str) -> str:
    """Without signs that are for the eye: cells of a table are said with a pause between them."""
    return " ".join(text.replace("\t", ", ").replace("\ufffc", " ").split())[:_LONGEST]
