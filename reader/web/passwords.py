"""Passwords of feeds, in the system's own safe and nowhere else."""

from __future__ import annotations

import threading
from collections.abc import Callable

from reader.errors import LeeszaalError

_SERVICE = "Leeszaal"
_PATIENCE = 60.0  # seconds; the safe may be asking the person to open it


class NoSafe(LeeszaalError):
    """The system's safe for passwords cannot be used; the text says so."""


def get(feed_url: str) -> str:
    """The password of a feed, '' when there is none; raises NoSafe. May wait for the person: not for a window's
    thread."""
    import keyring

    return _asked(lambda: keyring.get_password(_SERVICE, feed_url)) or ""


def set(feed_url: str, password: str) -> None:
    """Keeps the password of a feed; raises NoSafe."""
    import keyring

    _asked(lambda: keyring.set_password(_SERVICE, feed_url, password))


def forget(feed_url: str) -> None:
    """Raises NoSafe; a password that is not there is forgotten already."""
    import keyring
    import keyring.errors

    def delete() -> None:
        try:
            keyring.delete_password(_SERVICE, feed_url)
        except keyring.errors.PasswordDeleteError:
            if keyring.get_password(_SERVICE, feed_url) is not None:
                raise

    _asked(delete)


def _asked(call: Callable[[], str | None] | Callable[[], None]) -> str | None:
    """Safes talk to other programs, which may never answer: a thread that nobody waits for does it."""
    answers: list[str | None] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            answers.append(call())
        except Exception as error:  # each safe has its own kinds, and none may stop a refresh
            errors.append(error)

    thread = threading.Thread(target=run, name="safe", daemon=True)
    thread.start()
    thread.join(_PATIENCE)
    if errors:
        raise NoSafe(
            "The system's safe for passwords cannot be used, so the password of this feed is not kept. GNOME Keyring"
            " and KWallet are such safes."
        ) from errors[0]
    if not answers:
        raise NoSafe("The system's safe for passwords does not answer; open it and try again.")
    return answers[0]
