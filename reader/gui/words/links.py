"""Where a link of an article may lead, and how its address is said before anybody follows it."""

from __future__ import annotations

import ipaddress
import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_ON_WEB = frozenset(("http", "https"))
_LONGEST_HOST = 60  # characters; of a longer one the end says whose it is
_LOOK_LIKE_NO_OTHER = re.compile("[a-z0-9.ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœ-]+")


def may_lead(url: QUrl) -> bool:
    """Only to what a browser, a player or a mail program is for; an article cannot start anything else."""
    if url.scheme() == "mailto":
        return url.isValid()
    return url.isValid() and url.scheme() in _ON_WEB and bool(url.host())


def is_on_web(address: str) -> bool:
    url = QUrl(address)
    return url.scheme() in _ON_WEB and may_lead(url)


def address(url: QUrl) -> str:
    """As it will be asked for: a host name that looks like another shows its true letters."""
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def said_address(url: QUrl) -> str:
    """For the status line: the real host, where nothing before it or in it can pass for another.

    'https://bank.nl@evil.com/' leads to evil.com and is said so. A host with other letters than ASCII is written as it
    is asked for, and in brackets as it is read if its letters cannot be taken for others.
    """
    if url.scheme() == "mailto":
        return address(url)
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    authority, host = url.authority(encoded), url.host(encoded)
    said = address(url).replace(authority, authority.rpartition("@")[2], 1)
    read = url.host(QUrl.ComponentFormattingOption.FullyDecoded)
    if len(host) > _LONGEST_HOST:
        return said.replace(host, "…" + host[-_LONGEST_HOST:], 1)
    if read != host and _LOOK_LIKE_NO_OTHER.fullmatch(read):
        return f"{said} ({read})"
    return said


def shown_host(address: str) -> str:
    """The host alone, for a button: as it is asked for, its end if it is long."""
    host = QUrl(address).host(QUrl.ComponentFormattingOption.FullyEncoded)
    host = host.removeprefix("www.")
    return host if len(host) <= _LONGEST_HOST else "…" + host[-_LONGEST_HOST:]


def is_at_home(address: str) -> bool:
    """Whether it names a machine of the person's own network by its number, or by a name that means nothing outside.

    A name with a dot may lead anywhere, also into that network, so it never counts.
    """
    host = QUrl(address).host(QUrl.ComponentFormattingOption.FullyEncoded)
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return bool(host) and "." not in host


def is_same_server(one: str, other: str) -> bool:
    first, second = QUrl(one), QUrl(other)
    return bool(first.host()) and (first.host(), first.port()) == (second.host(), second.port())


def open_in_browser(link: str) -> None:
    """Or in the player or mail program that the person's system has for it."""
    url = QUrl(link)
    if may_lead(url):
        QDesktopServices.openUrl(url)
