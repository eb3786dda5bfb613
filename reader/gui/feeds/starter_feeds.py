"""The feeds a newcomer can choose from: public ones, by topic and language, from resources/starter_feeds.json."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from reader.gui.words.texts import translate

LANGUAGES = ("nl", "nl-BE", "en")
TOPICS = ("general", "politics", "economy", "tech", "science", "sport", "culture", "regional")


@dataclass(frozen=True, slots=True)
class StarterFeed:
    """`language` is the Netherlands' Dutch (nl), Flanders' (nl-BE) or English; `topic` is one of TOPICS."""

    title: str
    url: str
    site: str
    language: str
    topic: str


def load_starter_feeds(file: Path) -> list[StarterFeed]:
    """In the order of the file; an entry that is not what it should be is left out, and a missing file is none."""
    try:
        listed = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return []
    found = []
    for one in listed if isinstance(listed, list) else []:
        parts = [one.get(name) if isinstance(one, dict) else None for name in StarterFeed.__slots__]
        texts = [part for part in parts if isinstance(part, str) and part]
        if len(texts) == len(parts):
            feed = StarterFeed(*texts)
            if feed.topic in TOPICS and feed.language in LANGUAGES and feed.url.startswith("https://"):
                found.append(feed)
    return found


def topic_title(topic: str) -> str:
    match topic:
        case "general":
            return translate("Starters", "General news")
        case "politics":
            return translate("Starters", "Politics")
        case "economy":
            return translate("Starters", "Economy")
        case "tech":
            return translate("Starters", "Technology")
        case "science":
            return translate("Starters", "Science")
        case "sport":
            return translate("Starters", "Sport")
        case "culture":
            return translate("Starters", "Culture")
        case _:
            return translate("Starters", "Regional")


def language_title(language: str) -> str:
    match language:
        case "nl":
            return translate("Starters", "The Netherlands")
        case "nl-BE":
            return translate("Starters", "Flanders")
        case _:
            return translate("Starters", "In English")
