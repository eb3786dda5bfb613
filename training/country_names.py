"""What countries are called in the languages of the news, out of CLDR: `python -m training.country_names`.

Needs the package `babel`, which carries CLDR; what it writes, resources/names/countries.txt, ships and babel does not.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from babel import Locale

from reader.entities.folding import fold
from reader.entities.lists import NameLists, read_lists
from reader.entities.words import words_of

NAMES = Path(__file__).parent.parent / "resources" / "names"
FILE = "countries.txt"
MAIN = "nl en de fr es it pt pl".split()
OTHERS = (
    "af fy sv da nb fi is et lv lt cs sk hu ro bg hr sr sr_Latn sl sq el tr ru uk be ca eu gl ga ar he fa id ms vi"
).split()
# Words of their own in a language of the news: the German of Iceland, a place within a country, a person, a bank.
SOMETHING_ELSE = frozenset(
    "island jersey oman man georgia jordan chad niger malte suisse antigua dominica réunion reunion macao macau "
    "guinea guyana congo kongo palau anguilla dania palestina turkey".split()
)
HEAD = """\
# Countries in the languages of the news: "Name = other names", beside places.txt, which goes first.
# Made by training/country_names.py from Unicode CLDR (Unicode License v3), Copyright Unicode, Inc.; do not edit.
"""


def country_names(lists: NameLists) -> list[str]:
    """A line a country: the Dutch name, or the one that places.txt uses, and the spellings that are not listed yet."""
    dutch = Locale.parse("nl").territories
    lines = []
    taken = set(lists.names)
    for code, name in sorted(dutch.items(), key=lambda item: fold(item[1])):
        if len(code) != 2 or not code.isalpha() or code in ("ZZ", "EU", "EZ", "UN", "QO", "XA", "XB"):
            continue
        spellings = [str(Locale.parse(language).territories.get(code, "")) for language in (*MAIN, *OTHERS)]
        known = [one.name for spelling in spellings[:2] for one in lists.names.get(key_of(spelling), ())]
        fresh = []
        for at, spelling in enumerate(spellings):
            key = key_of(spelling)
            if key not in taken and is_safe(spelling, key, lists, is_main=at < len(MAIN)):
                taken.add(key)
                fresh.append(spelling)
        own = known[0] if known else name
        others = [one for one in fresh if key_of(one) != key_of(own)]
        if others or (fresh and not known):
            lines.append(f"{own} = {', '.join(others)}" if others else own)
    return lines


def key_of(spelling: str) -> tuple[str, ...]:
    return tuple(word.key for word in words_of(spelling))


def is_safe(spelling: str, key: tuple[str, ...], lists: NameLists, is_main: bool) -> bool:
    """Long enough to be nothing else, and with no other meaning; marks within a word are not ours to fold."""
    is_plain = re.fullmatch(r"(?!\d)\w+(?:[ '’&-]+\w+)*", unicodedata.normalize("NFC", spelling)) is not None
    letters = sum(map(str.isalpha, spelling))
    if not is_plain or letters < 4 or spelling[0].islower():
        return False
    if len(key) > 1:
        return True
    if not is_main and letters < 6 and unicodedata.name(spelling[0], "").startswith("LATIN"):
        return False
    is_word = key[0] in SOMETHING_ELSE | lists.words["given_names"] | lists.words["ordinary"]
    return not is_word and not lists.is_adjective(key[0])


def main() -> None:
    (NAMES / FILE).write_text(HEAD, encoding="utf-8")  # so that the lists are read without what was made before
    lines = country_names(read_lists(NAMES))
    (NAMES / FILE).write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{FILE}: {len(lines)} countries, {sum(1 + line.count(', ') for line in lines)} names")


if __name__ == "__main__":
    main()
