from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from working import Told

from reader.domain.query import Order
from reader.library.asking import Scope, SearchRequest
from reader.library.library import Library

WORDS = "fiets Biden de a het* NIET OF EN ( ) - : titel: datum: is: persoon: ~ 2021-08 .. 日本 ß".split()
WORDS += ['"', "\0", "\ud800", "\u202e"]
HOSTILE = [
    "(" * 5000, ")" * 5000, "NOT " * 2000, "NIET " * 2000 + "x", "*", "**", "a*",
    " ".join(f"{c}*" for c in "abcdefghij"),
    "said~99", "a~", "~", " OF ".join(f"w{n}" for n in range(50_000)), "x" * 1_000_000, "[TO", "[TO]", "[ TO ]",
    "{a TO",
    "\0", "a\0b", "\ud800", "\u202eabc", "شكرا", "\"", "\"\"", "'", "\\", "\\\"", "titel:", "titel::", ":", "::::",
    "datum:", "datum:9999999-99", "datum:2021-08..", "datum:..", "datum:0000-00..9999-99", "is:", "is:onzin", "bron:",
    "persoon:\"", "taal:xx", "-", "--", "- -", "()", "( )", "(()())", "OF OF OF", "EN", "NIET", "\"a b c d", "\"* *\"",
    "^", "a^9999999", "a AND", "%", "_", "'; DROP TABLE article; --", "#1", "persoon:#1", "\n\t\r", "🎈",
    "e\u0301" * 300,
]  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize("order", list(Order))
@pytest.mark.usefixtures("told")
def test_hostile_texts_get_an_answer(library: Library, order: Order) -> None:
    for text in HOSTILE:
        request = SearchRequest(text, order=order)
        result = library.search(request)
        library.rows(result, result.ids[:10].tolist())
        library.facets(request)
        library.hits(request, library.article(1))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(st.sampled_from(WORDS), max_size=12).map("".join) | st.lists(st.sampled_from(WORDS)).map(" ".join),
    scope=st.sampled_from(list(Scope)),
    order=st.sampled_from(list(Order)),
)
def test_any_text_in_any_scope_gets_an_answer(
    told: Told, library: Library, text: str, scope: Scope, order: Order
) -> None:
    result = library.search(SearchRequest(text, scope, source_id=1, order=order))
    assert result.total >= len(result.ids)
    rows = library.rows(result, result.ids.tolist())
    assert len(rows) == len(result.ids)
    for row in rows:
        assert all(0 <= start < end <= len(row.snippet) for start, end in row.hits)


@pytest.mark.usefixtures("told")
def test_a_name_of_the_library_cannot_be_code(library: Library) -> None:
    assert library.stores.entities.entities("%") == []
    assert library.stores.entities.entities("' OR 1 --") == []
