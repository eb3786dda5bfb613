"""The line at the bottom: what the library holds, and what is being done in the background, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.gui.widgets.announcing import announce
from reader.gui.words.texts import article_count, as_tip, number, translate


def job_text(job: str, done: int, total: int) -> str:
    """'Indexing: 300 of 1,000'."""
    match job:
        case "import":
            name = translate("Status", "Importing")
        case "index":
            name = translate("Status", "Indexing")
        case "recognise":
            name = translate("Status", "Looking for names")
        case "refresh":
            name = translate("Status", "Refreshing")
        case "rebuild":
            name = translate("Status", "Rebuilding the index")
        case _:
            name = translate("Status", "Working")
    if total <= 0:
        return f"{name}…"
    return translate("Status", "{job}: {n} of {total}").format(job=name, n=number(done), total=number(total))


class StatusLine(QFrame):
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._text, self._job = QLabel(), QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar, self._cancel = QProgressBar(), QPushButton()
        self._bar.setFixedWidth(140)
        self._bar.setTextVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 3, 12, 3)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        for widget in (self._job, self._bar, self._cancel):
            row.addWidget(widget)
        self.setFixedHeight(30)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._work: tuple[str, int, int] | None = None
        self._rest, self._held = "", (0, 0)
        self._pointed = ""  # what was last said of where a link leads
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.timeout.connect(lambda: self.say(""))
        self.set_texts()
        self.set_idle()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def job(self) -> str:
        return self._job.text() if self._work else ""

    def say(self, text: str) -> None:
        """Says it for a while, then what the library holds again; '' ends it at once."""
        self._said.stop()
        self._text.setText(text or self._rest)
        self._text.setToolTip(as_tip(text))
        if text:
            announce(self, text)
            self._said.start(max(8_000, 80 * len(text)))

    def point_at(self, said: str) -> None:
        """Where the link that is pointed at leads; with '' that is unsaid, and nothing else."""
        if said or (self._pointed and self.text == self._pointed):
            self.say(said)
        self._pointed = said

    def set_held(self, articles: int, unread: int) -> None:
        """How much the library holds: said when there is nothing else to say."""
        self._held = (articles, unread)
        said = translate("MainWindow", "{n} unread").format(n=number(unread))
        self.set_rest(f"{article_count(articles)}, {said}" if articles else "")

    def set_rest(self, text: str) -> None:
        """What is said when there is nothing else to say."""
        is_resting = not self._said.isActive()
        self._rest = text
        if is_resting:
            self._text.setText(text)

    def set_progress(self, job: str, done: int, total: int) -> None:
        self._work = (job, done, total)
        self._job.setText(job_text(job, done, total))
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(min(done, total))
        for widget in (self._job, self._bar, self._cancel):
            widget.show()
        self._bar.setVisible(total > 0)  # of unknown length it would run to and fro, and nothing here moves by itself

    def set_idle(self) -> None:
        self._work = None
        for widget in (self._job, self._bar, self._cancel):
            widget.hide()

    def set_texts(self) -> None:
        self._cancel.setText(translate("Status", "Stop"))
        self._bar.setAccessibleName(translate("Status", "Progress"))
        self.set_held(*self._held)
        if self._work:
            self.set_progress(*self._work)
