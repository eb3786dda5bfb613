"""The commands of the command line that are about feeds."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.commands import Console, open_library, print_json, work
from reader.domain.feed import FailedFeed, RefreshReport
from reader.errors import LeeszaalError
from reader.library.discovering import discover
from reader.library.library import Library
from reader.library.outside import Outside
from reader.paths import Paths


def subscribe(paths: Paths, options: argparse.Namespace) -> int:
    """Look what is behind the address, subscribe to the likeliest feed, and fetch it."""
    with open_library(paths) as library:
        outside = Outside(paths.pictures)
        try:
            answer = discover(outside, options.url)
            if answer.needs_password:
                raise LeeszaalError("The server asks for a name and password; subscribe in the window to give them.")
            if not answer.found:
                raise LeeszaalError(answer.error)
            found, *others = answer.found
            feed_id = library.subscriptions.subscribe(found.url)
            _refresh(library, outside, [feed_id])
        finally:
            outside.close()
        feed = library.stores.subscriptions.feed(feed_id)
    if feed.health.failures:  # of others that were due at the same time nothing is said
        raise LeeszaalError(f"Subscribed, but it could not be fetched: {feed.health.error}")
    print(f"{feed.title}: {feed.articles} articles ({feed.url}).")
    for other in others:
        print(f"Also found: {other.title} ({other.url})", file=sys.stderr)
    return 0


def refresh(paths: Paths, options: argparse.Namespace) -> int:
    """Fetch all feeds, and index and recognise what is new."""
    with open_library(paths) as library:
        outside = Outside(paths.pictures)
        try:
            report = _refresh(library, outside, None)
        finally:
            outside.close()
    if report.is_offline:
        raise LeeszaalError("Nothing could be reached; is there a network?")
    if options.json:
        failed = [{"url": one.url, "error": one.error} for one in report.failed]
        print_json({"feeds": report.feeds, "new": report.new, "updated": report.updated, "failed": failed})
        return 0
    print(f"{report.feeds} feeds, {report.new} new, {report.updated} updated, {len(report.failed)} failed.")
    for one in report.failed:
        print(f"{one.title} ({one.url}): {one.error}", file=sys.stderr)
    return 0


def feeds(paths: Paths, options: argparse.Namespace) -> int:
    with open_library(paths) as library:
        tree = library.subscriptions.tree()
    if options.json:
        print_json([
            {"url": feed.url, "title": feed.title, "articles": feed.articles, "unread": feed.unread,
             "error": feed.health.error}
            for feed in tree.feeds
        ])  # fmt: skip
        return 0
    for feed in tree.feeds:
        trouble = f"\t{feed.health.error}" if feed.health.error else ""
        print(f"{feed.unread}/{feed.articles}\t{feed.title}\t{feed.url}{trouble}")
    return 0


def import_opml(paths: Paths, options: argparse.Namespace) -> int:
    """Subscribes, and fetches nothing."""
    with open_library(paths) as library:
        report = library.subscriptions.import_opml(Path(options.file))
    print(f"{report.added} added, {report.known} known already, {len(report.skipped)} skipped.")
    for said in report.skipped:
        print(said, file=sys.stderr)
    return 0


def export_opml(paths: Paths, options: argparse.Namespace) -> int:
    with open_library(paths) as library:
        print(f"{library.subscriptions.export_opml(Path(options.file))} feeds written.")
    return 0


def _refresh(library: Library, outside: Outside, feed_ids: list[int] | None) -> RefreshReport:
    """Fetch these feeds or all, here or by the worker of a window that is open, and wait for it."""
    before = library.subscriptions.tree()
    library.subscriptions.refresh(feed_ids)
    console = Console()
    is_ours = work(library.stores, console, recognise=True, outside=outside)
    if console.refresh is not None:
        return console.refresh
    if is_ours and not before.feeds:
        return RefreshReport()
    print("leeszaal: another Leeszaal has the library open and did the refresh.", file=sys.stderr)
    after = library.subscriptions.tree()
    asked = [feed for feed in after.feeds if feed_ids is None or feed.id in feed_ids]
    new = sum(feed.articles for feed in after.feeds) - sum(feed.articles for feed in before.feeds)
    failed = tuple(FailedFeed(feed.url, feed.title, feed.health.error) for feed in asked if feed.health.error)
    return RefreshReport(len(asked), max(new, 0), 0, failed)
