"""How right and how fast the names are: strict span and kind on untokenised text, through an engine as it ships.

python benchmarks/names_score.py [--engine best|rules|model] [--conllu FILE]... [--labels FOLDER]... [--article FILE]
[--model FOLDER]
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "training")]

from read_labels import read_labels  # noqa: E402

from reader.domain.entity import EntityKind  # noqa: E402
from reader.entities.engine import EntityEngine  # noqa: E402

Span = tuple[int, int, EntityKind]
KINDS = {
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "LOC": EntityKind.PLACE,
    "MISC": EntityKind.OTHER,
}
NAMED = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
SENTENCES_IN_ARTICLE = 40  # a file of sentences is cut into "articles", each sentence a paragraph; CoNLL-2002's have 39
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]}»”%]|\.\.\.|['’]s?$|n't$|'(?:re|ve|ll|d|m|er)$")
_NO_SPACE_AFTER = frozenset("([{«“„‘`")


@dataclass(frozen=True, slots=True)
class GoldText:
    text: str
    spans: frozenset[Span]
    language: str


@dataclass(slots=True)
class Score:
    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    without_parts: float = 0.0  # F1 of P+O+L where names within one word marked as other do not count

    def add(self, gold: Iterable[Span], found: Iterable[Span]) -> None:
        gold, found = set(gold), set(found)
        for counter, spans in ((self.right, gold & found), (self.found, found), (self.gold, gold)):
            for _start, _end, kind in spans:
                for row in (kind.value, "all", *(("P+O+L",) if kind in NAMED else ())):
                    counter[row] += 1
        bare_gold, bare_found = ({(start, end) for start, end, _kind in spans} for spans in (gold, found))
        self.right["boundaries"] += len(bare_gold & bare_found)
        self.found["boundaries"] += len(bare_found)
        self.gold["boundaries"] += len(bare_gold)

    def f1(self, row: str) -> float:
        return 200 * self.right[row] / max(1, self.found[row] + self.gold[row])

    def lines(self) -> Iterator[str]:
        for row in (*(kind.value for kind in EntityKind), "P+O+L", "all", "boundaries"):
            precision = 100 * self.right[row] / max(1, self.found[row])
            recall = 100 * self.right[row] / max(1, self.gold[row])
            yield f"  {row:<13} P {precision:5.1f}  R {recall:5.1f}  F1 {self.f1(row):5.2f}  of {self.gold[row]}"
        yield f"  P+O+L without parts of words: F1 {self.without_parts:.2f}"


def read_conllu(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Words and tags of each sentence."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if not line.strip():
            if words:
                yield words, tags
            words, tags = [], []
        elif not line.startswith("#") and "-DOCSTART-" not in line:
            _number, word, tag, *_rest = line.split("\t")
            words.append(word)
            tags.append(tag)


def untokenised(words: Sequence[str], tags: Sequence[str]) -> tuple[str, list[Span]]:
    """The sentence as a newspaper would print it, and its names."""
    text = ""
    spans: list[Span] = []
    is_quote_open = False
    glue = True
    for word, tag in zip(words, tags, strict=True):
        is_quote = word in ('"', "''", "``", "'")
        is_closing = is_quote and is_quote_open
        if not (glue or is_closing or (_NO_SPACE_BEFORE.match(word) and not is_quote)):
            text += " "
        start = len(text)
        text += word
        glue = word in _NO_SPACE_AFTER or (is_quote and not is_closing)
        if is_quote:
            is_quote_open = not is_quote_open
        if tag == "O":
            continue
        kind = KINDS[tag[2:]]
        if tag[0] == "I" and spans and spans[-1][2] is kind and not text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], len(text), kind)
        else:
            spans.append((start, len(text), kind))
    return text, spans


def texts_of_conllu(path: Path, sentences: int = SENTENCES_IN_ARTICLE) -> list[GoldText]:
    """The file's sentences as articles. Its last part says the language: conll2002_nl_testa, wikigold_en."""
    language = next((part for part in path.stem.split("_") if part in ("nl", "en", "de")), "")
    all_of_them = [untokenised(words, tags) for words, tags in read_conllu(path)]
    texts = []
    for first in range(0, len(all_of_them), sentences):
        text = ""
        spans: list[Span] = []
        for sentence, names in all_of_them[first : first + sentences]:
            text += "\n\n" if text else ""
            spans += [(start + len(text), end + len(text), kind) for start, end, kind in names]
            text += sentence
        texts.append(GoldText(text, frozenset(spans), language))
    return texts


