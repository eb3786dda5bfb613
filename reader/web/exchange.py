"""What is asked of the web, what comes back, and what can go wrong, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.errors import LeeszaalError


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to fetch. Its time runs from the moment that a connection is its turn, and covers everything: the
    look-up of the name, every hop, the last byte. `allows_private` holds for the host of `url` alone, wherever it
    leads."""

    url: str
    etag: str = ""
    last_modified: str = ""
    accept: str = ""  # '' asks for feeds
    max_bytes: int = 15_000_000  # as received and as decoded
    seconds: float = 20.0
    allows_private: bool = False
    user_name: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """What a server said, whatever its status; `body` is decoded, and empty unless the status is 2xx. The times are
    seconds from now."""

    url: str  # where it came from in the end
    status: int
    headers: Mapping[str, str]  # names in small letters
    body: bytes = field(repr=False)
    moved_to: str = ""  # where an unbroken chain of permanent redirects from the start led
    etag: str = ""
    last_modified: str = ""
    retry_after: float | None = None
    fresh_for: float | None = None
    is_cut: bool = False  # the server stopped before the length it had promised; then without etag and last_modified


class FailureKind(StrEnum):
    """OFFLINE and NOT_FOUND_HOST may be the network's fault: when every feed fails with them, blame no feed."""

    OFFLINE = "offline"
    NOT_FOUND_HOST = "not found host"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    TLS = "tls"
    TOO_LARGE = "too large"
    REDIRECTS = "redirects"
    FORBIDDEN_ADDRESS = "forbidden address"
    PROTOCOL = "protocol"
    BAD_ADDRESS = "bad address"


class FetchFailed(LeeszaalError):
    """There is no answer; the text is one sentence for the person."""

    def __init__(self, kind: FailureKind, sentence: str) -> None:
        super().__init__(kind, sentence)
        self.kind = kind
        self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence
