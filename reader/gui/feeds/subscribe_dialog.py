"""One field for any address: looks what feeds are behind it, shows what they bring, and asks which are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.domain.feed import Discovery, Feed, FeedTree, FoundFeed
from reader.gui.feeds.keeping_passwords import held_hint
from reader.gui.feeds.subscribe_folders import FolderField
from reader.gui.feeds.subscribe_found import FoundFeeds
from reader.gui.widgets.announcing import make_clearable
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.subscribe_addresses import LONGEST, is_of_this_network, same_place, shown
from reader.gui.words.texts import QT_TRANSLATE_NOOP, translate

_PATIENCE = 60_000  # milliseconds; the worker has given up long before, unless it is gone
_WIDTH, _SMALL, _TALL, _ONE_LESS = 600, 190, 470, 110  # pixels
_NOT_FROM_A_LINK = QT_TRANSLATE_NOOP(
    "Subscribe", "This is an address on your own network, given by a link. Type it yourself if you trust it."
)
_numbers = count(1)  # of all dialogs: the answer to a closed one's question is no answer to the next


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person said yes to. `title` is '' where the feed's own will do, `new_folder` where there is a folder."""

    feeds: tuple[FoundFeed, ...]
    title: str = ""
    folder_id: int | None = None
    new_folder: str = ""
    user_name: str = ""
    password: str = field(default="", repr=False)
    allows_private: bool = False


