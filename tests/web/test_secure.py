"""Secure connections are made with the server that was meant, or not at all; and HTTP/2 is spoken over them."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import FEED, Browser, browsing, to_loopback
from http2_server import Http2Server
from web_server import Answer, Certificate, LoopbackServer, bomb, conditional, packed, redirect, with_password

from reader.web.exchange import FailureKind, Request
from reader.web.trust import trusted_context

pytest.importorskip("cryptography", reason="makes the certificates")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return Certificate.made(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def trusting(certificate: Certificate) -> Iterator[Browser]:
    """Trusts the authority of the tests besides."""
    trust = trusted_context()
    trust.load_verify_locations(certificate.authority)
    with browsing(trust=trust, resolve=to_loopback) as browser:
        yield browser


def test_a_server_that_is_trusted(certificate: Certificate, trusting: Browser) -> None:
    with LoopbackServer(certificate) as server:
        assert trusting.get(server.serve("/", FEED)).body == FEED
        assert trusting.get(server.url(host="127.0.0.1")).body == FEED


def test_a_server_that_nobody_vouches_for(certificate: Certificate, browser: Browser) -> None:
    with LoopbackServer(certificate) as server:
        failure = browser.failure(server.serve("/", FEED))
        assert failure.kind is FailureKind.TLS
        assert not server.requests


@pytest.mark.parametrize(
    ("names", "days", "reason"),
    [
        (("localhost",), (-9, -1), "expired"),
        (("localhost",), (1, 9), "not valid yet"),
        (("other.example",), (-1, 1), "another server"),
        (("*.example",), (-1, 1), "another server"),
    ],
)
def test_a_certificate_that_is_wrong(
    tmp_path: Path, names: tuple[str, ...], days: tuple[int, int], reason: str
) -> None:
    certificate = Certificate.made(tmp_path, names, days)
    with LoopbackServer(certificate) as server, browsing(trust=certificate.trusted()) as browser:
        failure = browser.failure(server.serve("/", FEED))
        assert failure.kind is FailureKind.TLS
        assert reason in str(failure)
        assert "localhost" in str(failure)
        assert not server.requests


def test_an_authority_of_our_own_making_is_not_believed(tmp_path: Path, browser: Browser) -> None:
    own = Certificate.made(tmp_path)
    own.chain.write_bytes(own.chain.read_bytes() + own.authority.read_bytes())
    with LoopbackServer(own) as server:
        failure = browser.failure(server.serve("/", FEED))
        assert "signed by nobody known" in str(failure)


def test_a_server_that_speaks_no_tls(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/", FEED).replace("http:", "https:")
    assert browser.kind(url) is FailureKind.TLS


def test_a_secure_server_asked_without(certificate: Certificate, browser: Browser) -> None:
    with LoopbackServer(certificate) as server:
        assert browser.kind(server.url().replace("https:", "http:")) is FailureKind.PROTOCOL


def test_leaving_a_secure_connection_is_not_remembered(certificate: Certificate, trusting: Browser) -> None:
    with LoopbackServer(certificate) as secure, LoopbackServer() as plain:
        end = plain.serve("/", FEED).replace("127.0.0.1", "localhost")
        answer = trusting.get(secure.serve("/", redirect(end, 301)), user_name="Jan", password="geheim")
        assert (answer.url, answer.moved_to) == (end, "")
        assert "authorization" in secure.requests[0].headers
        assert "authorization" not in plain.requests[0].headers


def test_nothing_turns_the_checks_off() -> None:
    trust = trusted_context()
    assert trust.check_hostname
    assert trust.verify_mode is ssl.CERT_REQUIRED
    assert trust.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_without_a_list_of_the_system_there_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    assert trusted_context().cert_store_stats()["x509_ca"] > 50


# HTTP/2.


@pytest.fixture
def modern(certificate: Certificate) -> Iterator[Http2Server]:
    with Http2Server(certificate) as server:
        yield server


def test_http2_is_spoken(modern: Http2Server, trusting: Browser) -> None:
    url = modern.serve("/feed?x=1", conditional(FEED * 1_000, '"1"'))
    assert trusting.get(url).body == FEED * 1_000
    assert trusting.get(url, etag='"1"').status == 304
    assert trusting.get(modern.serve("/br", packed(FEED, "br"))).body == FEED
    start = modern.serve("/old", redirect("/feed?x=1", 308))
    assert trusting.get(start).moved_to == url
    assert (modern.http2_requests, modern.connections) == (5, 1)
    assert modern.requests[0].headers["host"] == f"localhost:{modern.port}"


def test_http2_keeps_to_two_a_host(modern: Http2Server, trusting: Browser) -> None:
    url = modern.serve("/", FEED)
    modern.hold()
    promises = [trusting.web.submit(Request(url, allows_private=True)) for _ in range(12)]
    modern.wait_for(2)
    modern.release()
    assert all(promise.result(15).body == FEED for promise in promises)
    assert modern.most_at_once == 2
    assert modern.http2_requests == 12


def test_http2_does_not_unpack_a_bomb(modern: Http2Server, trusting: Browser) -> None:
    assert trusting.kind(modern.serve("/", bomb("gzip", 10)), max_bytes=1_000_000) is FailureKind.TOO_LARGE
    assert trusting.get(modern.serve("/next", FEED)).body == FEED


def test_http2_asks_for_a_password(modern: Http2Server, trusting: Browser) -> None:
    url = modern.serve("/", with_password(FEED, "Jan", "geheim"))
    assert trusting.get(url).status == 401
    assert trusting.get(url, user_name="Jan", password="geheim").body == FEED


@pytest.mark.parametrize(
    "answer",
    [
        Answer(raw=b"HTTP/1.1 200 OK\r\n\r\n"),
        Answer(raw=b"\x00" * 1_000),
        Answer(raw=b"\xff" * 1_000),
        Answer(raw=b"\x00\x00\x08\x07\x00\x00\x00\x00\x00" + b"\x00" * 8),  # GOAWAY
        Answer(FEED, status=0),
        Answer(FEED, headers={f"x-{number}": "y" * 1_000 for number in range(200)}),
    ],
    ids=["HTTP/1", "zeros", "ones", "goodbye", "status 0", "header bomb"],
)
def test_bad_http2_is_refused(modern: Http2Server, trusting: Browser, answer: Answer) -> None:
    """Some garbage reads as the beginning of something long, and is waited for as long as anything."""
    kind = trusting.kind(modern.serve("/", answer), seconds=0.25)
    assert kind is FailureKind.PROTOCOL or (answer.raw and kind is FailureKind.TIMEOUT)
