"""Articles in, one segment file out; also how segments are merged: their articles are taken in again."""

from __future__ import annotations

import zlib
from array import array
from itertools import pairwise
from pathlib import Path

import numpy as np

from reader.domain.entity import EntityKind
from reader.search.array_file import Array, write_arrays
from reader.search.compounds import LANGUAGES as COMPOUND_LANGUAGES
from reader.search.compounds import SHORTEST_COMPOUND
from reader.search.folding import words
from reader.search.inverter import FieldWords, Postings, narrow
from reader.search.schema import (
    AUTHOR,
    KIND_FIELDS,
    LEAD_WORDS,
    MOST_ARTICLES,
    MOST_WORDS,
    TEXT,
    TEXT_FIELDS,
    TITLE,
    TRAIT_BITS,
    WORD_FIELDS,
    IndexDocument,
    entity_terms,
    language_number,
)
from reader.search.segment import BEGINNING_LETTERS, BETWEEN, EXTENSION, SAMPLED, Segment, ending_key
from reader.search.stems import STEM_LANGUAGES, stems_of_all


class SegmentBuilder:
    """Collects articles of one segment. Adding an id again replaces the article added before."""

    def __init__(self) -> None:
        self._columns = {name: array("q") for name in ("ids", "dates", "sources", "languages", "traits")}
        self._words = {name: FieldWords() for name in (*WORD_FIELDS, *KIND_FIELDS)}
        self._entities = {kind: array("q") for kind in KIND_FIELDS}
        self._entity_docs = {kind: array("q") for kind in KIND_FIELDS}
        self._row_of: dict[int, int] = {}

    @property
    def is_full(self) -> bool:
        return len(self._columns["ids"]) >= MOST_ARTICLES or len(self._words[TEXT]) >= MOST_WORDS

    @property
    def is_empty(self) -> bool:
        return not self._row_of

    @property
    def ids(self) -> list[int]:
        return list(self._row_of)

    def add(self, document: IndexDocument) -> None:
        traits = sum(TRAIT_BITS[trait] for trait in document.traits)
        self._append_row(document.id, document.date, document.source, language_number(document.language), traits)
        self._words[TITLE].add(words(document.title))
        self._words[AUTHOR].add(words(document.author))
        self._words[TEXT].add(words(document.text))
        for kind in EntityKind:
            named = {entity: name for of_kind, entity, name in document.entities if of_kind == kind}
            terms = [term for entity, name in named.items() for term in entity_terms(entity, name)]
            self._words[kind.value].add(list(dict.fromkeys(terms)))
            self._entities[kind.value].extend(named)
            self._entity_docs[kind.value].extend([self._row_of[document.id]] * len(named))

    def absorb(self, segment: Segment) -> None:
        """Takes the live articles of a segment. Articles are either all added or all absorbed."""
        live = np.arange(segment.size) if segment.is_live is None else np.flatnonzero(segment.is_live)
        rows = np.full(segment.size, -1, np.int64)
        rows[live] = len(self._columns["ids"]) + np.arange(len(live))
        kept = (segment.ids, segment.dates, segment.sources, segment.languages, segment.traits)
        columns = zip(*(column[live].tolist() for column in kept), strict=True)
        for row in columns:
            self._append_row(*row)
        for name, field_words in self._words.items():
            field_words.absorb(segment, name, rows)
        for kind in KIND_FIELDS:
            entities, docs = segment.entities(kind)
            new_docs = rows[docs]
            is_live = new_docs >= 0
            self._entities[kind].extend(entities[is_live].tolist())
            self._entity_docs[kind].extend(new_docs[is_live].tolist())

    def _append_row(self, article_id: int, *others: int) -> None:
        self._row_of[article_id] = len(self._columns["ids"])
        for name, value in zip(self._columns, (article_id, *others), strict=True):
            self._columns[name].append(value)

    def write(self, folder: Path, name: str) -> int:
        """Writes the segment and returns how many articles it holds."""
        columns = {column: np.array(values, np.int64) for column, values in self._columns.items()}
        rows = np.fromiter(self._row_of.values(), np.int64, len(self._row_of))
        # newest first; ~x orders as -x does, and knows no overflow
        rows = rows[np.lexsort((~columns["ids"][rows], ~columns["dates"][rows]))]
        order = np.full(len(columns["ids"]), -1, np.int64)
        order[rows] = np.arange(len(rows))
        languages = columns["languages"][rows]
        arrays: dict[str, Array] = {column: columns[column][rows] for column in ("ids", "dates", "sources")}
        arrays["languages"] = languages.astype(np.int16)
        arrays["traits"] = columns["traits"][rows].astype(np.uint8)
        lengths: dict[str, int] = {}
        for field in WORD_FIELDS:
            postings = self._words[field].invert(order, len(rows))
            arrays |= _posting_arrays(field, postings) | _text_arrays(field, postings)
            lengths[field] = int(postings.lengths.sum())
            if field in TEXT_FIELDS:
                arrays |= _stem_arrays(field, postings, languages) | _ending_arrays(field, postings, languages)
                arrays |= _beginning_arrays(field, postings, len(rows))
            if field == TEXT:
                arrays[f"{field}.leads"] = _leads(postings)
        for kind in KIND_FIELDS:
            arrays |= _posting_arrays(kind, self._words[kind].invert(order, len(rows)))
            docs = order[np.array(self._entity_docs[kind], np.int64)]
            by_doc = np.argsort(docs, kind="stable")
            by_doc = by_doc[docs[by_doc] >= 0]
            arrays[f"{kind}.entities"] = np.array(self._entities[kind], np.int64)[by_doc]
            arrays[f"{kind}.entity_docs"] = docs[by_doc].astype(np.uint16)
        highest = int(arrays["ids"].max()) if len(rows) else 0
        notes = {"name": name, "size": len(rows), "lengths": lengths, "highest_id": highest}
        write_arrays(folder / (name + EXTENSION), arrays, notes)
        return len(rows)


