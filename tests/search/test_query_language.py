"""Every text is a query; what a person means by it, in Dutch and English."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from query_readings import dated, read, tree

from reader.domain.entity import EntityKind
from reader.domain.query import (
    Among,
    And,
    Dated,
    Everything,
    Field,
    Flag,
    FromSource,
    Fuzzy,
    Has,
    InLanguage,
    Named,
    Near,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Query,
    Trait,
    With,
    Word,
)
from reader.search import query_words as qw
from reader.search.query_explain import explain
from reader.search.query_language import LONGEST_TEXT, MOST_TERMS


def typing(word: str, field: Field = Field.ANY) -> Or:
    return Or((Word(word, field), Prefix(word, field)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Everything()),
        ("  \n ", Everything()),
        ("*", Everything()),
        ("t", Prefix("t")),
        ("ti", typing("ti")),
        ("\u202bti\u200e", typing("ti")),
        ("tim ", Word("tim")),
        ("tim cook", And((Word("tim"), typing("cook")))),
        ("tim c", And((Word("tim"), Word("c")))),
        ("is:unread c", And((Has(Flag.UNREAD), Prefix("c")))),
        ("Café ÉÉN ", And((Word("cafe"), Word("een")))),
        ("fiets* ", Prefix("fiets")),
        ("aple~ ", Fuzzy("aple")),
        ("aple~1", Fuzzy("aple")),
        ("ap~ ", Word("ap")),
        ('"tim cook"', Phrase(("tim", "cook"))),
        ("“tim cook” ", Phrase(("tim", "cook"))),
        ('"fiets"', Word("fiets", stemmed=False)),
        ('"to be"~3 ', Near(("to", "be"), 3)),
        ('"to be" ~3 ', And((Phrase(("to", "be")), Word("3")))),
        ('"to be"~', Near(("to", "be"), 5)),
        ('titel:"to be or be"~999999 ', Near(("to", "be", "or"), 99, Field.TITLE)),
        ('"to"~5 ', Word("to", stemmed=False)),
        ('"to to"~5 ', Word("to", stemmed=False)),
        ("auteur:Jansen ", Word("jansen", Field.AUTHOR)),
        ('author:"Jan Jansen" ', Phrase(("jan", "jansen"), Field.AUTHOR)),
        ("cyber-aanval ", Phrase(("cyber", "aanval"))),
        ("cyber-aan", And((Word("cyber", stemmed=False), Prefix("aan")))),
        ("c++ ", Word("c")),
    ],
)
def test_words(text: str, expected: Query) -> None:
    assert tree(text) == expected
    assert read(text).notice == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a EN b ", And((Word("a"), Word("b")))),
        ("a AND b ", And((Word("a"), Word("b")))),
        ("a OF b ", Or((Word("a"), Word("b")))),
        ("a OR b c ", Or((Word("a"), And((Word("b"), Word("c")))))),
        ("(a OR b) c ", And((Or((Word("a"), Word("b"))), Word("c")))),
        ("a en b of c ", And((Word("a"), Word("en"), Word("b"), Word("of"), Word("c")))),
        ("a NIET b ", And((Word("a"), Not(Word("b"))))),
        ("a NOT (b c) ", And((Word("a"), Not(And((Word("b"), Word("c"))))))),
        ("a -b ", And((Word("a"), Not(Word("b"))))),
        ("a -(b OF c) ", And((Word("a"), Not(Or((Word("b"), Word("c"))))))),
        ('-"b c" ', Not(Phrase(("b", "c")))),
        ("NOT NOT a ", Word("a")),
        ("NOT -a ", Word("a")),
        ("((((a)))) ", Word("a")),
        ("(a (b (c ", And((Word("a"), Word("b"), Word("c")))),
        ("titel:apple ", Word("apple", Field.TITLE)),
        ("TEXT:apple ", Word("apple", Field.TEXT)),
        ("titel:app", typing("app", Field.TITLE)),
        ('title:"tim cook"', Phrase(("tim", "cook"), Field.TITLE)),
        ("titel:(a OF b) ", Or((Word("a", Field.TITLE), Word("b", Field.TITLE)))),
        ("titel: apple ", Word("apple", Field.TITLE)),
        ("titel:OF b ", And((Word("of", Field.TITLE), Word("b")))),
        ("-titel:apple ", Not(Word("apple", Field.TITLE))),
        ("http://nu.nl ", Phrase(("http", "nu", "nl"))),
        ("om 12:30 ", And((Word("om"), Phrase(("12", "30"))))),
        ("let op: code ", And((Word("let"), Word("op"), Word("code")))),
    ],
)
def test_operators_and_fields(text: str, expected: Query) -> None:
    assert tree(text) == expected
    assert read(text).notice == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bron:Volkskrant", FromSource(frozenset({3}))),
        ("feed:nu ", FromSource(frozenset({1, 2}))),
        ("is:ongelezen", Has(Flag.UNREAD)),
        ("is:unread", Has(Flag.UNREAD)),
        ("is:gelezen", Not(Has(Flag.UNREAD))),
        ("-is:read", Has(Flag.UNREAD)),
        ("is:ster", Has(Flag.STARRED)),
        ("IS:STARRED", Has(Flag.STARRED)),
        ("is:gedempt", Has(Flag.MUTED)),
        ("-is:muted", Not(Has(Flag.MUTED))),
        ("label:Later", Among(frozenset({5, 6}), "Later")),
        ("-tag:later", Not(Among(frozenset({5, 6}), "later"))),
        ("map:Kranten", FromSource(frozenset({1, 3}))),
        ("bron:kranten", FromSource(frozenset({1, 3}))),
        ("heeft:afbeelding", With(Trait.IMAGE)),
        ("has:enclosure", With(Trait.ENCLOSURE)),
        ("has:FullText", With(Trait.FULL_TEXT)),
        ("soort:podcast", With(Trait.AUDIO)),
        ("kind:video", With(Trait.VIDEO)),
        ("kind:article", Not(Or((With(Trait.AUDIO), With(Trait.VIDEO))))),
        ('persoon:"Joe Biden"', Named("Joe Biden", EntityKind.PERSON)),
        ("person:biden", Named("biden", EntityKind.PERSON)),
        ("org:Apple", Named("Apple", EntityKind.ORGANISATION)),
        ("organisatie:Apple", Named("Apple", EntityKind.ORGANISATION)),
        ("plaats:Parijs", Named("Parijs", EntityKind.PLACE)),
        ("other:Brexit", Named("Brexit", EntityKind.OTHER)),
        ("naam:Apple", Named("Apple")),
        (
            "persoon:(biden OF trump)",
            Or((Named("biden", EntityKind.PERSON), Named("trump", EntityKind.PERSON))),
        ),
        ("taal:nl", InLanguage("nl")),
        ("lang:Engels", InLanguage("en")),
    ],
)
def test_keys(text: str, expected: Query) -> None:
    assert tree(text) == expected
    assert read(text).notice == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel:", Everything()),
        ("apple titel:", Word("apple")),
        ("apple titel: ", Word("apple")),
        ("titel: bron:nu", FromSource(frozenset({1, 2}))),
        ("is:onge", Everything()),
        ("taal:Ned", Everything()),
        ("datum:20", Everything()),
        ("datum:2021-", dated("2021-01-01", "2022-01-01")),
        ("datum:2021-0", dated("2021-01-01", "2022-01-01")),
        ("datum:2021-08.", dated("2021-08-01", "2021-09-01")),
        ("datum:2021-08..20", dated("2021-08-01", None)),
        ("datum:vor", Everything()),
        ("datum:vorige ", Everything()),
        ("datum:vorige we", Everything()),
        ("datum:augustus 20", dated("2021-08-01", "2021-09-01")),
        ("datum:>", Everything()),
        ('datum:"vorige ', Everything()),
        ('"', Everything()),
        ('"tim', Prefix("tim")),
        ('"tim coo', And((Word("tim", stemmed=False), Prefix("coo")))),
        ('"tim cook app', And((Phrase(("tim", "cook")), Prefix("app")))),
        ('"tim cook ', Phrase(("tim", "cook"))),
        ('persoon:"Joe B', Named("Joe B", EntityKind.PERSON)),
        ("(tim OF coo", Or((Word("tim"), Word("coo"), Prefix("coo")))),
        ("a OF", Word("a")),
        ("a NIET", Word("a")),
        ("a OF OF b ", Or((Word("a"), Word("b")))),
        ("OF a ", Word("a")),
        ("a -", Word("a")),
        ("a (", Word("a")),
        ("a -sams", And((Word("a"), Not(Word("sams"))))),
        ("a NOT sams", And((Word("a"), Not(Word("sams"))))),
        ("a -(sams", And((Word("a"), Not(Word("sams"))))),
    ],
)
def test_half_typed(text: str, expected: Query) -> None:
    assert tree(text) == expected
    assert read(text).notice == ""


@pytest.mark.parametrize(
    ("text", "expected", "notice"),
    [
        ("datum:2021-13 ", Phrase(("2021", "13")), qw.NOTICE_DATE),
        ("datum:ooit apple ", And((Word("ooit"), Word("apple"))), qw.NOTICE_DATE),
        ("datum:2021-02-30 ", Phrase(("2021", "02", "30")), qw.NOTICE_DATE),
        ("is:leuk ", Word("leuk"), qw.NOTICE_STATE),
        ("taal:Klingon ", Word("klingon"), qw.NOTICE_LANGUAGE),
        ("label:niets ", Nothing(), qw.NOTICE_LABEL),
        ("map:niets ", Nothing(), qw.NOTICE_FOLDER),
        ("heeft:onzin ", Word("onzin"), qw.NOTICE_HAS),
        ("soort:onzin ", Word("onzin"), qw.NOTICE_KIND),
        ("bron:onbekend", Nothing(), qw.NOTICE_SOURCE),
        ("foo:bar ", Phrase(("foo", "bar")), qw.NOTICE_KEY),
        ("wo*rd ", Phrase(("wo", "rd")), qw.NOTICE_WILDCARD),
        ("NIET EN ", And((Word("niet"), Word("en"))), qw.NOTICE_OPERATORS),
        ("a) b ", And((Word("a"), Word("b"))), qw.NOTICE_BRACKET),
    ],
)
def test_what_is_wrong_is_searched_as_words_and_said(text: str, expected: Query, notice: str) -> None:
    assert tree(text) == expected
    assert read(text).notice == notice
    assert notice in qw.NOTICES


def test_only_the_first_terms_are_searched() -> None:
    parsed = read(" ".join(f"w{number}" for number in range(50)) + " ")
    assert parsed.query == And(tuple(Word(f"w{number}") for number in range(MOST_TERMS)))
    assert parsed.notice == qw.NOTICE_TERMS


def test_only_the_beginning_of_a_long_text_is_searched() -> None:
    assert read("x" * LONGEST_TEXT).notice == ""
    assert read("x" * LONGEST_TEXT + "   ").notice == ""
    parsed = read("x" * 1_000_000)
    assert parsed.notice == qw.NOTICE_LONG
    assert parsed.query == typing("x" * 64)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000,
        ")" * 5000,
        "-(" * 5000,
        "NOT " * 2000 + "a",
        "NIET (" * 2000,
        " OR ".join(["a"] * 50_000),
        "x" * 1_000_000,
        " " * 1_000_000,
        '"' * 5000,
        "datum:" * 5000,
        "datum:2021 " * 5000,
        "datum: vorige " * 5000,
        "[TO",
        "*" * 5000,
        "\0",
        "\ud800\udfff a",
        "\u202eא(ב\u202c",
        "a\0b",
        "datum:٢٠٢١",
    ],
)
def test_hostile_text_is_answered_within_milliseconds(text: str) -> None:
    begin = time.process_time()
    parsed = read(text)
    assert time.process_time() - begin < 0.1
    assert parsed.explanation


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        ("titel:apple datum:2021-08 -samsung*", "title:apple AND date:2021-08..2021-08 AND NOT samsung*"),
        ("tim coo", "tim AND (coo OR coo*)"),
        ("bron:Volkskrant is:gelezen", "source:Volkskrant AND is:read"),
        ('persoon:"Joe Biden" OF taal:nl', 'person:"Joe Biden" OR lang:nl'),
        ("datum:vorige week", "date:2021-08-16..2021-08-22"),
        ("datum:..2021", "date:..2021"),
        ('"tim cook"~4', '"tim cook"~4'),
        ("map:kranten label:later", "folder:kranten AND label:later"),
        ("soort:podcast heeft:foto auteur:jan ", "has:audio AND has:image AND author:jan"),
    ],
)
def test_explanation_says_what_is_searched(text: str, explanation: str) -> None:
    assert read(text).explanation == explanation


def test_sources_without_a_name_are_explained_by_their_numbers() -> None:
    assert explain(FromSource(frozenset({7, 2}))) == "source:#2,#7"


TYPED = """( ) - " * ~ : .. > EN OF NIET NOT AND titel: text: bron: nu volkskrant auteur: datum: 2021 2021-08 2021-08-23
vorige week augustus 23 is: ster gelezen persoon: naam: "Joe taal: nl fiets cook's a é ß 東京 foo: word* word~ İ ﬁ
wo*rd \u0301 \ud800 \0 \u202e « ’ 12:30 -x -( http:// zo'n"""
TYPED += """ "~5 auteur: label: later map: kranten heeft: foto soort: podcast is:muted "a b"~3"""
PIECES = st.sampled_from(TYPED.split())
PIECES |= st.text(max_size=6)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=25).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


