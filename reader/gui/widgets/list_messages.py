"""What stands where the list would be when there is nothing to list: what is the matter, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from reader.domain.feed import Feed
from reader.gui.widgets.message_page import Message
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import article_count, number, translate
from reader.library.asking import MutedFound, Scope, SearchResult
from reader.library.query_terms import among_muted

KeyOf = Callable[[str], str]  # the key of a command as it is now, '' if it has none


def no_key(command_id: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Ways:
    """What a message may offer to do, and with which keys the person does it."""

    find_feeds: Callable[[], object]
    search_for: Callable[[str], object]
    search_everywhere: Callable[[], object]
    show_all: Callable[[], object]
    key_of: KeyOf = no_key


def opening() -> Message:
    return Message("book", translate("Messages", "Opening the library…"))


def failed(said: str, open_folder: Callable[[], object] | None = None) -> Message:
    """With a way to where the library is kept, and its backups beside it."""
    title = translate("Messages", "The library cannot be opened")
    return Message("warning", title, said, translate("Messages", "Open the folder of the library"), open_folder)


def nothing_chosen(result: SearchResult, key_of: KeyOf) -> tuple[str, str]:
    """Title and hint for the reading pane while no article is open."""
    if not result.total:
        return "", ""
    title = translate("Messages", "Choose an article to read it here.")
    keys = [key_of(name) for name in ("next", "previous", "cheat_sheet")]
    hint = translate("Messages", "{next} and {previous} walk through the list; {all} shows all keys.")
    return title, hint.format(next=keys[0], previous=keys[1], all=keys[2]) if all(keys) else ""


def nothing_listed(result: SearchResult, is_working: bool, ways: Ways, feed: Feed | None = None) -> Message:
    """The message for an empty answer; `feed` is the one that is asked for, if it is a feed."""
    is_searched = bool(result.request.text.strip())
    if result.muted is not None and (is_searched or result.request.scope not in (Scope.TODAY, Scope.UNREAD)):
        return _muted(result.request.text, result.muted, ways)
    if is_searched:
        return _no_hits(result, ways)
    if feed is not None and feed.health.error:
        title, said = translate("Messages", "This feed has no articles yet"), in_own_language(feed.health.error)
        return Message("warning", title, said, translate("Messages", "Show all articles"), ways.show_all)
    if feed is not None and feed.health.checked is None and is_working:
        return Message("import", translate("Messages", "Your articles are on their way"),
                       translate("Messages", "They appear here as they come in."))  # fmt: skip
    if result.request.scope is not Scope.ALL:
        icon, title, said = _of_view(result.request.scope, ways.key_of)
        return Message(icon, title, said, translate("Messages", "Show all articles"), ways.show_all)
    if is_working:
        return Message("import", translate("Messages", "Your articles are on their way"),
                       translate("Messages", "They appear here as they come in."))  # fmt: skip
    return Message(
        "import",
        translate("Messages", "Nothing to read yet"),
        translate("Messages", "Choose feeds to follow, or drop an address, files or a folder on this window."),
        translate("Messages", "Find feeds…"),
        ways.find_feeds,
    )  # fmt: skip


def _of_view(scope: Scope, key_of: KeyOf) -> tuple[str, str, str]:
    """Icon, title and text for a view without articles."""
    match scope:
        case Scope.UNREAD:
            said = translate("Messages", "New articles appear here by themselves.")
            return "check-all", translate("Messages", "All read"), said
        case Scope.STARRED:
            said = _with_key(
                key_of("toggle_star"),
                translate("Messages", "Press {key} on an article to keep it here."),
                translate("Messages", "Give an article a star to keep it here."),
            )
            return "star", translate("Messages", "No starred articles yet"), said
        case Scope.TODAY:
            said = translate("Messages", "Older articles are in All.")
            return "today", translate("Messages", "Nothing from today"), said
        case Scope.FOLDER:
            said = _with_key(
                key_of("refresh_feed"),
                translate("Messages", "Drag feeds into it, or press {key} to refresh what is in it."),
                translate("Messages", "Drag feeds into it, or refresh what is in it."),
            )
            return "source", translate("Messages", "No articles in this folder"), said
        case Scope.LABEL:
            said = _with_key(
                key_of("label"), translate("Messages", "Press {key} on an article to give it a label."), ""
            )
            return "label", translate("Messages", "No articles with this label"), said
        case _:
            return "source", translate("Messages", "This source has no articles"), ""


def _with_key(key: str, said: str, without: str) -> str:
    return said.format(key=key) if key else without


def _no_hits(result: SearchResult, ways: Ways) -> Message:
    if result.request.scope is Scope.ALL:
        title = translate("Messages", "Nothing found for “{words}”")
    else:  # of a view, a feed or a label: elsewhere there may be enough
        title = translate("Messages", "Nothing found here for “{words}”")
    title = title.format(words=_short(result.request.text))
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
    return Message("search", title, said, translate("Messages", "Clear the search"), lambda: ways.search_for(""))


def _muted(text: str, muted: MutedFound, ways: Ways) -> Message:
    """It is there, and the person said not to list it."""
    names = [_short(name) for name in muted.names]
    if len(names) == 1:
        said = translate("Messages", "{articles} not listed, because “{name}” is muted.").format(
            articles=article_count(muted.articles), name=names[0]
        )
    elif names:
        said = translate("Messages", "{articles} not listed, because these names are muted: {names}.").format(
            articles=article_count(muted.articles), names=", ".join(names)
        )
    else:
        said = translate("Messages", "{articles} not listed, because muted by you or by a rule.").format(
            articles=article_count(muted.articles)
        )
    if names:
        said += " " + translate("Messages", "On the page of a name its muting can be ended.")
    words = among_muted(text, in_dutch=QLocale().language() is QLocale.Language.Dutch)
    return Message("search", translate("Messages", "All that was found is muted"), said,
                   translate("Messages", "Show what is muted"), lambda: ways.search_for(words))  # fmt: skip


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