def texts_of_labels(folder: Path, held_back: bool = True) -> list[GoldText]:
    return [
        GoldText(article.text, frozenset(article.mentions), folder.name)
        for article in read_labels(folder)
        if article.is_held_back or not held_back
    ]


def score(engine: EntityEngine, texts: Iterable[GoldText], wrong: Counter[str] | None = None) -> Score:
    total, whole = Score(), Score()
    for gold in texts:
        found = {(one.start, one.end, one.kind) for one in engine.find_mentions(gold.text, gold.language)}
        total.add(gold.spans, found)
        whole.add(gold.spans, {span for span in found if not _is_part(span, gold)})
        if wrong is not None:
            wrong.update(f"missed {kind.value}: {gold.text[a:b]}" for a, b, kind in gold.spans - found)
            wrong.update(f"false  {kind.value}: {gold.text[a:b]}" for a, b, kind in found - gold.spans)
    total.without_parts = whole.f1("P+O+L")
    return total


def _is_part(span: Span, gold: GoldText) -> bool:
    """Within one word that is marked as other: CoNLL-2002 marks "VRT-journalist" so, our guidelines the VRT in it."""
    return any(
        kind is EntityKind.OTHER and start <= span[0] and span[1] <= end and (start, end) != span[:2]
        for start, end, kind in gold.spans
        if " " not in gold.text[start:end]
    )


def speed(engine: EntityEngine, texts: Sequence[GoldText], words: int = 500) -> float:
    """Articles of that many words a CPU second, over at least 60 articles' worth of the texts."""
    engine.find_mentions(texts[0].text, texts[0].language)
    counted = 0
    began = time.process_time()
    for gold in texts:
        engine.find_mentions(gold.text, gold.language)
        counted += len(gold.text.split())
        if counted > 60 * words:
            break
    return counted / words / (time.process_time() - began)


COLD = """
import resource, sys, time
began = time.perf_counter()
sys.path[:0] = [{root!r}, {root!r} + "/benchmarks"]
from names_score import make
from pathlib import Path
engine = make({name!r}, Path({model!r}))
ready = time.perf_counter()
engine.find_mentions(sys.stdin.read(), "nl")
print(f"{{ready - began:.2f}} s to load, {{time.perf_counter() - ready:.2f}} s for the first article,"
      f" {{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}} MiB at most")
"""


def cold_start(name: str, model: Path, text: str) -> str:
    code = COLD.format(root=str(ROOT), name=name, model=str(model))
    return subprocess.run([sys.executable, "-c", code], input=text, capture_output=True, text=True, check=True).stdout


def make(name: str, model: Path) -> EntityEngine:
    """The engine called "rules", "model" (or an error) or "best" (what the library uses)."""
    from reader.entities.rules_engine import RulesEngine

    names = ROOT / "resources" / "names"
    if name == "rules":
        return RulesEngine(names)
    from reader.entities.model_engine import ModelEngine, make_best_engine

    return ModelEngine(model, RulesEngine(names)) if name == "model" else make_best_engine(model, names)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", default="best", choices=["best", "rules", "model"])
    parser.add_argument("--conllu", type=Path, action="append", default=[], help="sentences with BIO tags")
    parser.add_argument("--labels", type=Path, action="append", default=[], help="a folder of our own labels")
    parser.add_argument("--article", type=Path, help="a text whose names are shown")
    parser.add_argument("--wrong", type=int, default=0, help="show so many of the commonest mistakes")
    parser.add_argument("--model", type=Path, default=ROOT / "resources" / "model", help="another than the shipped one")
    chosen = parser.parse_args()
    engine = make(chosen.engine, chosen.model.absolute())
    print(engine.version)
    texts: list[GoldText] = []
    for path in (*chosen.conllu, *chosen.labels):
        texts = texts_of_conllu(path) if path.is_file() else texts_of_labels(path)
        wrong: Counter[str] = Counter()
        total = score(engine, texts, wrong)
        print(path, f"{len(texts)} articles", *total.lines(), sep="\n")
        for mistake, times in wrong.most_common(chosen.wrong):
            print(f"    {times} {mistake}")
    if texts:
        print(f"{speed(engine, texts):.1f} articles of 500 words a CPU second")
        print(
            "a new process:",
            cold_start(chosen.engine, chosen.model.absolute(), " ".join(texts[0].text.split()[:500])),
            end="",
        )
        print(f"this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB at most")
    if chosen.article:
        text = chosen.article.read_text(encoding="utf-8")
        for one in engine.find_mentions(text, "nl"):
            print(f"  {one.kind.value:<13} {one.confidence:.2f} {one.text}")


if __name__ == "__main__":
    main()
