"""Where links lead is said before anybody follows them, and nothing else than the web and mail is followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.gui.reading.reading_asks import Ask, asked_by, own_link
from reader.gui.words.links import (
    is_at_home,
    is_on_web,
    is_same_server,
    may_lead,
    open_in_browser,
    said_address,
    shown_host,
)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://nu.nl/a?b=c#d", "https://nu.nl/a?b=c#d"),
        ("https://аpple.com/", "https://xn--pple-43d.com/"),  # the first letter is Cyrillic
        ("https://xn--pple-43d.com/", "https://xn--pple-43d.com/"),
        ("https://аррӏе.com/", "https://xn--80ak6aa92e.com/"),
        ("https://münchen.de/", "https://xn--mnchen-3ya.de/ (münchen.de)"),
        ("https://nu.nl@evil.example/x", "https://evil.example/x"),
        ("https://nu.nl:pass@evil.example:8080/x", "https://evil.example:8080/x"),
        ("https://nu.nl%2F@evil.example/", "https://evil.example/"),
        ("https://nu.nl。evil.example/", "https://nu.nl.evil.example/"),  # an ideographic full stop
        ("http://2130706433/", "http://127.0.0.1/"),
        ("HTTPS://NU.NL/x", "https://nu.nl/x"),
        ("mailto:redactie@nu.nl", "mailto:redactie@nu.nl"),
        ("https://nu.nl/\u202eexe.txt", "https://nu.nl/%E2%80%AEexe.txt"),
    ],
)
def test_the_real_host_is_said(address: str, said: str) -> None:
    assert said_address(QUrl(address)) == said


def test_of_a_long_host_the_end_is_said() -> None:
    said = said_address(QUrl("https://www.bank.nl." + "a" * 50 + ".login.evil.example/inloggen"))
    assert said.endswith(".login.evil.example/inloggen")
    assert "bank.nl" not in said and len(said) < 90
    assert shown_host("https://www.nu.nl/x") == "nu.nl"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "smb://h/x", "ftp://h/x", "x", "", "https:///x",
        "https://", "leeszaal:more", "vbscript:x", "http://exa mple/", "about:blank", "tel:112", "steam://run/1",
        "//h/x",
    ],
)  # fmt: skip
def test_nothing_else_is_followed(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    open_in_browser(address)
    assert opened == []
    assert not may_lead(QUrl(address)) and not is_on_web(address)


def test_the_web_and_mail_are_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for address in ("https://nu.nl/a", "http://nu.nl/a.mp3", "mailto:a@nu.nl"):
        open_in_browser(address)
    assert opened == ["https://nu.nl/a", "http://nu.nl/a.mp3", "mailto:a@nu.nl"]


@pytest.mark.parametrize(
    ("address", "is_home"),
    [
        ("http://127.0.0.1:80/x", True), ("http://192.168.1.4/", True), ("http://[::1]/", True), ("http://nas/x", True),
        ("http://2130706433/", True), ("http://localhost/", True), ("http://nas.evil.example/", False),
        ("https://nu.nl/", False), ("http://8.8.8.8/", False), ("", False), ("http://router.local/", False),
    ],
)  # fmt: skip
def test_only_a_number_or_a_bare_name_is_surely_at_home(address: str, is_home: bool) -> None:
    assert is_at_home(address) is is_home


def test_what_a_click_can_ask_of_the_window() -> None:
    assert asked_by(own_link(Ask.PICTURE, 12)) == (Ask.PICTURE, 12)
    for other in (
        "https://nu.nl",
        "leeszaal:",
        "leeszaal:delete/1",
        "leeszaal:more/x",
        "leeszaal:more",
        "leeszaal:copy/-1",
    ):
        assert asked_by(other) is None


def test_a_server_is_its_host_and_port() -> None:
    assert is_same_server("http://nas:8080/feed", "http://NAS:8080/foto.png")
    assert not is_same_server("http://nas:8080/feed", "http://nas/reboot.png")
    assert not is_same_server("", "")
