"""How the model's names and the rules' become one list."""

from __future__ import annotations

import numpy as np
import pytest

from reader.domain.entity import EntityKind, Mention
from reader.entities.model_decoding import KINDS, LABELS
from reader.entities.model_merging import merge
from reader.entities.model_reader import Reading
from reader.entities.pieces import words_for_model
from reader.entities.sentences import sentences_of

PERSON, ORGANISATION, PLACE, OTHER = KINDS


def reading(text: str, *said: tuple[str, float]) -> Reading:
    """What a model says of the words in turn: a label and its share; the rest is no name."""
    words = words_for_model(text)
    likely = np.zeros((len(words), len(LABELS)), np.float32)
    likely[:, 0] = 1
    for row, (label, share) in zip(likely, said, strict=False):
        row[0] = 1 - share
        row[LABELS.index(label)] += share
    return Reading(words, sentences_of(text, words), likely)


def rule(text: str, name: str, kind: EntityKind, confidence: float) -> Mention:
    at = text.index(name)
    return Mention(at, at + len(name), kind, name, confidence)


def kinds(mentions: list[Mention]) -> list[tuple[str, EntityKind]]:
    return [(mention.text, mention.kind) for mention in mentions]


def test_a_sure_model_needs_no_rule() -> None:
    text = "Qwop Zitt lacht"
    assert kinds(merge(text, reading(text, ("B-P", 0.95), ("I-P", 0.9)), [(0, 2)], [])) == [("Qwop Zitt", PERSON)]


def test_a_rule_alone_does_not_outvote_a_sure_model() -> None:
    text = "Reed lacht"
    assert merge(text, reading(text), [], [rule(text, "Reed", PERSON, 0.5)]) == []


def test_a_rule_settles_what_the_model_doubts() -> None:
    text = "Zorb groeit"
    doubting = reading(text, ("B-L", 0.5))
    assert kinds(merge(text, doubting, [(0, 1)], [rule(text, "Zorb", ORGANISATION, 0.97)]))[0][0] == "Zorb"


def test_all_mentions_of_a_name_speak_together() -> None:
    text = "Zorb, Zorb, Zorb"
    said = reading(text, ("B-O", 0.95), ("O", 1.0), ("B-O", 0.95), ("O", 1.0), ("B-O", 0.45))
    said.likely[4, LABELS.index("B-L")] = 0.5
    said.likely[4, 0] = 0.05
    assert kinds(merge(text, said, [(0, 1), (2, 3), (4, 5)], [])) == [("Zorb", ORGANISATION)] * 3


def test_names_do_not_overlap() -> None:
    text = "Bank of Zorb"
    said = reading(text, ("B-O", 0.9), ("I-O", 0.9), ("I-O", 0.9))
    found = merge(text, said, [(0, 3)], [rule(text, "Zorb", PLACE, 0.6)])
    assert kinds(found) == [("Bank of Zorb", ORGANISATION)]


def test_more_evidence_is_more_confidence() -> None:
    text = "Zorb, Frub"
    sure, less = merge(text, reading(text, ("B-P", 0.99), ("O", 1.0), ("B-P", 0.8)), [(0, 1), (2, 3)], [])
    assert 0 < less.confidence < sure.confidence < 1


def test_what_is_certain_is_marked_whatever_the_model_says_but_not_within_a_name() -> None:
    text = "Zorb lacht. Bank of Zorb"
    said = reading(text, *[("O", 1.0)] * 3, ("B-O", 0.9), ("I-O", 0.9), ("I-O", 0.9))
    rules = [rule(text, "Zorb", PLACE, 0.6), Mention(20, 24, PLACE, "Zorb", 0.6)]
    assert kinds(merge(text, said, [(3, 6)], rules)) == [("Bank of Zorb", ORGANISATION)]
    found = merge(text, said, [(3, 6)], rules, certain=frozenset([("zorb",)]))
    assert kinds(found) == [("Zorb", PLACE), ("Bank of Zorb", ORGANISATION)]


def test_a_model_that_is_sure_of_another_kind_is_believed_about_what_is_certain() -> None:
    text = "Jordan lacht"
    rules = [rule(text, "Jordan", PLACE, 0.6)]
    for share, kind in ((0.95, PERSON), (0.3, PLACE)):
        found = merge(text, reading(text, ("B-P", share)), [(0, 1)], rules, certain=frozenset([("jordan",)]))
        assert kinds(found) == [("Jordan", kind)]


def test_a_full_name_says_what_the_surname_alone_is() -> None:
    text = "Kevin Zorb, Zorb"
    alone = [("O", 1.0)] * 3 + [("B-L", 0.4)]
    doubted = reading(text, *alone)
    doubted.likely[3, LABELS.index("B-P")] = 0.35
    doubted.likely[3, 0] = 0.25
    assert kinds(merge(text, doubted, [(0, 2), (3, 4)], []))[-1:] == [("Zorb", PLACE)]
    named = reading(text, ("B-P", 0.95), ("I-P", 0.95), *alone[2:])
    named.likely[3] = doubted.likely[3]
    assert kinds(merge(text, named, [(0, 2), (3, 4)], [])) == [("Kevin Zorb", PERSON), ("Zorb", PERSON)]


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("Zorb News meldt dit", True),
        ("Dit meldt Zorb News.", True),
        ("Zorb News", True),
        ("Minister Onno Zitt Boos Op Zorb News.", True),
        ("ZORB NEWS FOR ALL", False),
        ("ZORB NEWS\n\nGewone tekst.", True),
        ("Zorb News for Farmers", False),
        ("The Zorb News Rises Again\n\nGewone tekst.", False),
    ],
)
def test_capitals_of_a_heading_make_no_name_unmistakable(text: str, is_marked: bool) -> None:
    said = rule(text, "ZORB NEWS" if "ZORB" in text else "Zorb News", ORGANISATION, 0.8)
    found = merge(text, reading(text), [], [said], unmistakable=frozenset([("zorb", "news")]))
    assert bool(found) is is_marked
    doubting = reading(text, *[("O", 1.0)] * text[: said.start].count(" "), ("B-O", 0.6), ("I-O", 0.6))
    assert merge(text, doubting, [], [said], unmistakable=frozenset([("zorb", "news")]))


def test_an_unmistakable_name_is_marked_but_not_within_a_longer_one() -> None:
    text = "Zorb News meldt. Zorb News Radio"
    said = reading(text, *[("O", 1.0)] * 4, ("B-O", 0.9), ("I-O", 0.9), ("I-O", 0.9))
    rules = [rule(text, "Zorb News", ORGANISATION, 0.8), Mention(17, 26, ORGANISATION, "Zorb News", 0.8)]
    assert kinds(merge(text, said, [(4, 7)], rules)) == [("Zorb News Radio", ORGANISATION)]
    found = merge(text, said, [(4, 7)], rules, unmistakable=frozenset([("zorb", "news")]))
    assert kinds(found) == [("Zorb News", ORGANISATION), ("Zorb News Radio", ORGANISATION)]
