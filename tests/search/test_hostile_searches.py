"""Whatever is typed or pasted into the search field gets an answer soon, and never an exception."""

from __future__ import annotations

import time
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.entity import EntityKind
from reader.search import query_words as qw
from reader.search.index import IndexDocument, IndexWriter, Masks, Snapshot
from reader.search.query_language import LONGEST_TEXT, ParsedQuery, parse
from reader.search.snippets import find_hits, make_snippet

LONGEST_TIME = 2.0  # CPU seconds, for the search, its best match, counts and marks together

ODD_PIECES = [
    *"()[]{}\"'“”„«»‘’*~^:;.,-_+!?&|/\\#@%$€<>=`´¨",
    "\0", "\t", "\r\n", "\x1b[31m", "\x7f", "\ud800", "\udfff", "\ufeff", "\u200b", "\u200d", "\u00ad", "\ufffd",
    "\u202e", "\u2066", "\u061c", "\u2028", "e\u0301", "ﬁ", "ß", "ẞ", "İ", "ı", "ſ", "Ω", "ﷺ", "ﷲ", "日本語", "ไทย",
    "한국어", "שלום", "مرحبا", "हिन्दी", "🎈", "👩‍👩‍👧‍👦", "𝐛𝐨𝐥𝐝", "Ⅳ", "½", "²", "١٢٣", "०१", "\U0010ffff",
    "AND", "OR", "NOT", "EN", "OF", "NIET", "TO", "[TO", "[TO]", "[a TO", "{a TO b}", "a^9999999", "said~99", "~~",
    "a~", "**", "*a", "a*b", "?*", "--", "- -", "()", "( )", "\"\"", "\"*\"", "~5", "\"a b\"~", "\"a b\"~99999999999",
    "http://x.y/?q=a&b=(c)", "file:///etc/passwd", "C:\\x\\y", "'; DROP TABLE article; --", "${jndi:ldap://x}",
    "%s%n%x", "\\u0000", "&#0;", "<script>", "#1", "#99999999999999999999", "1e999", "-1", "0", "NaN", "None",
]  # fmt: skip
KEYS = [f"{key}:" for key in qw.KEYS] + ["onzin:", "::", ":a", "titel:titel:", "-titel:", "titel: "]
DATES = [
    "0000", "0000-00-00", "9999-12-31", "99999-01-01", "2021-13", "2021-02-30", "..", "...", "2021..", "..2021",
    "2021....2020", ">", ">=", "<0001", ">9999", "=2021", "vorige", "vorige week..", "31 februari", "mei 0", "١٢٣٤",
]  # fmt: skip
REPEATED = [
    "(" * 5000, ")" * 5000, "()" * 5000, "[" * 5000, '"' * 5001, "(a " * 300, "-(" * 2500, "NOT " * 2000,
    "NIET " * 2000 + "x", "a OR " * 50_000, "a AND (b OR " * 2000, " OF ".join(f"w{n}" for n in range(50_000)),
    " ".join(f"{letter}*" for letter in "abcdefghij"), " ".join(f"{letter}~" for letter in "abcdefghij"),
    " ".join(f"woord{n}~" for n in range(100)), "x" * 1_000_000, "x" * 1_000_000 + "*", "x" * 1_000_000 + "~",
    "é" * 1_000_000, "e\u0301" * 300_000, "日" * 100_000, "\0" * 100_000, "\u202e" * 100_000, "🎈" * 100_000,
    " " * 1_000_000, "\n" * 100_000 + "a", "titel:" * 50_000, "is:" * 5000, "datum:" + "2021-" * 5000, "*" * 100_000,
    "~" * 100_000, "-" * 100_000, "a-" * 50_000, "a'" * 50_000, '"' + "de " * 200 + '"~50', '"de" ' * 500, "a:b " * 500,
]  # fmt: skip


