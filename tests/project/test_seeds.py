"""The sample articles in seeds/ keep to the format a person would type, and hold people and subjects that recur."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FILES = sorted(SEEDS.glob("20[0-9][0-9]-[0-9][0-9]*_*.txt"))  # ours; a person may drop other files beside them

# Read without the project's own code, so that a mistake there cannot hide one here.
FIRST_LINE = re.compile(
    r" date (?P<date>20\d\d-\d\d(?P<day>-\d\d(?P<time>T\d\d:\d\d[+-]\d\d:\d\d)?)?) (?P<title>\S.*\S)"
)
FILE_NAME = re.compile(r"(?P<date>20\d\d-\d\d(?:-\d\d)?)_[a-z0-9]+(?:-[a-z0-9]+)*")
ENDS_A_SENTENCE = re.compile(r"[.!?][)’]?\Z")
NOT_ALLOWED = re.compile(
    "  "  # double spaces
    "|[\t\r\u00a0\u200b\ufeff]"
    '|["“”„«»‘]'  # speech: nobody is quoted, since we cannot check what was said
    "|--|…"
)
DUTCH = re.compile(r"\b(?:de|het|een|van|en|dat|niet|met|voor|op|zijn|ook|werd|naar|bij|maar|aan|door|er)\b")
ENGLISH = re.compile(r"\b(?:the|a|of|and|that|not|with|for|on|his|also|was|to|at|but|by|there|are)\b")
RECURRING = (
    "ASML", "Ajax", "Alexander De Croo", "Antwerpen", "Apple", "Arne Slot", "Bart De Wever", "Brainport Eindhoven",
    "CERN", "Caroline van der Plas", "Christine Lagarde", "Christophe Fouquet", "De Nederlandsche Bank", "Dick Schoof",
    "Donald Trump", "ECB", "ESA", "EU", "Elon Musk", "Europese Unie", "Eurovisie", "Femke Bol", "Feyenoord",
    "Frans Timmermans", "Geert Wilders", "Google", "ING", "James Webb-telescoop", "Jensen Huang", "Joe Biden",
    "Johannes Vermeer", "Joost Klein", "KLM", "KNMI", "Klaas Knot", "Mark Rutte", "Mathieu van der Poel",
    "Max Verstappen", "Microsoft", "NASA", "NAVO", "Nvidia", "OpenAI", "PSV", "Peter Wennink", "Philips", "Red Bull",
    "Remco Evenepoel", "Rijksmuseum", "Rotterdam", "Sam Altman", "Satya Nadella", "Schiphol", "Shell", "Sifan Hassan",
    "SpaceX", "Sundar Pichai", "TU Delft", "Taco Dibbits", "Tesla", "Tim Cook", "Ursula von der Leyen", "VS", "VVD",
    "Van Gogh Museum", "Virgil van Dijk", "Vlaanderen", "Volodymyr Zelensky",
)  # fmt: skip
TESTING_RECOGNITION = ("V.S.", "PvdA-GroenLinks", "'s-Hertogenbosch", "’s-Hertogenbosch", "D’Angelo", "d’Ampezzo")


class Seed(NamedTuple):
    date: str
    day: str | None
    time: str | None
    title: str
    paragraphs: tuple[str, ...]
    text: str


def read(file: Path) -> Seed:
    text = file.read_bytes().decode("utf-8")
    first, *paragraphs = text.removesuffix("\n").split("\n\n")
    found = FIRST_LINE.fullmatch(first)
    assert found, first
    return Seed(found["date"], found["day"], found["time"], found["title"], tuple(paragraphs), text)


def is_subheading(paragraph: str) -> bool:
    return not ENDS_A_SENTENCE.search(paragraph)


def language(text: str) -> str:
    dutch, english = (len(common.findall(text.lower())) for common in (DUTCH, ENGLISH))
    assert max(dutch, english) > 2 * min(dutch, english), "the language cannot be told"
    return "nl" if dutch > english else "en"


@pytest.fixture(scope="module")
def seeds() -> list[Seed]:
    return [read(file) for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_seed_keeps_to_the_format(file: Path) -> None:
    seed = read(file)
    assert unicodedata.is_normalized("NFC", seed.text)
    assert seed.text.endswith(".\n")
    assert "\n\n\n" not in seed.text
    assert NOT_ALLOWED.findall(seed.text) == []
    assert [line for line in seed.text.split("\n")[1:] if line != line.strip()] == []
    assert 150 <= len(" ".join((seed.title, *seed.paragraphs)).split()) <= 600


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_seed_has_a_real_date_that_its_name_repeats(file: Path) -> None:
    seed = read(file)
    named = FILE_NAME.fullmatch(file.stem)
    assert named
    assert named["date"] == seed.date[:10]
    moment = datetime.fromisoformat(seed.date if seed.day else f"{seed.date}-01")
    assert 2021 <= moment.year <= 2026


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_seed_opens_with_a_lead_and_is_divided_by_subheadings(file: Path) -> None:
    paragraphs = read(file).paragraphs
    subheadings = [is_subheading(paragraph) for paragraph in paragraphs]
    assert len(paragraphs) >= 3
    assert not subheadings[0]
    assert not subheadings[-1]
    assert 2 <= sum(subheadings) <= 4
    for paragraph, is_heading in zip(paragraphs, subheadings, strict=True):
        assert "\n" not in paragraph
        assert (len(paragraph) <= 60) if is_heading else (len(paragraph) >= 100)
    assert not any(one and other for one, other in pairwise(subheadings))


def test_there_are_enough_seeds_in_both_languages(seeds: list[Seed]) -> None:
    languages = Counter(language(seed.text) for seed in seeds)
    assert len(seeds) >= 60
    assert languages["nl"] >= 45
    assert languages["en"] >= 15


def test_no_two_seeds_are_alike(seeds: list[Seed]) -> None:
    repeated = Counter(paragraph for seed in seeds for paragraph in seed.paragraphs if not is_subheading(paragraph))
    assert [title for title, count in Counter(seed.title for seed in seeds).items() if count > 1] == []
    assert [paragraph for paragraph, count in repeated.items() if count > 1] == []


def test_dates_are_of_every_year_and_every_precision(seeds: list[Seed]) -> None:
    assert {seed.date[:4] for seed in seeds} == {"2021", "2022", "2023", "2024", "2025", "2026"}
    months, days, times = (
        sum(not seed.day for seed in seeds),
        sum(bool(seed.day) and not seed.time for seed in seeds),
        sum(bool(seed.time) for seed in seeds),
    )
    assert min(months, days, times) >= 5


@pytest.mark.parametrize("name", RECURRING)
def test_name_recurs(seeds: list[Seed], name: str) -> None:
    as_a_word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    assert sum(bool(as_a_word.search(seed.text)) for seed in seeds) >= 3


@pytest.mark.parametrize("name", TESTING_RECOGNITION)
def test_name_that_is_hard_to_recognise_occurs(seeds: list[Seed], name: str) -> None:
    assert any(name in seed.text for seed in seeds)
