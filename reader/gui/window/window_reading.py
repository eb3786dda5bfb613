"""How the reading pane and what belongs to it hang together in the window: links, pictures and the full text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage

from reader.gui.reading.picture_view import PictureView
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.wheel_zoom import WheelZoom
from reader.gui.words.links import is_at_home, is_same_server, open_in_browser, said_address
from reader.library.asking import Scope

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


def connect_reading(window: MainWindow) -> None:
    """Every connection of these parts, in one place."""
    pane, pictures, full_texts = window.column.pane, window.pictures, window.full_texts
    opening, worker = window.opening, window.worker

    def follow(address: str) -> None:
        """The real host is said, also for who does not point before clicking."""
        window.status.say(said_address(QUrl(address)))
        open_in_browser(address)

    def copy(address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        window.telling.copied()

    def enlarge(address: str, caption: str, image: QImage) -> None:
        view = PictureView(address, caption, image, window)
        view.open_wanted.connect(follow)
        show(view)

    def load(article_id: int, addresses: list[str]) -> None:
        """From the person's own network only what is on the very server that the feed is on."""
        feed = feed_address()
        at_home = [address for address in addresses if is_at_home(address) and is_same_server(address, feed)]
        for some, allows_private in ((at_home, True), ([one for one in addresses if one not in at_home], False)):
            if some:
                worker.load_pictures(article_id, some, allows_private)

    def feed_address() -> str:
        article, counts = opening.article, window.sidebar_model.counts
        feeds = counts.tree.feeds if counts is not None else ()
        return next((feed.url for feed in feeds if article and feed.id == article.feed_id), "")

    pane.link_hovered.connect(window.status.point_at)
    for gone in (opening.opened, window.feed_doors.reading_side.currentChanged):
        gone.connect(lambda _: window.status.point_at(""))  # no pointer leaves a link that is taken away
    pane.link_clicked.connect(follow)
    pane.links.copy_wanted.connect(copy)
    pane.links.full_text_wanted.connect(lambda: full_texts.turn(opening.article))
    pane.links.label_chosen.connect(lambda label: window.show_view(View(Scope.LABEL, label=label)))
    pictures.enlarged.connect(enlarge)
    pictures.wanted.connect(load)
    worker.pictures.connect(pictures.arrived)
    window.timeline_delegate.set_pictures(pictures.of_list)
    pictures.of_list.wanted.connect(worker.load_pictures)
    pictures.of_list.changed.connect(window.timeline.viewport().update)
    worker.pictures.connect(pictures.of_list.arrived)
    WheelZoom(pane, window.preferences.step_text_size)
    WheelZoom(window.timeline, window.preferences.step_list_size)
    pictures.wanted.connect(lambda *_: window.update_situation())
    for arrival in (opening.opened, opening.updated):
        arrival.connect(pictures.opened)
        arrival.connect(lambda _: window.show_choices())
    full_texts.asked.connect(worker.work)
    full_texts.is_other.connect(opening.read_again)
    full_texts.changed.connect(window.gate.add)
    full_texts.failed.connect(window.telling.failure)
    worker.full_text.connect(lambda article_id, _: opening.read_again(article_id))
