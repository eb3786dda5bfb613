"""What a person searches for in the index, how it is put in order, and that it stops when told."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_index_model import Model
from small_index import article, found, snapshot_of

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.domain.local_time import LOCAL_ZONE
from reader.errors import Cancelled
from reader.search import spelling
from reader.search.folding import fold, word_spans, words
from reader.search.hits import find_hits, hit_patterns
from reader.search.index import IndexDocument, IndexWriter, Masks, Snapshot
from reader.search.query_language import parse
from reader.search.schema import language_code, language_number

NO_MASKS = Masks()


def test_words_are_found_without_accents_and_in_any_case(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(1, "Coöperatie in Zürich"), article(2, "COOPERATIE")])
    for typed in ("cooperatie", "coöperatie", "COÖPERATIE"):
        assert found(index, dq.Word(typed, stemmed=False)) == [2, 1]


def test_stems_follow_the_language_of_the_article(tmp_path: Path) -> None:
    index = snapshot_of(
        tmp_path,
        [article(1, "twee katten"), article(2, "two houses", language="en"), article(3, "two houses", language="fy")],
    )
    assert found(index, dq.Word("kat")) == [1]
    assert found(index, dq.Word("house")) == [2]
    assert found(index, dq.Word("houses")) == [3, 2]
    assert found(index, dq.Word("kat", stemmed=False)) == []


def test_a_phrase_stands_side_by_side_also_across_joined_words(tmp_path: Path) -> None:
    index = snapshot_of(
        tmp_path, [article(1, "zo'n mooie dag"), article(2, "zo mooi, n dag"), article(3, "漢字テスト")]
    )
    assert found(index, dq.Phrase(("mooie", "dag"))) == [1]
    assert found(index, dq.Word("zo'n")) == [1]
    assert found(index, dq.Word("字テ")) == [3]
    assert found(index, dq.Phrase(("zo",))) == [2, 1]


def test_a_phrase_does_not_run_from_title_into_text_or_into_the_next_article(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(1, "dag mooie", title="mooie"), article(2, "dag")])
    assert found(index, dq.Phrase(("mooie", "dag"))) == []


def test_one_very_long_article_keeps_its_phrases(tmp_path: Path) -> None:
    """More words than 16 bits count, and one word more often than 16 bits count."""
    index = snapshot_of(tmp_path, [article(1, "la " * 70_000 + "einde van de lijn"), article(2, "einde lijn")])
    assert found(index, dq.Phrase(("la", "einde", "van"))) == [1]
    assert found(index, dq.Phrase(("la", "van"))) == []


def test_an_entity_is_found_by_name_by_word_and_by_number(tmp_path: Path) -> None:
    people = ((EntityKind.PERSON, 7, "Mark Rutte"), (EntityKind.PLACE, 8, "Mark"))
    index = snapshot_of(tmp_path, [article(1, "…", entities=people), article(2, "Mark Rutte, niet herkend")])
    for name in ("mark rutte", "Rutte", "#7", "#8", "mark"):
        assert found(index, dq.Named(name)) == [1]
    assert found(index, dq.Named("#8", EntityKind.PERSON)) == []
    assert found(index, dq.Named("mark r")) == []
    assert found(index, dq.Named("#77")) == []


@pytest.mark.parametrize(
    ("typed", "compound", "language", "is_found"),
    [
        ("aanvallen", "cyberaanvallen", "nl", True),
        ("aanval", "cyberaanvallen", "nl", True),
        ("aanvallen", "cyberaanval", "nl", True),
        ("bestuur", "stadsbestuur", "nl", True),
        ("straat", "winkelstraten", "nl", True),
        ("straten", "winkelstraat", "nl", True),
        ("huis", "ziekenhuizen", "nl", True),
        ("kriege", "handelskriegen", "de", True),
        ("eisen", "melkmeisje", "nl", False),
        ("overige", "beloven", "nl", False),
        ("overheid", "daarover", "nl", False),
        ("häuser", "krankenhäuser", "de", True),
        ("aanvallen", "cyberaanvallen", "en", False),  # English writes them apart
        ("staat", "ontstaat", "nl", False),  # a prefix is no part
        ("vallen", "aanvallen", "nl", False),
        ("heid", "schoonheid", "nl", False),
        ("recht", "utrecht", "nl", False),  # what is left is too short
        ("ton", "washington", "nl", False),
        ("cyber", "cyberaanvallen", "nl", False),  # its beginning: that is a prefix, typed or with an asterisk
    ],
)
def test_compounds(tmp_path: Path, typed: str, compound: str, language: str, is_found: bool) -> None:
    index = snapshot_of(tmp_path, [article(1, f"de {compound} van toen", language=language)])
    assert found(index, dq.Word(typed)) == ([1] if is_found else [])
    assert found(index, dq.Word(typed, stemmed=False)) == []
    is_marked = bool(find_hits(f"de {compound}", hit_patterns(dq.Word(typed)), language))
    assert is_marked >= is_found, "what is found is marked"


def test_a_short_part_of_a_compound_has_to_be_a_word_of_the_index(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(1, "in het stadhuis"), article(2, "een thahuis")], [article(3, "de stad")])
    assert found(index, dq.Word("huis")) == [1]
    assert found(index, dq.Word("huizen")) == [1]


def test_facets_count_each_article_once_and_list_the_commonest(tmp_path: Path) -> None:
    def person(number: int) -> tuple[EntityKind, int, str]:
        return EntityKind.PERSON, number, f"P{number}"

    index = snapshot_of(
        tmp_path,
        [
            article(1, "kat", entities=(person(9), person(9), person(3))),
            article(2, "kat", entities=(person(9),), language="en"),
            article(3, "hond", entities=(person(3), person(3))),
            article(4, "kat", entities=(person(5_000_000_000),), language=""),
        ],
    )
    facets = index.facets(dq.Word("kat"), NO_MASKS)
    assert facets.total == 3
    assert facets.entities[EntityKind.PERSON] == [(9, 2), (3, 1), (5_000_000_000, 1)]
    assert facets.entities[EntityKind.PLACE] == []
    assert facets.sources == [(1, 3)]
    assert facets.months == [("1970-01", 3)]
    assert sorted(facets.languages) == [("", 1), ("en", 1), ("nl", 1)]
    assert index.facets(dq.Word("kat"), NO_MASKS, limit=1).entities[EntityKind.PERSON] == [(9, 2)]


def test_a_mask_shorter_than_the_highest_id_counts_as_false_beyond(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(i, "kat") for i in (1, 2, 90)])
    masks = Masks(unread=np.array([False, True]))
    assert index.matching(dq.Has(dq.Flag.UNREAD), masks).tolist() == [1]
    assert index.matching(dq.Not(dq.Has(dq.Flag.UNREAD)), masks).tolist() == [90, 2]
    assert index.matching(dq.Has(dq.Flag.STARRED), masks).tolist() == []


def test_a_slip_is_answered_with_the_commonest_near_word(tmp_path: Path) -> None:
    texts = ["wilders sprak", "wilders zweeg", "wildere tijden", "huis gemeenteraad", "huis"]
    index = snapshot_of(tmp_path, [article(i, text) for i, text in enumerate(texts)])
    assert index.near_words("wilderz")[:1] == ["wilders"]
    assert index.near_words("Hius")[:1] == ["huis"]
    assert index.near_words("gemeenterad")[:1] == ["gemeenteraad"]
    assert index.near_words("gmeenterad")[:1] == ["gemeenteraad"]
    assert index.near_words("wilders") == []
    assert index.near_words("xylofoon") == []
    assert index.near_words("2024") == []
    assert index.near_words("") == []


def test_words_to_come_are_the_commonest(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(1, "huis huid"), article(2, "huis", title="huisje")], [article(3, "huis")])
    assert index.words_with_prefix("HU", 2) == [("huis", 3), ("huid", 1)]
    assert index.words_with_prefix("", 5) == []
    assert index.words_with_prefix("zz", 5) == []


@pytest.mark.parametrize("times", [1, 7, 8, 31, 32, 33, 59, 60, 61, 300, 70_000])
def test_a_word_counts_however_often_it_stands_in_a_text(tmp_path: Path, times: int) -> None:
    documents = [
        IndexDocument(1, 0, 1, "xx", "titel", " ".join(["kat"] * times + ["hond"])),
        IndexDocument(2, 0, 1, "xx", "kat", "een hond en " * 20 + " ".join(["kat"] * times)),
        IndexDocument(3, 0, 1, "xx", "", "muis"),
    ]
    with IndexWriter(tmp_path) as writer:
        writer.apply(documents[:2])
        writer.apply(documents[2:])
        writer.merge()
    model = Model()
    model.apply(documents)
    index = Snapshot.open(tmp_path)
    for query in (dq.Word("kat"), dq.Or((dq.Word("kat"), dq.Word("hond")))):
        ids, scores = index.best(query, now=0)
        expected = model.scores(query, Masks(), 0)
        assert dict(zip(ids.tolist(), scores.tolist(), strict=True)) == pytest.approx(expected, rel=1e-4)
    assert index.matching(dq.Phrase(("kat", "hond"))).tolist() == [1]
    assert index.matching(dq.Phrase(("hond", "kat"))).tolist() == []


def test_a_phrase_of_rare_and_common_words_is_found_in_the_right_articles_only(tmp_path: Path) -> None:
    """More words than have a code of their own, and next to each other in the next article too."""
    chance = random.Random(5)
    texts = [" ".join(f"w{min(int(chance.expovariate(0.01)), 900)}" for _ in range(60)) for _ in range(300)]
    index = snapshot_of(tmp_path, [IndexDocument(n, -n, 1, "", "", text) for n, text in enumerate(texts)])
    for _ in range(300):
        of, at, length = chance.randrange(300), chance.randrange(55), chance.randint(2, 4)
        phrase = texts[of].split()[at : at + length]
        if chance.random() < 0.3:
            chance.shuffle(phrase)
        expected = [n for n, text in enumerate(texts) if f" {' '.join(phrase)} " in f" {text} "]
        assert index.matching(dq.Phrase(tuple(phrase))).tolist() == expected
        assert index.matching(dq.Phrase(tuple(phrase)), limit=3).tolist() == expected[:3]


def test_cancelled_work_stops_within_a_segment(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(i, "kat hond muis") for i in range(5)])
    asked = iter([False, False])
    query = dq.And((dq.Word("kat"), dq.Word("hond"), dq.Word("muis")))
    with pytest.raises(Cancelled):
        index.matching(query, is_cancelled=lambda: next(asked, True))
    for ask in (index.count, index.facets, index.best, index.matching):
        with pytest.raises(Cancelled):
            ask(query, NO_MASKS, is_cancelled=lambda: True)  # type: ignore[operator]


def test_the_first_page_reads_only_the_newest_segments(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, *([article(n * 100 + i, "kat") for i in range(60)] for n in range(4)))
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    page = index.matching(dq.Word("kat", dq.Field.TEXT), limit=50, is_cancelled=count)
    assert page.tolist() == index.matching(dq.Word("kat")).tolist()[:50]
    assert asked == 1


def test_dates_before_1970_and_at_the_ends_of_time(tmp_path: Path) -> None:
    dates = {1: -(2**63), 2: -1, 3: 0, 4: 2**63 - 1}
    index = snapshot_of(tmp_path, [article(i, "kat", date=date) for i, date in dates.items()])
    assert index.ids().tolist() == [4, 3, 2, 1]
    assert found(index, dq.Dated(None, 0)) == [2, 1]
    assert found(index, dq.Dated(-1, 1)) == [3, 2]


@settings(deadline=None)
@given(st.text())
def test_text_is_cut_into_the_same_words_everywhere(text: str) -> None:
    found = words(text)
    assert found == [word for word, _, _ in word_spans(text)]
    assert all(words(word) == [word] for word in found)
    assert words(fold(text)) == found
    assert all(words(text[start:end]) == [word] for word, start, end in word_spans(text))


def slow_distance(one: str, other: str) -> int:
    rows = [[max(i, j) if min(i, j) == 0 else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            best = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                best = min(best, rows[i - 2][j - 2] + 1)
            rows[i][j] = best
    return rows[-1][-1]


one_script = st.sampled_from(["abc", "жяа"]).flatmap(
    lambda letters: st.tuples(
        st.text(letters, min_size=1, max_size=6), st.lists(st.text(letters, max_size=8), max_size=20)
    )
)


@settings(deadline=None)
@given(one_script)
def test_near_words_are_those_within_the_distance(asked: tuple[str, list[str]]) -> None:
    word, others = asked
    exact = [slow_distance(word, other) for other in others]
    assert np.minimum(spelling.distances(word, others, 2), 3).tolist() == np.minimum(exact, 3).tolist()
    near = set(spelling.one_edit_away(word))
    for other, distance in zip(others, exact, strict=True):
        assert other == "" or (other in near) == (distance <= 1)


@pytest.mark.parametrize("code", ["nl", "en", "nds", "zz", "a"])
def test_a_language_survives_as_a_number(code: str) -> None:
    assert language_code(language_number(code)) == code
    assert language_number(f"{code.upper()}-BE") == language_number(code)


def test_months_are_those_of_the_person(tmp_path: Path) -> None:
    def at(text: str) -> int:
        return int(datetime.fromisoformat(text).timestamp())

    moments = ["2021-07-31T23:30+02:00", "2021-08-01T00:30+02:00", "2021-12-31T23:59+01:00", "2022-01-01T00:00+01:00"]
    dates = [at(text) for text in moments]
    index = snapshot_of(
        tmp_path, [article(i, "kat", date=date) for i, date in enumerate(dates, 1)], [article(9, "kat")]
    )
    amsterdam = index.facets(dq.Word("kat"), zone=ZoneInfo("Europe/Amsterdam")).months
    assert amsterdam == [("1970-01", 1), ("2021-07", 1), ("2021-08", 1), ("2021-12", 1), ("2022-01", 1)]
    assert index.facets(dq.Word("kat")).months == [("1970-01", 1), ("2021-07", 2), ("2021-12", 2)]
    assert index.facets(dq.Word("hond")).months == []


def test_months_at_the_ends_of_time(tmp_path: Path) -> None:
    dates = [-(2**63), -62_135_596_800, 253_402_300_799, 2**63 - 1]
    index = snapshot_of(tmp_path, [article(i, "kat", date=date) for i, date in enumerate(dates)])
    for zone in (UTC, ZoneInfo("Europe/Amsterdam"), ZoneInfo("America/New_York")):
        months = index.facets(dq.Word("kat"), zone=zone).months
        assert sum(count for _, count in months) == 4
        assert {name[:4] for name, _ in months} <= {"0001", "9999"}


def test_words_near_each_other_in_any_order(tmp_path: Path) -> None:
    texts = ["kat en hond", "hond zag grote kat", "kat a b c d hond", "kat", "hond"]
    index = snapshot_of(tmp_path, [article(i, text) for i, text in enumerate(texts, 1)])
    assert found(index, dq.Near(("kat", "hond"), 1)) == [1]
    assert found(index, dq.Near(("kat", "hond"), 2)) == [2, 1]
    assert found(index, dq.Near(("kat", "hond"), 4)) == [3, 2, 1]
    assert found(index, dq.Near(("hond", "kat", "zag"), 1)) == [2]
    assert found(index, dq.Near(("hond", "olifant"), 9)) == []


def test_authors_are_found_by_their_own_field_only(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(1, "kat", author="Jan de Vries"), article(2, "jan de vries")])
    assert found(index, dq.Word("vries", dq.Field.AUTHOR, stemmed=False)) == [1]
    assert found(index, dq.Phrase(("de", "vries"), dq.Field.AUTHOR)) == [1]
    assert found(index, dq.Prefix("vri", dq.Field.AUTHOR)) == [1]
    assert found(index, dq.Word("vries")) == [2]


def test_names_to_come_are_found_by_any_of_their_words(tmp_path: Path) -> None:
    def named(*names: str) -> tuple[tuple[EntityKind, int, str], ...]:
        return tuple((EntityKind.PERSON, number, name) for number, name in PEOPLE.items() if name in names)

    PEOPLE = {4: "Joe Biden", 5: "Jill Biden", 6: "Élise Bidé", 7: "Tim Cook"}
    index = snapshot_of(
        tmp_path,
        [article(1, "a", entities=named("Joe Biden", "Tim Cook")), article(2, "b", entities=named("Joe Biden"))],
        [article(3, "c", entities=named("Jill Biden", "Élise Bidé"))],
    )
    names = {one.key: (one.articles, one.candidates) for one in index.names_with("bid")}
    assert names["joe biden"][0] == 2 and 4 in names["joe biden"][1]
    assert names["jill biden"][0] == 1 and 5 in names["jill biden"][1]
    assert "elise bide" in names
    assert "tim cook" not in names
    assert next(iter(names)) == "biden", "the word itself is no name: nobody is called so alone"
    assert [one.key for one in index.names_with("joe bi")] == ["joe biden"]
    assert index.names_with("biden", [EntityKind.PLACE]) == []
    assert index.names_with("") == []


@given(st.integers(0, 2_000_000_000))
def test_local_time_is_the_systems(instant: int) -> None:
    moment = datetime.fromtimestamp(instant, LOCAL_ZONE)
    assert moment.timestamp() == instant
    assert moment.replace(tzinfo=None) == datetime.fromtimestamp(instant)


def test_local_time_knows_summer_from_winter(monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one time zone for all programs")
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    try:
        july = datetime(2021, 7, 1, tzinfo=LOCAL_ZONE)
        parsed = parse("datum:2021-01", today=july.date(), zone=LOCAL_ZONE)
        assert july.utcoffset() == timedelta(hours=2)
        assert parsed.query == dq.Dated(*(int(datetime(2021, n, 1, tzinfo=UTC).timestamp()) - 3600 for n in (1, 2)))
        assert parsed.explanation == "date:2021-01..2021-01"
        twice = [datetime(2021, 10, 31, 2, 30, fold=fold, tzinfo=LOCAL_ZONE).timestamp() for fold in (0, 1)]
        assert twice[1] - twice[0] == 3600
        for instant in (*map(int, twice), -(10**9), 10**10):
            assert datetime.fromtimestamp(instant, LOCAL_ZONE).timestamp() == instant
    finally:
        monkeypatch.undo()
        time.tzset()