def _term_arrays(name: str, terms: list[bytes], starts: Array) -> dict[str, Array]:
    offsets = np.zeros(len(terms) + 1, np.uint32)
    np.cumsum(np.fromiter(map(len, terms), np.uint32, len(terms)), out=offsets[1:])
    return {
        f"{name}.offsets": offsets,
        f"{name}.letters": np.frombuffer(b"".join(terms), np.uint8),
        f"{name}.starts": starts.astype(np.uint32),
        f"{name}.samples": np.frombuffer(BETWEEN.join(terms[::SAMPLED]), np.uint8),
    }


def _posting_arrays(field: str, postings: Postings) -> dict[str, Array]:
    return _term_arrays(field, postings.terms, postings.starts) | {
        f"{field}.docs": postings.docs,
        f"{field}.counts": narrow(postings.counts),
    }


def _text_arrays(field: str, postings: Postings) -> dict[str, Array]:
    hashes = np.fromiter(map(zlib.crc32, postings.terms), np.uint32, len(postings.terms))
    return {
        f"{field}.places": np.concatenate([[0], np.cumsum(postings.counts)])[postings.starts].astype(np.uint32),
        f"{field}.positions": narrow(postings.positions),
        f"{field}.lengths": narrow(postings.lengths),
        f"{field}.hashes": np.sort(hashes),
    }


def _stem_arrays(field: str, postings: Postings, languages: Array) -> dict[str, Array]:
    """Each language's stems, of the words that stand in an article of that language."""
    arrays: dict[str, Array] = {}
    of_posting = np.repeat(np.arange(len(postings.terms)), np.diff(postings.starts))
    for code, number in STEM_LANGUAGES.items():
        is_in = languages == number
        if not is_in.any():
            continue
        numbers = np.flatnonzero(_is_used(postings, of_posting, is_in)).tolist()
        written = [postings.terms[term].decode() for term in numbers]
        words_of: dict[bytes, list[int]] = {}
        for term, word, word_stems in zip(numbers, written, stems_of_all(code, written), strict=True):
            for stem in word_stems:
                if word != stem:
                    words_of.setdefault(stem.encode(), []).append(term)
        stems = sorted(words_of)
        starts = np.concatenate([[0], np.cumsum([len(words_of[word_stem]) for word_stem in stems])])
        arrays |= _term_arrays(f"{field}@{code}", stems, starts)
        arrays[f"{field}@{code}.docs"] = np.array([term for word in stems for term in words_of[word]], np.uint32)
    return arrays


def _is_used(postings: Postings, of_posting: Array, is_in: Array) -> Array:
    """Which terms stand in any of these documents."""
    is_used = np.zeros(len(postings.terms), bool)
    is_used[of_posting[is_in[postings.docs]]] = True
    return is_used


def _ending_arrays(field: str, postings: Postings, languages: Array) -> dict[str, Array]:
    """The words that may be compounds, by their last letters."""
    is_in = np.isin(languages, [STEM_LANGUAGES[code] for code in COMPOUND_LANGUAGES])
    of_posting = np.repeat(np.arange(len(postings.terms)), np.diff(postings.starts))
    used = np.flatnonzero(_is_used(postings, of_posting, is_in)).tolist()
    numbers = np.array([number for number in used if len(postings.terms[number]) >= SHORTEST_COMPOUND], np.uint32)
    keys = np.fromiter((ending_key(postings.terms[number]) for number in numbers.tolist()), np.uint64, len(numbers))
    order = np.argsort(keys, kind="stable")
    return {f"{field}.endings": keys[order], f"{field}.ended": numbers[order]}


def _beginning_arrays(field: str, postings: Postings, size: int) -> dict[str, Array]:
    """For every short beginning that so many words share that their lists are longer than a bit for each document: just
    these bits. Two letters typed would otherwise touch a tenth of all lists."""
    found: list[tuple[bytes, Array]] = []
    for letters in range(1, BEGINNING_LETTERS + 1):
        begins = np.fromiter((term[:letters] for term in postings.terms), f"S{letters}", len(postings.terms))
        firsts = np.flatnonzero(np.concatenate([[True], begins[1:] != begins[:-1]])).tolist() if len(begins) else []
        for first, end in pairwise([*firsts, len(begins)]):
            lists = postings.docs[postings.starts[first] : postings.starts[end]]
            if len(lists) > size // 2 and len(postings.terms[first]) >= letters:
                holds = np.zeros(size, bool)
                holds[lists] = True
                found.append((postings.terms[first][:letters], np.packbits(holds)))
    found.sort(key=lambda one: one[0])
    starts = np.concatenate([[0], np.cumsum([len(bits) for _, bits in found])]).astype(np.int64)
    bits = np.concatenate([np.zeros(0, np.uint8), *(bits for _, bits in found)])
    return _term_arrays(f"{field}^", [term for term, _ in found], starts) | {f"{field}^.docs": bits}


def _leads(postings: Postings) -> Array:
    """How often each word stands among the first words of each document."""
    if not len(postings.counts):
        return np.zeros(0, np.uint8)
    firsts = np.concatenate([[0], np.cumsum(postings.counts)[:-1]])
    return np.add.reduceat(postings.positions < LEAD_WORDS, firsts, dtype=np.uint8)
