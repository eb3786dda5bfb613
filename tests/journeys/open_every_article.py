"""The real window on a library, opening every article in turn while Python tells of every file and connection.

python open_every_article.py LIBRARY      prints what was opened outside the program and the library, as JSON
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
LIBRARY = Path(sys.argv[1]).resolve()
# The program and what it is made of: Python loads a module when it first needs it.
OWN = tuple(f"{Path(folder).resolve()}{os.sep}" for folder in (ROOT, LIBRARY, sysconfig.get_path("stdlib"), sys.prefix))

told: list[str] = []
is_told = False


def listen(event: str, arguments: tuple[object, ...]) -> None:
    if not is_told:
        return
    if event == "open" and isinstance(arguments[0], str | bytes):
        name = os.path.realpath(os.fsdecode(arguments[0]))
        if not name.startswith(OWN):
            told.append(f"open {name}")
    elif event.startswith(("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib", "http", "webbrowser")):
        told.append(f"{event} {arguments!r}")


def main() -> None:
    global is_told  # noqa: PLW0603
    sys.addaudithook(listen)
    from PySide6.QtCore import QEventLoop, QTimer

    from reader import app as composition
    from reader.gui.settings.session import Session
    from reader.paths import Paths
    from reader.settings import Settings

    paths = Paths.within(LIBRARY)
    app = composition._make_app()
    office = composition.open_office(paths)
    window = composition.make_window(app, paths, Settings(language="nl"), Session(), office)
    window.resize(1200, 800)
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(50_000, lambda: app.exit(1))

    def until(signal: object, act: object) -> None:
        signal.connect(loop.quit)  # type: ignore[attr-defined]
        act()  # type: ignore[operator]
        loop.exec()
        signal.disconnect(loop.quit)  # type: ignore[attr-defined]

    until(window.settled, window.open_library)
    is_told = True
    ids = window.model.ids.tolist()
    for article_id in ids:
        until(window.opening.opened, lambda n=article_id: window.opening.open(n))
        window.grab()
        pane = window.column.pane
        pane.show_more()
        while pane.page_down():
            pane.grab()
        pane.selectAll()
        pane.copy()
    if window.worker.is_working:
        until(window.worker.idle, lambda: None)
    is_told = False
    window.worker.stop()
    office.desk.close()
    app.clipboard().clear()  # Qt's offscreen clipboard outlives Python, and what Python put in it
    print(json.dumps({"opened": len(ids), "told": told}))


main()
