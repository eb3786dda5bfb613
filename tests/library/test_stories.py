"""Which articles tell one story: grouping over values, without a library."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.front_page import Reason
from reader.library.stories import DayArticle, Group, stories
from reader.search.folding import words

COOK, BIDEN, ASML, UTRECHT, NEDERLAND = range(1, 6)
RARITY = {COOK: 7.0, BIDEN: 5.0, ASML: 6.0, UTRECHT: 5.5, NEDERLAND: 1.0}


def article(n: int, title: str, lead: str = "", names: tuple[int, ...] = (), **more: object) -> DayArticle:
    return DayArticle(
        n, more.pop("instant", 1000 + n), words(title), words(lead),  # type: ignore[arg-type]
        dict.fromkeys(names, True), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def groups(found: list[Group]) -> list[list[int]]:
    return [sorted(group.ids) for group in found]


DAY = [
    article(1, "Tim Cook op bezoek bij Joe Biden", "De topman van Apple praat over cybersecurity.", (COOK, BIDEN)),
    article(2, "Biden ontvangt Tim Cook in het Witte Huis", "President Biden sprak over cybersecurity.", (COOK, BIDEN)),
    article(3, "Minder machines van ASML naar China", "De export wordt beperkt, zegt het kabinet.", (ASML, NEDERLAND)),
    article(4, "Kabinet beperkt export ASML verder", "Minder machines mogen naar China.", (ASML, NEDERLAND)),
    article(5, "ASML: export naar China lager dan verwacht", "Het kabinet zegt dat er minder mag.", (ASML,)),
    article(6, "Utrecht geeft iedereen een fiets", "De gemeente is blij met de fietsen.", (UTRECHT, NEDERLAND)),
    article(7, "Storm velt bomen", "Het KNMI gaf code rood voor het hele land.", (NEDERLAND,)),
    article(8, "Tentoonstelling over Rembrandt", "In het museum hangen tachtig etsen.", (NEDERLAND,)),
]


def test_the_same_story_from_several_sources_is_one() -> None:
    assert groups(stories(DAY, RARITY)) == [[1, 2], [3, 4, 5], [6], [7], [8]]


def test_a_common_name_joins_nothing() -> None:
    found = groups(stories([one for one in DAY if one.id in {6, 7, 8}], RARITY))
    assert found == [[6], [7], [8]]


def test_the_order_in_which_they_come_changes_nothing() -> None:
    for seed in range(5):
        mixed = DAY[:]
        random.Random(seed).shuffle(mixed)
        assert stories(mixed, RARITY) == stories(DAY, RARITY)


def test_a_story_in_another_language_is_found_by_its_names() -> None:
    english = article(9, "Apple chief Cook meets president", "They spoke about hackers.", (COOK, BIDEN))
    assert [1, 2, 9] in groups(stories([*DAY, english], RARITY))


def test_a_copy_belongs_to_its_original_whatever_it_says() -> None:
    copy = article(10, "Iets heel anders", "", (), original_id=7)
    orphans = [article(11, "Aap", original_id=99), article(12, "Noot", original_id=99)]
    found = groups(stories([*DAY, copy, *orphans], RARITY))
    assert [7, 10] in found and [11, 12] in found


def test_the_lead_has_most_in_common_with_the_others() -> None:
    middle = article(3, "Minder machines van ASML naar China: kabinet beperkt export", "", (ASML,))
    sides = [
        article(1, "ASML: minder machines naar China", "", (ASML,)),
        article(2, "Kabinet beperkt export ASML", "", (ASML,)),
    ]
    assert stories([*sides, middle, *DAY[5:]], RARITY)[0] == Group((3, 1, 2), Reason.CENTRAL)


def test_of_two_the_earliest_leads_unless_the_other_says_far_more() -> None:
    both = [article(1, *texts(0)), article(2, *texts(1))]
    assert stories(both + DAY[5:], RARITY)[0] == Group((1, 2), Reason.EARLIEST)
    fuller = [article(1, *texts(0), length=100), article(2, *texts(1), length=400)]
    assert stories(fuller + DAY[5:], RARITY)[0] == Group((2, 1), Reason.FULLEST)


def texts(n: int) -> tuple[str, str, tuple[int, ...]]:
    return (
        ("Tim Cook bij Biden", "Praten over cybersecurity.", (COOK, BIDEN)),
        ("Biden praat met Tim Cook", "Over cybersecurity.", (COOK, BIDEN)),
    )[n]


def test_a_chain_does_not_become_one_story() -> None:
    """Each shares half with the next, and the first nothing with the last."""
    said = [f"woord{n} naam{n} zaak{n} feit{n}" for n in range(12)]
    chain = [article(n + 1, f"{said[n]} {said[n + 1]}") for n in range(11)]
    assert max(len(group.ids) for group in stories(chain, {})) <= 4


def test_nothing_and_one() -> None:
    assert stories([], {}) == []
    assert stories([article(1, "")], {}) == [Group((1,), Reason.ONLY)]


@given(
    st.lists(
        st.builds(
            article,
            st.integers(1, 40),
            st.text("abcde ", max_size=30),
            st.text("abcde ", max_size=30),
            st.sets(st.sampled_from(sorted(RARITY))).map(tuple),
        ),
        max_size=25,
        unique_by=lambda one: one.id,
    )
)
def test_every_article_is_in_exactly_one_story(day: list[DayArticle]) -> None:
    found = stories(day, RARITY)
    assert sorted(n for group in found for n in group.ids) == sorted(one.id for one in day)
    assert all((len(group.ids) == 1) == (group.reason is Reason.ONLY) for group in found)
