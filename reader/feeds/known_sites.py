"""Feeds of sites whose addresses tell where the feed is, although their pages often do not."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs, quote, urlsplit

_YOUTUBE = "https://www.youtube.com/feeds/videos.xml"
_YOUTUBE_HOSTS = frozenset(("youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be"))
_CHANNEL = re.compile(r"/channel/(UC[\w-]{22})(?:/|$)")
_PLAYLIST = re.compile(r"[\w-]{10,60}")
_CHANNEL_IN_PAGE = re.compile(
    r"""(?:itemprop="(?:identifier|channelId)"\s+content="|/channel/|"(?:channelId|externalId|browseId)":\s*")"""
    r"""(UC[\w-]{22})\b"""
)
_USER = re.compile(r"/@([\w.-]{1,64})/?")
_REDDIT = re.compile(r"/(r|u|user)/([\w-]{2,40})(?:/.*)?")
_GITHUB = re.compile(r"/([\w.-]{1,60})/([\w.-]{1,100})(?:/.*)?")
_NOT_OWNERS = frozenset(
    (
        "about",
        "collections",
        "features",
        "login",
        "marketplace",
        "orgs",
        "search",
        "settings",
        "sponsors",
        "topics",
        "users",
    )
)


class FeedLink(NamedTuple):
    url: str
    title: str


def feeds_by_address(url: str) -> list[FeedLink]:
    """What the address alone tells."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return []
    path = parts.path or "/"
    if host in _YOUTUBE_HOSTS:
        return _youtube(path, parts.query)
    if host in ("reddit.com", "www.reddit.com", "old.reddit.com", "new.reddit.com"):
        found = _REDDIT.fullmatch(path)
        if not found:
            return []
        kind, name = ("user" if found[1] == "u" else found[1]), found[2]
        return [FeedLink(f"https://www.reddit.com/{kind}/{name}/.rss", f"{kind[0]}/{name}")]
    if host in ("github.com", "www.github.com"):
        return _github(path)
    if host == "medium.com" and (found := re.match(r"/(@?[\w.-]{2,64})", path)):
        return [FeedLink(f"https://medium.com/feed/{found[1]}", found[1])]
    if host == "bsky.app" and (found := re.match(r"/profile/([\w.:-]{3,100})", path)):
        return [FeedLink(f"https://bsky.app/profile/{found[1]}/rss", found[1])]
    if (found := _USER.fullmatch(path)) and host and not host.endswith(("tiktok.com", "threads.net", "threads.com")):
        return [FeedLink(f"{parts.scheme}://{parts.netloc}/@{found[1]}.rss", f"@{found[1]}")]  # Mastodon and its like
    return []


def feeds_by_page(url: str, page: str) -> list[FeedLink]:
    """What only the page of such a site tells: YouTube's names of users and handles are not in its feeds' addresses."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return []
    if host not in _YOUTUBE_HOSTS:
        return []
    found = _CHANNEL_IN_PAGE.search(page)
    return [FeedLink(f"{_YOUTUBE}?channel_id={found[1]}", "YouTube")] if found else []


def _youtube(path: str, query: str) -> list[FeedLink]:
    if found := _CHANNEL.match(path):
        return [FeedLink(f"{_YOUTUBE}?channel_id={found[1]}", "YouTube")]
    lists = parse_qs(query).get("list", [])
    if lists and _PLAYLIST.fullmatch(lists[0]) and path.startswith("/playlist"):
        return [FeedLink(f"{_YOUTUBE}?playlist_id={lists[0]}", "YouTube")]
    if found := re.fullmatch(r"/user/([\w.-]{1,60})/?", path):
        return [FeedLink(f"{_YOUTUBE}?user={quote(found[1])}", found[1])]
    return []


def _github(path: str) -> list[FeedLink]:
    found = _GITHUB.fullmatch(path)
    if not found or found[1].lower() in _NOT_OWNERS:
        return []
    name = f"{found[1]}/{found[2].removesuffix('.git')}"
    return [FeedLink(f"https://github.com/{name}/{kind}.atom", f"{name}: {kind}") for kind in ("releases", "commits")]
