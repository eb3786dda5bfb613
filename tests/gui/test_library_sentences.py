"""Whatever the library can say to a person, the window can say in their language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader
from reader.gui.words import library_sentences
from reader.gui.words.library_sentences import in_own_language
from reader.search.query_words import NOTICES

PACKAGE = Path(reader.__file__).parent
SPEAKERS = ("storage", "library", "sources", "web", "feeds", "worker.py", "search/writer.py")
SAID_BY = {
    "LeeszaalError", "LibraryDamaged", "LibraryInUse", "NotFound", "UnreadableFile", "Skipped", "BadLine",
    "FetchFailed", "NoSafe", "NotAFeed", "NoArticle", "ParserFailed", "_fail",
}  # fmt: skip
# Wrapped by the library before anyone hears them.
UNHEARD = {"The library could not be changed: {}."}


def sentences() -> Iterator[str]:
    yield from NOTICES
    for speaker in SPEAKERS:
        path = PACKAGE / speaker
        for file in [path] if path.is_file() else sorted(path.glob("*.py")):
            module = ast.parse(file.read_text("utf-8"))
            named = {
                node.targets[0].id: node.value
                for node in module.body
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
            }
            for said in (*_said_in_calls(module), *_values(named.get("_STATUSES"))):
                text = written(named.get(said.id, said) if isinstance(said, ast.Name) else said)
                if " " in text.strip("{}") or text.isalpha():
                    yield text


def _said_in_calls(module: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in SAID_BY:
                yield node.args[-1]
            if name == "_fail":
                yield node.args[1]


def _values(node: ast.expr | None) -> list[ast.expr]:
    return node.values if isinstance(node, ast.Dict) else []


def written(node: ast.expr) -> str:
    """The text of a literal, with `{}` for what differs."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    if isinstance(node, ast.BoolOp):
        return written(node.values[-1])
    return ""


@pytest.mark.parametrize("sentence", sorted(set(sentences()) - UNHEARD))
def test_every_sentence_of_the_library_is_known_to_the_window(sentence: str) -> None:
    assert sentence in library_sentences._SENTENCES


def test_there_are_sentences_to_look_at() -> None:
    assert len(set(sentences())) > 15


def test_an_unknown_sentence_is_shown_as_it_is() -> None:
    assert in_own_language("Something new happened.") == "Something new happened."