class SubscribeDialog(QDialog):
    """Return looks, Return again subscribes. An answer to an earlier question, known by its number, is not heard."""

    look_wanted = Signal(int, str, str, str)  # number, address, name, password
    wished = Signal(object)  # Wish
    feed_wanted = Signal(object)  # Feed: one that is there already
    starters_wanted = Signal()
    password_wanted = Signal()  # the person is asked for one, and is to be told how long it is kept

    def __init__(self, tree: FeedTree, parent: QWidget | None = None, folder_id: int | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Subscribe", "Add a feed"))
        self._tree = tree
        self._number = 0
        self._looking_for, self._typed = "", True
        self._answer: Discovery | None = None
        self._known: Feed | None = None
        self._proposed = ""
        self._has_safe = True
        self._make_parts()
        self._lay_out()
        self._folder.set_folders(tree.folders, folder_id)
        self._show_state()

    def _make_parts(self) -> None:
        self._address, self._said, self._found = QLineEdit(), QLabel(), FoundFeeds()
        self._address.setMaxLength(LONGEST)
        self._address.setPlaceholderText(translate("Subscribe", "nos.nl, or the address of a feed or a channel"))
        self._address.setToolTip(self._address.placeholderText())
        make_clearable(self._address)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setObjectName("messageText")
        self._name, self._folder = QLineEdit(), FolderField()
        self._name.setMaxLength(300)
        self._user, self._password = QLineEdit(), QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._held = held_hint()
        self._starters = QPushButton(translate("Subscribe", "Choose from lists of feeds…"))
        self._main, self._patience = QPushButton(), QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._no_answer)
        self._main.setDefault(True)
        self._starters.setAutoDefault(False)
        self._address.textChanged.connect(self._address_changed)
        self._found.changed.connect(self._show_state)
        self._main.clicked.connect(self._go_on)
        self._starters.clicked.connect(self.starters_wanted)

    def _lay_out(self) -> None:
        self._form, self._secret = QFormLayout(), QFormLayout()
        address = QFormLayout()
        address.addRow(translate("Subscribe", "&Address"), self._address)
        self._secret.addRow(translate("Subscribe", "&User name"), self._user)
        self._secret.addRow(translate("Subscribe", "&Password"), self._password)
        self._form.addRow(translate("Subscribe", "&Name"), self._name)
        self._form.addRow(translate("Subscribe", "&Folder"), self._folder)
        for form in (address, self._secret, self._form):
            form.setHorizontalSpacing(14)
            form.setVerticalSpacing(8)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAutoDefault(False)
        buttons.addButton(self._main, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._starters, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addLayout(address)
        column.addWidget(self._said)
        column.addLayout(self._secret)
        column.addWidget(self._held)
        column.addWidget(self._found, 1)
        column.addLayout(self._form)
        column.addStretch(0)
        column.addWidget(buttons)
        self._said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(380)
        self.resize(_WIDTH, _SMALL)

    # asking

    @property
    def number(self) -> int:
        """Of the question that is waited for."""
        return self._number

    @property
    def said(self) -> str:
        return self._said.text()

    def set_address(self, address: str, *, looks: bool, typed: bool = True) -> None:
        """`typed` says that it comes from the person's own hand, who may name a machine on their own network."""
        self._address.setText(address)
        self._address.selectAll()
        self._typed = typed
        if looks:
            self.look()
        elif not typed:
            self._say(translate("Subscribe", "Another program gave this address. Look what is there?"))

    def look(self) -> None:
        address = self._address.text().strip()
        if not address:
            return
        self._known = self._feed_at(address)
        if self._known is not None:
            self._answer = Discovery(address)
            self._show_state()
            return
        if not self._typed and is_of_this_network(address):
            self._answer = Discovery(address, error=_NOT_FROM_A_LINK)
            self._show_state()
            return
        self._number = next(_numbers)
        self._looking_for, self._answer = address, None
        self._patience.start()
        self.look_wanted.emit(self._number, address, self._user.text(), self._password.text())
        self._show_state()

    def take(self, answer: Discovery, number: int) -> None:
        if number != self._number or not self._looking_for:
            return
        self._patience.stop()
        self._looking_for, self._answer = "", answer
        known = [self._feed_at(one.url) for one in answer.found]
        self._known = next(iter(known), None) if known and all(known) else None
        self._found.set_found(answer.found, [feed.url for feed in self._tree.feeds])
        self._found.order_after(self._password)
        self._show_state()
        if answer.needs_password:
            self._user.setFocus()
            self.password_wanted.emit()

    def take_safe(self, has_safe: bool) -> None:
        """Whether a password is kept for good."""
        self._has_safe = has_safe
        self._show_state()

    def done(self, result: int) -> None:
        self._patience.stop()
        self._looking_for = ""
        super().done(result)

    def _no_answer(self) -> None:
        self.take(Discovery(self._looking_for, error="There was no answer. Try again later."), self._number)

    def _feed_at(self, address: str) -> Feed | None:
        place = same_place(address)
        return next((feed for feed in self._tree.feeds if same_place(feed.url) == place), None)

    def _address_changed(self) -> None:
        """What was found belongs to another address."""
        self._typed = True
        self._looking_for, self._answer, self._known = "", None, None
        self._patience.stop()
        self._show_state()

    # saying yes

    def _go_on(self) -> None:
        if self._known is not None:
            self.accept()
            self.feed_wanted.emit(self._known)
        elif self._found.chosen and self._answer is not None and self._answer.found:
            self._wish(self._found.chosen)
        else:
            self.look()

    def _wish(self, feeds: Sequence[FoundFeed]) -> None:
        title = " ".join(self._name.text().split())
        own = len(feeds) == 1 and title != self._proposed
        user = self._user.text() if not self._user.isHidden() else ""
        wish = Wish(
            tuple(feeds), title if own else "", self._folder.folder_id, self._folder.new_name,
            user, self._password.text() if user else "",
            self._typed and is_of_this_network(self._address.text().strip()),
        )  # fmt: skip
        self.accept()
        self.wished.emit(wish)

    def _propose_name(self) -> None:
        """The feed's own, unless another is typed already."""
        chosen = self._found.chosen
        proposed = " ".join(chosen[0].title.split()) if len(chosen) == 1 else ""
        if self._name.text() in {"", self._proposed}:
            self._name.setText(proposed)
        self._proposed = proposed
        self._name.setEnabled(len(chosen) == 1)

    # showing

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._said.setAccessibleName(text)

    def _show_state(self) -> None:
        answer, chosen = self._answer, self._found.chosen
        has_found = answer is not None and bool(answer.found)
        needs_secret = answer is not None and answer.needs_password
        self._found.setVisible(has_found)
        if not needs_secret and answer is not None and not has_found:
            self._user.clear()
            self._password.clear()
        has_secret = needs_secret or bool(self._user.text())
        _show_rows(self._secret, has_secret)
        self._held.setVisible(has_secret and not self._has_safe)
        _show_rows(self._form, has_found and bool(chosen))
        if has_found:
            self._propose_name()
        self._say(self._sentence())
        self._starters.setVisible(not has_found)
        self._name_button(len(chosen) if has_found else 0)
        wanted = _TALL if has_found else _SMALL
        if has_found and answer is not None and len(answer.found) == 1:
            wanted -= _ONE_LESS
        if has_secret:
            wanted += 90 if self._has_safe else 150
        if wanted > self.height() or not has_found:
            self._grow(wanted)

    def _grow(self, height: int) -> None:
        """From its middle, and not off the screen."""
        screen = self.screen().availableGeometry()
        height = min(height, screen.height() - 40)
        top = self.y() - (height - self.height()) // 2
        self.resize(self.width(), height)
        if self.isVisible():
            self.move(self.x(), min(max(top, screen.top()), screen.bottom() - height - 20))

    def _name_button(self, count: int) -> None:
        if self._known is not None:
            text = translate("Subscribe", "Go to the feed")
        elif count > 1:
            text = translate("Subscribe", "Subscribe to {n} feeds").format(n=count)
        elif count:
            text = translate("Subscribe", "Subscribe")
        else:
            text = translate("Subscribe", "Look")
        self._main.setText(text)
        is_waiting = bool(self._looking_for)
        has_found = self._answer is not None and bool(self._answer.found)
        self._main.setEnabled(
            not is_waiting
            and bool(self._address.text().strip())
            and (bool(count) or not has_found or bool(self._known))
        )

    def _sentence(self) -> str:
        if self._looking_for:
            return translate("Subscribe", "Looking at {address}…").format(address=shown(self._looking_for, 60))
        if self._known is not None:
            return translate("Subscribe", "You have this feed already: {title}.").format(title=self._known.title)
        answer = self._answer
        if answer is None:
            return translate("Subscribe", "A site is enough: Leeszaal finds its feeds.")
        if answer.found:
            if len(answer.found) == 1:
                return ""
            return translate("Subscribe", "This site has several feeds. Which do you want?")
        if answer.error:
            own = answer.error == _NOT_FROM_A_LINK
            return translate("Subscribe", answer.error) if own else in_own_language(answer.error)
        if answer.needs_password:
            return translate("Subscribe", "This feed asks for a user name and a password.")
        return translate("Subscribe", "There is no feed at this address. Try the address of another page of the site.")


def _show_rows(form: QFormLayout, is_shown: bool) -> None:
    for row in range(form.rowCount()):
        form.setRowVisible(row, is_shown)
