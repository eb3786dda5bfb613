"""What stands where the list would be when there is nothing to list: what is the matter, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.gui.message_page import Message
from reader.gui.texts import number, translate
from reader.library.asking import Scope, SearchResult


@dataclass(frozen=True, slots=True)
class Ways:
    """What a message may offer to do."""

    import_files: Callable[[], object]
    search_for: Callable[[str], object]
    search_everywhere: Callable[[], object]
    show_all: Callable[[], object]


def opening() -> Message:
    return Message("book", translate("Messages", "Opening the library…"))


def failed(said: str) -> Message:
    return Message("warning", translate("Messages", "The library cannot be opened"), said)


def nothing_chosen(result: SearchResult) -> tuple[str, str]:
    """Title and hint for the reading pane while no article is open."""
    if not result.total:
        return "", ""
    title = translate("Messages", "Choose an article to read it here.")
    return title, translate("Messages", "J and K walk through the list; ? shows all keys.")


def nothing_listed(result: SearchResult, is_working: bool, ways: Ways) -> Message:
    """The message for an empty answer."""
    if result.request.text.strip():
        return _no_hits(result, ways)
    if result.request.scope is not Scope.ALL:
        icon, title, said = _of_view(result.request.scope)
        return Message(icon, title, said, translate("Messages", "Show all articles"), ways.show_all)
    if is_working:
        return Message("import", translate("Messages", "Your articles are on their way"),
                       translate("Messages", "They appear here as they come in."))  # fmt: skip
    return Message(
        "import",
        translate("Messages", "Nothing to read yet"),
        translate("Messages", "Drop files or a folder on this window: text, HTML, Markdown or JSON Lines."),
        translate("Messages", "Import files…"),
        ways.import_files,
    )  # fmt: skip


def _of_view(scope: Scope) -> tuple[str, str, str]:
    """Icon, title and text for a view without articles."""
    match scope:
        case Scope.UNREAD:
            said = translate("Messages", "New articles appear here by themselves.")
            return "check-all", translate("Messages", "All read"), said
        case Scope.STARRED:
            said = translate("Messages", "Press S on an article to keep it here.")
            return "star", translate("Messages", "No starred articles yet"), said
        case Scope.TODAY:
            said = translate("Messages", "Older articles are in All.")
            return "today", translate("Messages", "Nothing from today"), said
        case _:
            return "source", translate("Messages", "This source has no articles"), ""


def _no_hits(result: SearchResult, ways: Ways) -> Message:
    title = translate("Messages", "Nothing found for “{words}”").format(words=_short(result.request.text))
    said = translate("Messages", "Try fewer words, or the beginning of one.")
    if result.unindexed:
        said = translate("Messages", "{n} articles are still being indexed; they cannot be found yet.").format(
            n=number(result.unindexed)
        )
    suggestion = result.did_you_mean
    if suggestion:
        return Message("search", title, translate("Messages", "Did you mean “{words}”?").format(words=suggestion),
                       translate("Messages", "Search for “{words}”").format(words=suggestion),
                       lambda: ways.search_for(suggestion))  # fmt: skip
    if result.request.scope is not Scope.ALL:
        return Message("search", title, said, translate("Messages", "Search everywhere"), ways.search_everywhere)
    return Message("search", title, said)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
