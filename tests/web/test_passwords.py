"""Passwords go to the system's safe; where there is none, a sentence says so."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.errors
import pytest

from reader.web import passwords

URL = "https://feeds.example/a?b=c"


class Safe(keyring.backend.KeyringBackend):
    """In memory; may be broken or never answer."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None
        self.opens = threading.Event()
        self.opens.set()

    def _open(self) -> None:
        self.opens.wait(15)
        if self.error:
            raise self.error

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError("no such password")
        del self.kept[service, username]


@pytest.fixture
def safe() -> Iterator[Safe]:
    before = keyring.get_keyring()
    safe = Safe()
    keyring.set_keyring(safe)
    yield safe
    keyring.set_keyring(before)


def test_a_password_is_kept_and_forgotten(safe: Safe) -> None:
    assert passwords.get(URL) == ""
    passwords.set(URL, "gehéim")
    passwords.set("https://other.example/", "anders")
    assert passwords.get(URL) == "gehéim"
    assert safe.kept["Leeszaal", URL] == "gehéim"
    passwords.forget(URL)
    passwords.forget(URL)
    assert passwords.get(URL) == ""
    assert passwords.get("https://other.example/") == "anders"


BROKEN = (keyring.errors.NoKeyringError, keyring.errors.KeyringLocked, keyring.errors.InitError, OSError, ValueError)


@pytest.mark.parametrize("error", BROKEN)
def test_a_safe_that_does_not_work_is_a_sentence(safe: Safe, error: type[Exception]) -> None:
    safe.error = error("no")
    for call in (lambda: passwords.get(URL), lambda: passwords.set(URL, "geheim"), lambda: passwords.forget(URL)):
        with pytest.raises(passwords.NoSafe) as caught:
            call()
        assert str(caught.value).endswith(".")
        assert "geheim" not in str(caught.value)


def test_a_computer_without_a_safe() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    try:
        with pytest.raises(passwords.NoSafe):
            passwords.set(URL, "geheim")
    finally:
        keyring.set_keyring(before)


def test_a_password_that_cannot_be_removed_is_said(safe: Safe, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_service: str, _username: str) -> None:
        raise keyring.errors.PasswordDeleteError("not allowed")

    passwords.set(URL, "geheim")
    monkeypatch.setattr(safe, "delete_password", refuse)
    with pytest.raises(passwords.NoSafe):
        passwords.forget(URL)


def test_a_safe_that_never_answers_is_not_waited_for(safe: Safe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_PATIENCE", 0.05)
    safe.opens.clear()
    with pytest.raises(passwords.NoSafe, match="does not answer"):
        passwords.get(URL)
    safe.opens.set()
