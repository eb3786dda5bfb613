"""What went wrong underneath, in a sentence that a person can do something with."""

from __future__ import annotations

import errno
import ssl
from collections.abc import Iterator

import httpcore

from reader.web.exchange import FailureKind, FetchFailed

_NO_NETWORK = {errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL}
_NO_NETWORK_OF_WINDOWS = {1231, 1232}  # what overlapped connections say; sockets use the numbers of errno
_EXPIRED, _NOT_YET, _SELF_SIGNED, _SELF_SIGNED_CHAIN, _OTHER_NAME, _OTHER_ADDRESS = 10, 9, 18, 19, 62, 64


def failure_of(error: BaseException, host: str) -> FetchFailed:
    """The sentence for an exception of httpcore, anyio, h2, ssl or the socket below them."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, FetchFailed):
            return cause
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _distrust(cause, host)
        if isinstance(cause, ssl.SSLError):
            return FetchFailed(FailureKind.TLS, f"No secure connection can be made with {host}.")
    numbers = {cause.errno for cause in causes if isinstance(cause, OSError)}
    windows = {getattr(cause, "winerror", None) for cause in causes}
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return FetchFailed(FailureKind.REFUSED, f"No server answers at {host}.")
    if numbers & _NO_NETWORK or windows & _NO_NETWORK_OF_WINDOWS:
        return FetchFailed(FailureKind.OFFLINE, f"There is no way to reach {host}; is there a network?")
    if any(isinstance(cause, TimeoutError | httpcore.TimeoutException) for cause in causes):
        return took_too_long(host)
    if isinstance(error, httpcore.ProxyError):
        return FetchFailed(FailureKind.REFUSED, f"The proxy of this computer gives no access to {host} ({error}).")
    if isinstance(error, httpcore.ConnectError):
        return FetchFailed(FailureKind.REFUSED, f"No connection can be made with {host}.")
    if isinstance(error, httpcore.NetworkError):
        return FetchFailed(FailureKind.PROTOCOL, f"The connection with {host} was broken off.")
    return FetchFailed(FailureKind.PROTOCOL, f"What {host} answers is not proper HTTP.")


def took_too_long(host: str) -> FetchFailed:
    return FetchFailed(FailureKind.TIMEOUT, f"{host} took too long to answer.")


def _distrust(error: ssl.SSLCertVerificationError, host: str) -> FetchFailed:
    code, kind = error.verify_code, FailureKind.TLS
    if code == _EXPIRED:
        return FetchFailed(kind, f"The certificate of {host} has expired, so this may not be the real one.")
    if code == _NOT_YET:
        return FetchFailed(kind, f"The certificate of {host} is not valid yet; is the clock of this computer right?")
    if code in (_OTHER_NAME, _OTHER_ADDRESS):
        return FetchFailed(kind, f"The certificate of {host} is of another server, so this may not be the real one.")
    if code in (_SELF_SIGNED, _SELF_SIGNED_CHAIN):
        return FetchFailed(kind, f"The certificate of {host} is signed by nobody known: this may not be the real one.")
    return FetchFailed(kind, f"The certificate of {host} cannot be checked, so this may not be the real one.")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The exception, what it came of, and so on; the attempts of a group too."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop(0)
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
        waiting += [cause.__cause__, cause.__context__]