def _hostile() -> list[str]:
    made = [*ODD_PIECES, *KEYS, *REPEATED]
    made += [key + piece for key, piece in product(("titel:", "persoon:", "bron:", "label:"), ODD_PIECES)]
    made += [f"datum:{when}" for when in DATES] + [f'date:"{when}" kat ' for when in DATES]
    made += [f"{key}{value}" for key, value in product(KEYS, ("kat ", '"kat', "(kat", "-kat"))]
    made += [f"kat {piece} hond" for piece in ODD_PIECES] + [f'"{piece}"~3' for piece in ODD_PIECES]
    return list(dict.fromkeys(made))


HOSTILE = _hostile()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    folder = tmp_path_factory.mktemp("index")
    texts = [
        "de kat en de hond zagen titel TO AND x1 日本語 een fiets te koop",
        "kat a b c d e f g h i j",
        "x" * 90 + " xxxx",
        "",
    ]
    named = ((EntityKind.PERSON, 1, "Jan Kat"),)
    with IndexWriter(folder) as writer:
        writer.apply(
            IndexDocument(n, n * 10_000_000, n % 3, "nl", "Titel", text, named, "Jan")
            for n, text in enumerate(texts * 20, 1)
        )
    return Snapshot.open(folder)


def asked(index: Snapshot, text: str) -> ParsedQuery:
    parsed = parse(text, today=date(2024, 2, 29), sources=lambda _: frozenset({1}), labels=lambda _: frozenset({1, 2}))
    assert parsed.notice in ("", *qw.NOTICES)
    assert len(parsed.explanation) < 40 * LONGEST_TEXT
    ids = index.matching(parsed.query)
    assert sorted(index.best(parsed.query)[0].tolist()) == sorted(ids.tolist())
    assert index.facets(parsed.query, Masks()).total == len(ids) == index.count(parsed.query)
    assert index.matching(parsed.query, limit=5).tolist() == ids[:5].tolist()
    shown, hits = make_snippet("de kat en de hond " * 40, parsed.words, "nl")
    assert all(0 <= start < end <= len(shown) for start, end in hits)
    find_hits("de kat en de hond", parsed.words, "nl")
    return parsed


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) > 544


@pytest.mark.parametrize("part", range(8))
def test_every_hostile_text_gets_an_answer_soon(index: Snapshot, part: int) -> None:
    slow = []
    for text in HOSTILE[part::8]:
        begin = time.process_time()
        asked(index, text)
        if time.process_time() - begin > LONGEST_TIME:
            slow.append(text[:60])
    assert slow == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*ODD_PIECES, *KEYS, "kat", "hond", " "]), max_size=14).map("".join) | st.text())
def test_any_mixture_gets_an_answer(text: str) -> None:
    for ending in ("", " "):
        asked(ANY_INDEX, text + ending)


@pytest.fixture(scope="module", autouse=True)
def any_index(index: Snapshot) -> None:
    """One for all examples of hypothesis."""
    global ANY_INDEX  # noqa: PLW0603
    ANY_INDEX = index


ANY_INDEX: Snapshot


@pytest.mark.parametrize("text", HOSTILE[::16])
def test_what_is_offered_while_it_is_typed_is_bounded(index: Snapshot, text: str) -> None:
    begin = time.process_time()
    assert len(index.words_with_prefix(text, 8)) <= 8
    assert len(index.names_with(text, limit=8)) <= 24
    assert time.process_time() - begin < 0.5


def test_an_article_of_nothing_but_odd_characters_can_be_kept(tmp_path: Path) -> None:
    with IndexWriter(tmp_path) as writer:
        writer.apply(
            IndexDocument(n, n, 1, "nl", piece, piece * 3, ((EntityKind.OTHER, n, piece),), piece)
            for n, piece in enumerate((one.encode("utf-8", "replace").decode() for one in ODD_PIECES), 1)
        )
    assert Snapshot.open(tmp_path).documents == len(ODD_PIECES)
