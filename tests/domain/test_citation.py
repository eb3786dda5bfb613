"""Citations name what is known, and no day that nobody gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC

import pytest

from reader.domain.citation import Style, cite, written_date
from reader.domain.dates import ArticleDate


@dataclass(frozen=True)
class Cited:
    title: str = "Fietsen *in* Utrecht"
    source: str = "De Krant"
    author: str = "An de Vries"
    url: str = "https://krant.example/fiets"
    date: ArticleDate = ArticleDate.parse("2021-08-23") or ArticleDate.at(0)


def on(text: str) -> ArticleDate:
    date = ArticleDate.parse(text)
    assert date
    return date


@pytest.mark.parametrize(
    ("style", "language", "written"),
    [
        (Style.PLAIN, "nl",
         "An de Vries, “Fietsen *in* Utrecht”, De Krant, 23 augustus 2021, https://krant.example/fiets"),
        (Style.PLAIN, "en",
         "An de Vries, “Fietsen *in* Utrecht”, De Krant, 23 August 2021, https://krant.example/fiets"),
        (Style.APA, "nl",
         "An de Vries. (2021, 23 augustus). Fietsen *in* Utrecht. De Krant. https://krant.example/fiets"),
        (Style.APA, "en",
         "An de Vries. (2021, August 23). Fietsen *in* Utrecht. De Krant. https://krant.example/fiets"),
        (Style.MARKDOWN, "en",
         r"[Fietsen \*in\* Utrecht](https://krant.example/fiets), An de Vries, De Krant, 23 August 2021"),
    ],
)  # fmt: skip
def test_the_styles(style: Style, language: str, written: str) -> None:
    assert cite(Cited(), style, language) == written


@pytest.mark.parametrize(
    ("date", "dutch", "apa"),
    [("2021", "2021", "(2021)"), ("2021-08", "augustus 2021", "(2021, August)"),
     ("2021-08-03", "3 augustus 2021", "(2021, August 3)"),
     ("2021-08-03T23:30+02:00", "3 augustus 2021", "(2021, August 3)")],
)  # fmt: skip
def test_a_date_is_no_more_precise_than_it_was_given(date: str, dutch: str, apa: str) -> None:
    assert written_date(on(date), "nl", UTC) == dutch
    assert apa in cite(Cited(date=on(date)), Style.APA, "en", UTC)


def test_what_is_missing_is_left_out() -> None:
    bare = Cited(author="", url="")
    assert cite(bare, Style.PLAIN, "nl") == "“Fietsen *in* Utrecht”, De Krant, 23 augustus 2021"
    assert cite(bare, Style.APA, "nl") == "Fietsen *in* Utrecht. (2021, 23 augustus). De Krant."
    assert cite(bare, Style.MARKDOWN, "nl") == r"Fietsen \*in\* Utrecht, De Krant, 23 augustus 2021"


def test_an_author_who_is_the_source_is_named_once() -> None:
    assert cite(Cited(author="de krant"), Style.PLAIN, "nl").count("rant,") == 1


def test_a_title_that_asks_gets_no_full_stop() -> None:
    assert "Wat nu? De Krant." in cite(Cited(title="Wat nu?"), Style.APA, "nl")
