"""Fetching from loopback, as a person would who typed the address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

import pytest

from reader.web.exchange import FailureKind, FetchFailed, Request, Response
from reader.web.trust import trusted_context
from reader.web.web import Web

FEED = b"<rss><channel><title>Nieuws</title></channel></rss>"


async def no_proxy(_url: str) -> str:
    return ""


async def to_loopback(_host: str, _port: int) -> Sequence[str]:
    """Every name there is, is a name of this computer."""
    return ["127.0.0.1"]


class Browser:
    def __init__(self, web: Web) -> None:
        self.web = web

    def get(self, url: str, **wishes: object) -> Response:
        wishes = {"allows_private": True, "seconds": 10.0, **wishes}
        return self.web.submit(Request(url, **wishes)).result(15)  # type: ignore[arg-type]

    def failure(self, url: str, **wishes: object) -> FetchFailed:
        with pytest.raises(FetchFailed) as caught:
            self.get(url, **wishes)
        assert str(caught.value).endswith((".", "?"))
        return caught.value

    def kind(self, url: str, **wishes: object) -> FailureKind:
        return self.failure(url, **wishes).kind


_trust = cache(trusted_context)  # reading the system's list takes longer than most tests


@contextmanager
def browsing(**settings: object) -> Iterator[Browser]:
    """A browser on a web that is set up in its own way."""
    with Web(**{"proxy_for": no_proxy, "trust": _trust(), **settings}) as web:  # type: ignore[arg-type]
        yield Browser(web)