def nodes(query: Query) -> list[Query]:
    match query:
        case And(parts) | Or(parts):
            return [query, *(node for part in parts for node in nodes(part))]
        case Not(part):
            return [query, *nodes(part)]
    return [query]


@given(TEXTS)
def test_every_text_is_a_query(text: str) -> None:
    parsed = read(text)
    assert parsed.notice in ("", *qw.NOTICES)
    for node in nodes(parsed.query):
        match node:
            case And(parts) | Or(parts):
                assert len(parts) > 1
                assert not any(type(part) is type(node) for part in parts)
            case Not(part):
                assert not isinstance(part, Not)
            case Word(word) | Prefix(word) | Fuzzy(word):
                assert 0 < len(word) <= 64
            case Phrase(words) | Near(words):
                assert len(words) > 1
            case Named(name):
                assert name.strip()
            case Dated(first, end):
                assert first is None or end is None or first < end


@given(TEXTS)
def test_an_explanation_means_the_same_again(text: str) -> None:
    parsed = read(text)
    if Nothing() in nodes(parsed.query) or len(parsed.explanation) >= LONGEST_TEXT or parsed.notice == qw.NOTICE_TERMS:
        return  # an unknown source has no name to write; what is too long cannot be typed
    again = read(parsed.explanation + " ")
    if again.notice != qw.NOTICE_TERMS:  # a word being typed is two terms when written out
        assert again.query == parsed.query
