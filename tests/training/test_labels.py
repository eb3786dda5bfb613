"""The labels are well formed and as varied as the model card says."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LABELS = ROOT / "training" / "labels"
# A sentence ends at its mark before a capital, a digit or a quotation; a list's line is a sentence of its own.
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’')]*\s+(?=[\"“„‘'(]*[A-Z0-9ÀÉÖ])|\n+")
NOT_AN_END = re.compile(r"(?:\b(?:[A-Z]|dr|mr|ir|prof|drs|nr|ca|bijv|St|vs|Mr|Mrs|Ms|Dr|jr|sr|ds|art|No)\.)$")


@pytest.fixture(scope="module")
def reading() -> ModuleType:
    spec = importlib.util.spec_from_file_location("leeszaal_read_labels", ROOT / "training" / "read_labels.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def sentences(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for end in SENTENCE_END.finditer(text):
        if "\n" not in end[0] and NOT_AN_END.search(text[start : end.start()]):
            continue
        spans.append((start, end.start()))
        start = end.end()
    spans.append((start, len(text)))
    return [(a, b) for a, b in spans if text[a:b].strip()]


def has_name(article: Any, span: tuple[int, int]) -> bool:
    return any(span[0] <= start < span[1] for start, _, _ in article.mentions)


@pytest.mark.parametrize(("language", "least"), [("nl", 4000), ("en", 800)])
def test_the_labels_are_many_and_varied(reading: ModuleType, language: str, least: int) -> None:
    articles = reading.read_labels(LABELS / language)
    spans = [(article, span) for article in articles for span in sentences(article.text)]
    nameless = sum(not has_name(article, span) for article, span in spans) / len(spans)
    held_back = sum(article.is_held_back for article in articles) / len(articles)
    names = Counter(article.text[start:end] for article in articles for start, end, _ in article.mentions)
    rare = sum(count <= 2 for count in names.values()) / len(names)
    kinds = Counter(kind.value for article in articles for _, _, kind in article.mentions)
    news = Counter(article.kind for article in articles)
    print(
        f"{language}: {len(articles)} articles, {len(spans)} sentences, {nameless:.1%} without a name; "
        f"{sum(names.values())} names, {len(names)} different, {rare:.1%} of them once or twice; "
        f"held back {held_back:.1%}; {dict(kinds)}; {dict(news)}"
    )
    assert len(spans) >= least
    assert nameless >= 0.25
    assert 0.08 <= held_back <= 0.12
    assert rare >= 0.6
    assert set(kinds) == {"person", "organisation", "place", "other"}
    assert set(news) == reading.KINDS


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_are_clean_and_in_order(reading: ModuleType, language: str) -> None:
    for article in reading.read_labels(LABELS / language):
        after = 0
        for start, end, _ in article.mentions:
            name = article.text[start:end]
            assert after <= start < end <= len(article.text)
            assert name == name.strip(), name
            assert any(letter.isalnum() for letter in name), name
            assert name[0] not in '„“”‘"(,' and name[-1] not in '”",;:)', name
            after = end


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_repeats(reading: ModuleType, language: str) -> None:
    articles = reading.read_labels(LABELS / language)
    for what in (
        [article.text for article in articles],
        [article.text.split("\n", 1)[0] for article in articles],
        [paragraph for article in articles for paragraph in article.text.split("\n\n") if len(paragraph) > 60],
    ):
        assert [text for text, count in Counter(what).items() if count > 1] == []


def test_offsets_are_exact(reading: ModuleType) -> None:
    text, mentions = reading.unmark("🚲 [Biden|P]s reis naar ['s-Hertogenbosch|L].", "here")
    assert text == "🚲 Bidens reis naar 's-Hertogenbosch."
    assert [(text[start:end], kind.value) for start, end, kind in mentions] == [
        ("Biden", "person"),
        ("'s-Hertogenbosch", "place"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[Biden|X]",
        "[Biden|]",
        "[Biden]",
        "Biden|P]",
        "[Biden|P",
        "[ Biden|P]",
        "[|P]",
        "[Joe [Biden|P]|P]",
        "[Bi\nden|P]",
    ],
)
def test_a_malformed_mark_is_refused(reading: ModuleType, text: str) -> None:
    with pytest.raises(reading.MalformedLabels, match="here"):
        reading.unmark(f"President {text} kwam.", "here")


@pytest.mark.parametrize(
    "content",
    [
        "De titel\n\nTekst.",
        "# kind: gossip; style: news\nDe titel\n\nTekst.",
        "# kind: sport; style: poem\nDe titel\n\nTekst.",
        "# kind: sport; style: news\nDe titel\nTekst.",
        "# kind: sport; style: news\nDe titel\n",
        "# kind: sport; style: news\nDe titel\n\nTekst.\n---\n",
    ],
)
def test_a_malformed_article_is_refused(reading: ModuleType, content: str) -> None:
    with pytest.raises(reading.MalformedLabels, match=r"x\.txt"):
        list(reading.parse_articles(content, "x.txt"))
