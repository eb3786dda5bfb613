"""An address that was typed without http or https means the secure one, and the other where nothing secure is there."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future

import pytest
from feeding import rss, story

from reader.library.discovering import discover
from reader.library.outside import Outside
from reader.web.exchange import FailureKind, FetchFailed, Request, Response

FEED = rss(story(1))
PAGE = b'<html><link rel="alternate" type="application/rss+xml" href="/nieuws.rss"><p>Dag'
SECURE, PLAIN = "https://krant.example/", "http://krant.example/"
REFUSED = FetchFailed(FailureKind.REFUSED, "No server answers at krant.example.")
Answers = Mapping[str, bytes | int | FetchFailed]


class Elsewhere:
    """A web of a few addresses; `asked` are the requests in order."""

    def __init__(self, answers: Answers) -> None:
        self.answers, self.asked = answers, list[Request]()

    def submit(self, request: Request) -> Future[Response]:
        self.asked.append(request)
        said = self.answers.get(request.url, 404)
        future: Future[Response] = Future()
        if isinstance(said, FetchFailed):
            future.set_exception(said)
        elif isinstance(said, int):
            future.set_result(Response(request.url, said, {}, b""))
        else:
            content_type = "text/html" if said.startswith(b"<html") else "application/rss+xml"
            future.set_result(Response(request.url, 200, {"content-type": content_type}, said))
        return future

    def close(self) -> None:
        pass

    @property
    def urls(self) -> list[str]:
        return [request.url for request in self.asked]


def elsewhere(outside: Outside, answers: Answers) -> Elsewhere:
    outside._web = web = Elsewhere(answers)  # type: ignore[assignment]
    return web


def test_the_address_that_answered_is_the_one_that_is_kept(outside: Outside) -> None:
    web = elsewhere(outside, {SECURE: REFUSED, PLAIN: FEED})
    answer = discover(outside, "krant.example")
    assert ([one.url for one in answer.found], answer.error) == ([PLAIN], "")
    assert web.urls == [SECURE, PLAIN]


def test_so_are_the_feeds_of_its_page(outside: Outside) -> None:
    elsewhere(outside, {SECURE: REFUSED, PLAIN: PAGE, f"{PLAIN}nieuws.rss": FEED})
    assert [one.url for one in discover(outside, "krant.example").found] == [f"{PLAIN}nieuws.rss"]


@pytest.mark.parametrize("typed", [SECURE, "krant.example:443", "feed:https://krant.example/"])
def test_who_types_what_is_meant_gets_nothing_else(outside: Outside, typed: str) -> None:
    web = elsewhere(outside, {SECURE: REFUSED, PLAIN: FEED})
    assert discover(outside, typed).error == str(REFUSED)
    assert web.urls == [SECURE]


@pytest.mark.parametrize("kind", [kind for kind in FailureKind if kind is not FailureKind.REFUSED])
def test_only_where_nothing_secure_is_there(outside: Outside, kind: FailureKind) -> None:
    web = elsewhere(outside, {SECURE: FetchFailed(kind, "Something else."), PLAIN: FEED})
    assert discover(outside, "krant.example").error == "Something else."
    assert web.urls == [SECURE]


def test_never_with_a_password(outside: Outside) -> None:
    web = elsewhere(outside, {SECURE: REFUSED, PLAIN: FEED})
    assert discover(outside, "krant.example", "jan", "geheim").error == str(REFUSED)
    assert web.urls == [SECURE]


def test_and_none_is_asked_for_there(outside: Outside) -> None:
    elsewhere(outside, {SECURE: REFUSED, PLAIN: 401})
    answer = discover(outside, "krant.example")
    assert not answer.needs_password and "not secure" in answer.error


def test_what_answers_neither_way_is_said_of_the_first(outside: Outside) -> None:
    elsewhere(outside, {SECURE: REFUSED, PLAIN: FetchFailed(FailureKind.TIMEOUT, "Too long.")})
    assert discover(outside, "krant.example").error == str(REFUSED)
