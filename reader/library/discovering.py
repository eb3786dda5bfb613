"""From an address that a person gave to the feeds behind it."""

from __future__ import annotations

import logging
from concurrent.futures import CancelledError
from itertools import islice

from reader.domain.feed import Discovery, FeedDocument, FoundFeed
from reader.errors import LeeszaalError
from reader.feeds.failures import NotAFeed
from reader.library.outside import Outside
from reader.library.refreshing import status_sentence
from reader.web.addresses import host_of, is_private, normal_address, plain_address
from reader.web.exchange import FailureKind, FetchFailed, Request, Response

log = logging.getLogger(__name__)

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, application/xml;q=0.8,"
    " */*;q=0.5"
)
_MOST_FEEDS = 8  # of one page; each is fetched, so that its newest items can be shown
_MOST_TRIED = 6  # usual places, where a page names no feed
_ITEMS = 5
_UNSAFE = (
    "The server asks for a name and password over a connection that is not secure. If that is what you want, type the"
    " address with http:// before it."
)
_NONE = "No feed was found at this address."
_NO_PAGE = "There is no page at this address; look whether it is spelled right, or try the front page of the site."


def discover(outside: Outside, text: str, user_name: str = "", password: str = "") -> Discovery:
    """The feeds at or behind an address as a person writes it; waits for the network, and never raises."""
    try:
        url = normal_address(text)
    except LeeszaalError as error:
        return Discovery(text, error=str(error))
    try:
        return _with_scheme(outside, text, url, user_name, password)
    except CancelledError:
        return Discovery(url, error="The search for feeds was broken off.")
    except LeeszaalError as error:
        return Discovery(url, error=str(error))
    except Exception:
        log.exception("an address cannot be looked at")
        return Discovery(url, error="This address cannot be looked at; the log tells more.")


def _with_scheme(outside: Outside, text: str, url: str, user_name: str, password: str) -> Discovery:
    """A scheme that nobody typed is https, and http where nothing answers that: a certificate that is wrong is no
    reason to do without one, and a password does not go there."""
    try:
        return _discover(outside, url, user_name, password)
    except FetchFailed as error:
        plain = "" if user_name or error.kind is not FailureKind.REFUSED else plain_address(text)
        if not plain:
            raise
        try:
            answer = _discover(outside, plain, "", "")
        except FetchFailed:
            raise error from None
    return Discovery(plain, error=_UNSAFE) if answer.needs_password else answer


def _discover(outside: Outside, url: str, user_name: str, password: str) -> Discovery:
    request = Request(
        url, accept=_ACCEPT, allows_private=is_private(url), user_name=user_name, password=password, seconds=20
    )
    response = outside.web.submit(request).result()
    if response.status == 401:
        wrong = "The server does not accept this name and password." if user_name else ""
        return Discovery(url, error=wrong, needs_password=True)
    if response.status in {404, 410}:  # nobody has had a feed here yet
        return Discovery(url, error=_NO_PAGE)
    if not 200 <= response.status < 300:
        return Discovery(url, error=status_sentence(response.status))
    content_type = response.headers.get("content-type", "")
    try:
        document = outside.parsers.feed(response.body, response.url, content_type)
    except NotAFeed:
        pass
    else:
        return Discovery(url, (_found(response.moved_to or url, document),))
    links, _, others = outside.parsers.links(response.body, response.url, content_type)
    found = _fetch_all(outside, request, [link.url for link in links[:_MOST_FEEDS]])
    if not found:
        found = _fetch_all(outside, request, others[:_MOST_TRIED])
    return Discovery(url, tuple(found), "" if found else _NONE)


def _fetch_all(outside: Outside, first: Request, urls: list[str]) -> list[FoundFeed]:
    """Those of the addresses that are feeds; a password goes only where it was meant for."""
    requests = [
        Request(url, allows_private=first.allows_private and host_of(url) == host_of(first.url)) for url in urls
    ]
    waiting = [outside.web.submit(request) for request in requests]
    found: dict[str, FoundFeed] = {}
    for request, future in zip(requests, waiting, strict=True):
        try:
            one = _read(outside, request, future.result())
        except LeeszaalError:
            continue
        if one is not None:
            found.setdefault(one.url, one)
    return list(found.values())


def _read(outside: Outside, request: Request, response: Response) -> FoundFeed | None:
    if not 200 <= response.status < 300:
        return None
    document = outside.parsers.feed(response.body, response.url, response.headers.get("content-type", ""))
    return _found(response.moved_to or request.url, document)


def _found(url: str, document: FeedDocument) -> FoundFeed:
    titles = tuple(item.title for item in islice(document.items, _ITEMS))
    return FoundFeed(url, document.title, document.site_url, titles, len(document.items))
