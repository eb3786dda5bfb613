"""The engine that asks our own model, with the rules for what a list knows better and for when there is no model."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from reader.domain.entity import EntityKind, Mention
from reader.entities.companies import companies
from reader.entities.engine import EntityEngine
from reader.entities.folding import fold
from reader.entities.lists import NameLists
from reader.entities.loose_ends import without_loose_ends
from reader.entities.model_decoding import best_labels, names_in
from reader.entities.model_files import Model, ModelUnusable, load_model, model_version
from reader.entities.model_merging import ENOUGH, ENOUGH_ELSEWHERE, merge
from reader.entities.model_reader import Reading, read
from reader.entities.name_edges import with_right_edges
from reader.entities.pieces import Range
from reader.entities.plain_words import plain_words
from reader.entities.rules_engine import LONGEST_TEXT, VERSION, RulesEngine

LEARNED = frozenset(["nl", "en", "de", ""])  # languages of its lessons, and a text too short to tell
CODE = "4"  # raise the number when the code's answers change


class ModelEngine:
    """Finds names with the model in a folder (resources/model). Raises ModelUnusable when it cannot be loaded.

    Kept no state between calls but pieces of words; ONNX Runtime's sessions may be used by several threads.
    """

    def __init__(self, model: Model | Path, rules: RulesEngine) -> None:
        self._model = load_model(model) if isinstance(model, Path) else model
        self._rules = rules

    @property
    def version(self) -> str:
        return _version(self._model.version)

    def find_mentions(self, text: str, language: str) -> list[Mention]:
        text = text[:LONGEST_TEXT]
        reading = read(text, self._model, self._rules.lists)
        enough = ENOUGH if language in LEARNED else ENOUGH_ELSEWHERE
        lists = self._rules.lists
        plain = plain_words(text[: reading.end], lists)
        names = [
            name
            for name in names_of(reading)
            if not _is_adjective(text, reading, name, lists) and not _is_plain(reading, name, plain)
        ]
        rules = self._rules.find_mentions(text, language)
        formed = _whole_companies(text, reading, names, companies(text[: reading.end], lists))
        rules = [*rules, *_countries(text, reading, names, lists), *formed]
        found = merge(
            text, reading, names, rules, enough=enough, certain=lists.countries, unmistakable=lists.unmistakable
        )
        return without_loose_ends(text, with_right_edges(text, found, lists), lists)


def make_best_engine(folder: Path, names_folder: Path) -> EntityEngine:
    """The model with the rules, or the rules alone when the model cannot be used. Raises OSError without the lists."""
    rules = RulesEngine(names_folder)
    try:
        return ModelEngine(folder, rules)
    except ModelUnusable:
        return rules


def best_version(folder: Path) -> str:
    """The version that `make_best_engine` will have, known without loading anything, as long as the files are whole."""
    if importlib.util.find_spec("onnxruntime") is None:
        return VERSION
    try:
        return _version(model_version(folder))
    except ModelUnusable:
        return VERSION


def _version(model: str) -> str:
    return f"{model}-{CODE}+{VERSION}"


def names_of(reading: Reading) -> Iterator[Range]:
    """Ranges of words that the model by itself calls names."""
    for first, end in reading.sentences:
        for start, stop in names_in(best_labels(reading.likely[first:end])):
            yield first + start, first + stop


def _countries(text: str, reading: Reading, names: Iterable[Range], lists: NameLists) -> Iterator[Mention]:
    """The names that are a country's where the rules see none: they take "l'Allemagne" for one word."""
    for first, end in names:
        start, stop = reading.words[first][0], reading.words[end - 1][1]
        key = tuple(fold(text[one:other]) for one, other in reading.words[first:end])
        if key in lists.countries and not text[start].islower():
            yield Mention(start, stop, EntityKind.PLACE, text[start:stop], 0.8)


def _is_plain(reading: Reading, name: Range, plain: Set[int]) -> bool:
    first, end = name
    return end - first == 1 and reading.words[first][0] in plain


def _whole_companies(
    text: str, reading: Reading, names: Iterable[Range], found: Iterable[Mention]
) -> Iterator[Mention]:
    """Companies as long as the model sees them: "Standard and Poor's Corp", of which the form tells only the end."""
    starts = {reading.words[end - 1][1]: reading.words[first][0] for first, end in names}
    for one in found:
        start = min(one.start, starts.get(one.end, one.start))
        yield Mention(start, one.end, one.kind, text[start : one.end], one.confidence)


def _is_adjective(text: str, reading: Reading, name: Range, lists: NameLists) -> bool:
    """ "Amerikaanse" and "Fransen" are no names, whatever other people's labels taught the model."""
    first, end = name
    start, stop = reading.words[first]
    key = fold(text[start:stop])
    return end - first == 1 and lists.is_adjective(key) and (key,) not in lists.names
