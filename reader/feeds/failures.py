"""What can go wrong while reading what the web sent, in words a person can act on."""

from __future__ import annotations

from reader.errors import LeeszaalError


class NotAFeed(LeeszaalError):
    """What was fetched is no feed; the text says what it seems to be."""


class NoArticle(LeeszaalError):
    """No article was found in a web page."""


class ParserFailed(LeeszaalError):
    """The parser had to be stopped, or stopped by itself; the next document is not affected."""
