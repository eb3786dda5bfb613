"""The command line: stable, because scripts depend on it; every command works without a screen."""

from __future__ import annotations

import argparse
import gc
import re
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from reader import __version__
from reader.domain.query import Order
from reader.errors import LeeszaalError
from reader.logs import log_crashes, start_logging
from reader.paths import Paths, data_folder

_IN_TRAY = "--in-tray"  # of a start with the session
_THEMES = ("light", "dark", "sepia", "contrast")
# The words that call for no window; told apart from a file's name without loading what they do.
COMMANDS = frozenset((
    "import", "recognise", "search", "show", "entities", "reindex", "check", "backup", "subscribe", "refresh", "feeds",
    "import-opml", "export-opml", "export", "screenshot", "export-chosen", "look", "worker",
))  # fmt: skip

_ASKING = ("search", "entities", "export", "screenshot")
_LEAVES_OUT = re.compile(r"-(?!-|h$).")

Doing = Callable[[Paths, argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """The exit code: 0, 1 after one sentence on stderr, 2 for wrong usage."""
    try:
        folder, rest = _take_data(arguments)
        paths = Paths.default() if folder is None else Paths.within(_folder(folder))
        if rest and rest[0] in COMMANDS:
            return _run_command(paths, rest)
        return _run_window(paths, rest)
    except UsageError as error:
        print(f"leeszaal: {error}", file=sys.stderr)
        return 2
    except LeeszaalError as error:
        print(f"leeszaal: {error}", file=sys.stderr)
        return 1
    except SystemExit as error:  # argparse has said it already
        return error.code if isinstance(error.code, int) else 2


class UsageError(Exception):
    """The words of the call are off."""


def _folder(name: str) -> Path:
    if not name:  # of a script whose variable is empty: surely not the person's own library
        raise UsageError("--data needs a folder.")
    try:
        return data_folder(name)
    except RuntimeError as error:
        raise UsageError(f"--data {name}: nobody here has that home folder.") from error


def _take_data(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """`--data DIR` may stand anywhere, also before the command."""
    folder: str | None = None
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--data":
            folder = next(words, "")
        elif word.startswith("--data="):
            folder = word.removeprefix("--data=")
        else:
            rest.append(word)
    return folder, rest


def _run_command(paths: Paths, arguments: Sequence[str]) -> int:
    options = _parser().parse_args(_with_queries(arguments))
    start_logging(paths.logs, options.command)
    return doings()[options.command](paths, options)


def _with_queries(arguments: Sequence[str]) -> list[str]:
    """The words with a space before each that leaves something out, as `-sport`: argparse then takes none of them for
    an option, and there is no option of one hyphen but -h."""
    if arguments[0] not in _ASKING:
        return list(arguments)
    options = list(arguments).index("--") if "--" in arguments else len(arguments)
    return [f" {word}" if at < options and _LEAVES_OUT.match(word) else word for at, word in enumerate(arguments)]


def _query(text: str) -> str:
    return text[1:] if _LEAVES_OUT.match(text[1:]) else text


def _run_window(paths: Paths, arguments: Sequence[str]) -> int:
    if any(word in ("-h", "--help") for word in arguments):
        _parser().print_help()
        return 0
    if "--version" in arguments:
        print(f"leeszaal {__version__}")
        return 0
    unknown = [word for word in arguments if word.startswith("-") and word not in ("--", _IN_TRAY)]
    if unknown:
        raise UsageError(f"{unknown[0]} is not an option; `leeszaal --help` lists all.")
    gc.disable()  # nothing that is loaded at the start is ever garbage: looking for it there took a twentieth of it
    from reader.app import run_window  # late: commands must not load Qt

    start_logging(paths.logs, "window")
    log_crashes(paths.logs, "window")
    opened = [word for word in arguments if word not in ("--", _IN_TRAY)]
    return run_window(paths, opened, in_tray=_IN_TRAY in arguments)


def _screenshot(paths: Paths, options: argparse.Namespace) -> int:
    from reader.app import take_screenshot

    before = signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop runs no Python in which Ctrl+C could be heard
    try:
        take_screenshot(
            paths, Path(options.file), options.size, options.theme, options.language, options.search or "",
            options.article,
        )  # fmt: skip
    finally:
        signal.signal(signal.SIGINT, before)
    return 0


def _worker(paths: Paths, options: argparse.Namespace) -> int:
    log_crashes(paths.logs, "worker")
    from reader.worker import main

    return main(paths, is_opened=options.opened)


def doings() -> dict[str, Doing]:
    """What each of COMMANDS does."""
    from reader import commands, export_commands, feed_commands  # late: the window must not load what commands need

    return {
        "import": commands.import_paths,
        "recognise": commands.recognise,
        "search": commands.search,
        "show": commands.show,
        "entities": commands.entities,
        "reindex": commands.reindex,
        "check": commands.check,
        "backup": commands.backup,
        "subscribe": feed_commands.subscribe,
        "refresh": feed_commands.refresh,
        "feeds": feed_commands.feeds,
        "import-opml": feed_commands.import_opml,
        "export-opml": feed_commands.export_opml,
        "export": export_commands.export_found,
        "screenshot": _screenshot,
        "export-chosen": export_commands.export_chosen,
        "look": export_commands.look,
        "worker": _worker,
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="leeszaal",
        description="The news reader that knows who is in the news. Without a command it opens the window.",
        epilog="`--data DIR` anywhere: another library. `leeszaal COMMAND --help` tells more of a command.",
    )
    parser.add_argument("--version", action="version", version=f"leeszaal {__version__}")
    add = parser.add_subparsers(dest="command", metavar="COMMAND").add_parser

    one = add("import", help="import files and folders, index and recognise them")
    one.add_argument("paths", nargs="+", type=_name, metavar="PATH")
    one.add_argument("--no-recognise", action="store_true", help="leave the names for later")
    one = add("recognise", help="the names in plain text files; - is standard input")
    one.add_argument("files", nargs="+", metavar="FILE")
    _add_json(one)
    one = add("search", help="search the library; an empty query is everything")
    one.add_argument("query", type=_query, metavar="QUERY")
    one.add_argument("--sort", choices=[order.value for order in Order], default=Order.NEWEST.value)
    one.add_argument("--limit", type=_count, default=20, metavar="N")
    _add_json(one)
    one = add("show", help="one article with its names")
    one.add_argument("id", type=_whole, metavar="ID")
    _add_json(one)
    one = add("entities", help="who and what is named in the library")
    one.add_argument("query", nargs="?", default="", type=_query, metavar="QUERY")
    _add_json(one)
    one = add("subscribe", help="subscribe to the feed at or behind an address, and fetch it")
    one.add_argument("url", type=_name, metavar="URL")
    one = add("refresh", help="fetch all feeds; index and recognise what is new")
    _add_json(one)
    one = add("feeds", help="the subscriptions, with what is unread and what is wrong")
    _add_json(one)
    one = add("import-opml", help="subscribe to all of a list; fetches nothing")
    one.add_argument("file", type=_name, metavar="FILE")
    one = add("export-opml", help="write the subscriptions as a list")
    one.add_argument("file", type=_name, metavar="FILE")
    add("reindex", help="make the full-text index anew from the database")
    add("check", help="look for damage in the database and the index")
    add("backup", help="copy the database to the library's backups")
    one = add("export", help="write what a search finds as .md, .html, .epub or .json, or into a folder")
    one.add_argument("query", type=_query, metavar="QUERY")
    one.add_argument("file", type=_name, metavar="FILE")
    one.add_argument("--sort", choices=[order.value for order in Order], default=Order.NEWEST.value)
    one.add_argument("--language", choices=("nl", "en"), default="en", help="of dates and headings")
    one = add("screenshot", help="a picture of the window, without a screen")
    one.add_argument("file", metavar="FILE")
    one.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    one.add_argument("--theme", choices=_THEMES)
    one.add_argument("--language", choices=("nl", "en"))
    one.add_argument("--search", type=_query, metavar="QUERY")
    one.add_argument("--article", type=_whole, metavar="ID")
    add("export-chosen")
    add("look").add_argument("path", type=_name)
    add("worker").add_argument("--opened", action="store_true")  # not listed: only the window calls it
    return parser


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="machine-readable output")


def _name(text: str) -> str:
    if not text:  # of a script whose variable is empty: surely not all of the folder it runs in
        raise argparse.ArgumentTypeError("a name is needed")
    return text


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a whole number is needed") from None


def _count(text: str) -> int:
    number = _whole(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a number from 0 is needed")
    return number


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    size = (_whole(width), _whole(height)) if width and height else (0, 0)
    if not all(200 <= side <= 8000 for side in size):
        raise argparse.ArgumentTypeError("a size is WIDTHxHEIGHT, each from 200 to 8000")
    return size
