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
from reader.search.segment import (
    BEGINNING_LETTERS,
    BETWEEN,
    COUNT_BITS,
    EXTENSION,
    SAMPLED,
    Segment,
    bucket_count,
    ending_key,
)
from reader.search.stems import STEM_LANGUAGES, stems_of_all
from reader.search.tokens import OWN_CODES, SHARED_CODES


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
            entities, starts, docs = segment.entities(kind)
            new_docs = rows[docs]
            is_live = new_docs >= 0
            self._entities[kind].extend(np.repeat(entities, np.diff(starts))[is_live].tolist())
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
        composed: dict[str, dict[bytes, int]] = {}
        text_terms = 0
        for field in WORD_FIELDS:
            postings = self._words[field].invert(order, len(rows))
            arrays |= _posting_arrays(field, postings) | _text_arrays(field, postings)
            lengths[field] = int(postings.lengths.sum())
            if field in TEXT_FIELDS:
                arrays |= _stem_arrays(field, postings, languages)
                arrays |= _beginning_arrays(field, postings, len(rows))
                composed[field] = _possible_compounds(postings, languages)
            if field == TEXT:
                arrays |= _token_arrays(postings)
                arrays |= _packed_counts(field, postings.counts, _leads(postings))
                del arrays[f"{field}.counts"]
                text_terms = len(postings.terms)
        arrays |= _ending_arrays(composed[TEXT], composed[TITLE], text_terms)
        for kind in KIND_FIELDS:
            arrays |= _posting_arrays(kind, self._words[kind].invert(order, len(rows)))
            arrays |= _entity_arrays(kind, np.array(self._entities[kind], np.int64), order[self._entity_docs[kind]])
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
        f"{name}.slots": _slots(terms),
    }


def _slots(terms: list[bytes]) -> Array:
    """A table of the terms by their checksums, each in the first free place from its own on: its number + 1 below the
    higher bits of its checksum. 0 is a free place, and the last of them ends every search."""
    checksums = np.fromiter(map(zlib.crc32, terms), np.uint32, len(terms))
    own = checksums % np.uint32(bucket_count(len(terms)))
    order = np.argsort(own, kind="stable")
    at = np.arange(len(terms))
    places = np.maximum.accumulate(own[order].astype(np.int64) - at) + at
    bits = np.uint32(len(terms).bit_length())
    slots = np.zeros(max(bucket_count(len(terms)), int(places[-1]) + 1 if len(terms) else 0) + 1, np.uint32)
    slots[places] = (checksums[order] >> bits << bits) | (order + 1).astype(np.uint32)
    return slots


def _posting_arrays(field: str, postings: Postings) -> dict[str, Array]:
    return _term_arrays(field, postings.terms, postings.starts) | {
        f"{field}.docs": postings.docs,
        f"{field}.counts": narrow(postings.counts),
    }


def _text_arrays(field: str, postings: Postings) -> dict[str, Array]:
    return {
        f"{field}.places": np.concatenate([[0], np.cumsum(postings.counts)])[postings.starts].astype(np.uint32),
        f"{field}.positions": narrow(postings.positions),
        f"{field}.lengths": narrow(postings.lengths),
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


def _entity_arrays(kind: str, entities: Array, docs: Array) -> dict[str, Array]:
    """Each entity once, and the documents that name it, as terms have theirs."""
    is_kept = docs >= 0
    entities, docs = entities[is_kept], docs[is_kept]
    by_entity = np.lexsort((docs, entities))
    numbers, firsts = np.unique(entities[by_entity], return_index=True)
    return {
        f"{kind}.entities": numbers,
        f"{kind}.entity_starts": np.append(firsts, len(entities)).astype(np.uint32),
        f"{kind}.entity_docs": docs[by_entity].astype(np.uint16),
    }


def _possible_compounds(postings: Postings, languages: Array) -> dict[bytes, int]:
    """The words that may be compounds, and their numbers."""
    is_in = np.isin(languages, [STEM_LANGUAGES[code] for code in COMPOUND_LANGUAGES])
    of_posting = np.repeat(np.arange(len(postings.terms)), np.diff(postings.starts))
    used = np.flatnonzero(_is_used(postings, of_posting, is_in)).tolist()
    terms = postings.terms
    return {terms[number]: number for number in used if len(terms[number]) >= SHORTEST_COMPOUND}


def _ending_arrays(of_text: dict[bytes, int], of_titles: dict[bytes, int], text_terms: int) -> dict[str, Array]:
    """The words that may be compounds, by their last letters: those of the texts, then those of the titles alone."""
    numbers = of_text | {term: text_terms + number for term, number in of_titles.items() if term not in of_text}
    keys = np.fromiter(map(ending_key, numbers), np.uint64, len(numbers))
    order = np.argsort(keys, kind="stable")
    return {"endings": keys[order], "ended": np.fromiter(numbers.values(), np.uint32, len(numbers))[order]}


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


def _packed_counts(field: str, counts: Array, leads: Array) -> dict[str, Array]:
    """How often each word stands in each document, and in its first words, in one byte where that is enough."""
    many = np.flatnonzero((counts >= 1 << COUNT_BITS) | (leads >= 1 << (8 - COUNT_BITS)))
    packed = (counts & ((1 << COUNT_BITS) - 1)).astype(np.uint8) | (leads << np.uint8(COUNT_BITS))
    return {
        f"{field}.packed": packed,
        f"{field}.many": many.astype(np.uint32),
        f"{field}.many_counts": narrow(counts[many]),
        f"{field}.many_leads": leads[many],
    }


def _token_arrays(postings: Postings) -> dict[str, Array]:
    """The texts as one row of codes, for `tokens`."""
    starts, docs, counts, positions = postings.starts, postings.docs, postings.counts, postings.positions
    per_term = np.add.reduceat(counts, starts[:-1], dtype=np.int64) if len(counts) else np.zeros(0, np.int64)
    terms = len(per_term)
    frequent = np.argsort(-per_term, kind="stable")[:OWN_CODES]
    codes = (OWN_CODES + np.arange(terms) % SHARED_CODES).astype(np.uint8)
    codes[frequent] = np.arange(len(frequent), dtype=np.uint8)
    begins = np.concatenate([[0], np.cumsum(postings.lengths, dtype=np.int64)]).astype(np.uint32)
    tokens = np.zeros(int(begins[-1]), np.uint8)
    tokens[np.repeat(begins[docs], counts) + positions.astype(np.uint32)] = np.repeat(codes, per_term)
    return {"tokens": tokens, "tokens.begins": begins, "tokens.frequent": frequent.astype(np.uint32)}
