"""Passwords of feeds: in the system's own safe or, where that cannot be used, in memory until the program ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from reader.errors import LeeszaalError

_SERVICE = "Leeszaal"
_PATIENCE = 60.0  # seconds; the safe may be asking the person to open it
# Of this process: the window's own, which it tells the worker. They are written nowhere.
_held: dict[str, str] = {}


class NoSafe(LeeszaalError):
    """The system's safe for passwords cannot be used; the text says so."""


def get(feed_url: str) -> str:
    """The password of a feed, '' when there is none; raises NoSafe. May wait for the person: not for a window's
    thread."""
    if feed_url in _held:
        return _held[feed_url]
    import keyring

    return _asked(lambda: keyring.get_password(_SERVICE, feed_url)) or ""


def set(feed_url: str, password: str) -> None:
    """Keeps the password of a feed; raises NoSafe."""
    import keyring

    _asked(lambda: keyring.set_password(_SERVICE, feed_url, password))
    _held.pop(feed_url, None)


def forget(feed_url: str) -> None:
    """Raises NoSafe; a password that is not there is forgotten already."""
    was_held = _held.pop(feed_url, None) is not None
    import keyring
    import keyring.errors

    def delete() -> None:
        try:
            keyring.delete_password(_SERVICE, feed_url)
        except keyring.errors.PasswordDeleteError:
            if keyring.get_password(_SERVICE, feed_url) is not None:
                raise

    try:
        _asked(delete)
    except NoSafe:
        if not was_held:  # it is held because there is no safe to ask
            raise


def has_safe() -> bool:
    """Whether the system has one at all; it may still be locked. May take as long as `get`."""
    import keyring
    from keyring.backends import fail, null

    found: list[bool] = []
    try:
        _asked(lambda: found.append(not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)))
    except NoSafe:
        return False
    return found == [True]


def hold(feed_url: str, password: str) -> None:
    """In memory, for want of a safe."""
    _held[feed_url] = password


def is_held(feed_url: str) -> bool:
    return feed_url in _held


def held() -> dict[str, str]:
    """By the address of the feed."""
    return dict(_held)


def hold_these(by_url: Mapping[str, str]) -> None:
    """In place of all that were held."""
    _held.clear()
    _held.update(by_url)


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
            "The system's safe for passwords cannot be used: give the password of this feed again in its settings."
            " GNOME Keyring and KWallet are such safes."
        ) from errors[0]
    if not answers:
        raise NoSafe("The system's safe for passwords does not answer; open it and try again.")
    return answers[0]
