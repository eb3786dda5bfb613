"""The open article read aloud: what is said is marked in the text and stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.article import Article
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.exchange.sharing import language_of_window
from reader.gui.speech.speaking import Range, Speaking, SpeechState
from reader.gui.speech.speech_bar import SpeechBar
from reader.gui.speech.speech_engines import Engine, find_engines
from reader.gui.words.texts import translate
from reader.library.sentences import sentences_in

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


class ReadingAloud(QObject):
    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.speaking, self.bar = Speaking(self), SpeechBar(window.icons)
        self._article_id: int | None = None
        self._has_looked = False
        window.column.add_under_text(self.bar)
        self.bar.wanted.connect(self._run)
        self.speaking.at.connect(self._mark)
        self.speaking.changed.connect(self._show)
        self.speaking.failed.connect(self._failed)
        window.opening.opened.connect(self._take)
        window.opening.updated.connect(self._take)
        window.library_opened.connect(self.look_for_engines)
        window.closed.connect(lambda _: self.speaking.close())

    @property
    def can_speak(self) -> bool:
        return self.speaking.can_speak

    @property
    def is_speaking(self) -> bool:
        return self.speaking.state is not SpeechState.SILENT

    def look_for_engines(self) -> None:
        """Elsewhere: it looks for programs on the disk."""
        self._desk.ask(lambda _library, _: find_engines(), self.set_engines, lane=Lane.BACKGROUND)

    def set_engines(self, engines: tuple[Engine, ...]) -> None:
        self._has_looked = True
        self.speaking.set_engines(engines)
        self.say_why()
        self._window.update_situation()

    def say_why(self) -> None:
        """A command that cannot run says what is missing."""
        if self._has_looked and not self.can_speak:
            action = self._window.actions_by_id["speak"]
            action.setText(translate("ReadingAloud", "Read aloud (no speech program on this computer)"))
            action.setToolTip(
                translate("ReadingAloud", "Install speech-dispatcher or espeak-ng, and start Leeszaal again.")
            )

    def turn(self) -> None:
        """Begin, pause, go on."""
        if self.speaking.state is SpeechState.SPEAKING:
            self.speaking.pause()
        elif self.speaking.state is SpeechState.PAUSED:
            self.speaking.go_on()
        else:
            self._begin()

    def _run(self, command_id: str) -> None:
        self._window.actions_by_id.run(command_id)

    def _begin(self) -> None:
        article = self._window.opening.article
        if article is None:
            return
        offset = self._window.column.pane.top_offset()
        language = article.language or language_of_window()

        def begin(sentences: tuple[Range, ...]) -> None:
            shown = self._window.opening.article
            if shown is not None and shown.id == article.id and shown.text == article.text:
                self._article_id = article.id
                self.speaking.begin(article.text, sentences, language, offset)

        self._desk.ask(lambda _library, _: sentences_in(article.text), begin, key="sentences")

    def _take(self, article: Article) -> None:
        """Another article, or another text of this one, is not what is being read."""
        if self.is_speaking and (article.id != self._article_id or article.text != self.speaking.text):
            self.speaking.stop()

    def _mark(self, sentence: Range | None) -> None:
        self._window.column.pane.show_spoken(sentence)

    def _show(self) -> None:
        self.bar.show_state(self.speaking.state)
        self._window.update_situation()

    def _failed(self, why: str) -> None:
        said = translate("ReadingAloud", "Reading aloud stopped: {error}")
        nothing = translate("ReadingAloud", "the speech program gave up.")
        self._window.status.say(said.format(error=why or nothing))
