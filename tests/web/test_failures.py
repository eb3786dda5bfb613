"""What goes wrong below is said in one sentence, and of the right kind."""

from __future__ import annotations

import errno
import ssl

import httpcore
import pytest

from reader.web.exchange import FailureKind, FetchFailed
from reader.web.failures import failure_of


def caused(error: BaseException, cause: BaseException) -> BaseException:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (caused(httpcore.ConnectError(), OSError(errno.ENETUNREACH, "no network")), FailureKind.OFFLINE),
        (caused(httpcore.ConnectError(), OSError(errno.EHOSTUNREACH, "no route")), FailureKind.OFFLINE),
        (caused(httpcore.ConnectError(), ConnectionRefusedError(errno.ECONNREFUSED, "no")), FailureKind.REFUSED),
        (caused(httpcore.ConnectError(), ExceptionGroup("all", [OSError(errno.ENETDOWN, "no")])), FailureKind.OFFLINE),
        (caused(httpcore.ConnectTimeout(), TimeoutError(errno.ETIMEDOUT, "late")), FailureKind.TIMEOUT),
        (httpcore.ReadTimeout(), FailureKind.TIMEOUT),
        (caused(httpcore.ReadError(), ssl.SSLError(1, "bad record")), FailureKind.TLS),
        (caused(httpcore.ReadError(), ConnectionResetError(errno.ECONNRESET, "reset")), FailureKind.PROTOCOL),
        (httpcore.ConnectError(), FailureKind.REFUSED),
        (httpcore.ProxyError("407 Who are you"), FailureKind.REFUSED),
        (httpcore.RemoteProtocolError("odd"), FailureKind.PROTOCOL),
        (KeyError("a fault in a library"), FailureKind.PROTOCOL),
    ],
)
def test_each_trouble_has_a_kind(error: BaseException, kind: FailureKind) -> None:
    failure = failure_of(error, "feeds.example")
    assert failure.kind is kind
    assert "feeds.example" in str(failure)
    assert str(failure).endswith((".", "?"))


def test_a_sentence_that_is_there_is_kept() -> None:
    inner = FetchFailed(FailureKind.TOO_LARGE, "Too much.")
    assert failure_of(caused(httpcore.ReadError(), inner), "feeds.example") is inner


def test_a_circle_of_causes_ends() -> None:
    one, two = OSError(errno.EIO, "one"), OSError(errno.EIO, "two")
    one.__cause__, two.__cause__ = two, one
    assert failure_of(one, "feeds.example").kind is FailureKind.PROTOCOL
