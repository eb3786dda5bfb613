"""What a model file is worth: `python -m training.measure FOLDER [--data FOLDER]` on everything never trained on."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from training.batches import Ids
from training.conllu import tagged_corpus
from training.evaluate import Logits, Ranges, Scorer, compare, packed, predict, whole, without_parts
from training.passages import Passage, own_articles
from training.sentences import sentence_ranges
from training.sources import LABELS

CONLL = Path("ner") / "evaluate-only" / "conll2002_nl_testa.conllu"
NAMED = "POL"
# What the user's article names, as often as it does; written down here, for the article itself is the user's.
WANTED = {
    "P": {"Joe Biden": 8, "Tim Cook": 4, "Satya Nadella": 1, "Andy Jassy": 1, "Tom Fanning": 1},
    "L": {"Witte Huis": 1, "Verenigde Staten": 2},
    "O": {"Bloomberg": 2, "Apple": 2, "Google": 2, "Microsoft": 1, "Amazon": 1, "Southern Company": 1, "IBM": 1,
          "JPMorgan Chase": 1, "Facebook": 1, "Solarwinds": 1, "Colonial Pipeline": 1},
}  # fmt: skip


def onnx_scorer(file: Path) -> Scorer:
    """One thread, as the worker runs it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def score(ids: Ids, mask: Ids) -> Logits:
        logits: Logits = np.asarray(session.run(None, {"ids": ids, "mask": mask})[0], np.float32)
        return logits

    return score


def measure(name: str, score: Scorer, tokeniser: Tokenizer, passages: list[Passage], ranges: Ranges) -> dict[str, str]:
    """Scores of the four kinds, and of persons, organisations and places together."""
    started = time.process_time()
    names = predict(score, tokeniser, passages, ranges)
    seconds = time.process_time() - started
    words = sum(len(passage.text.split()) for passage in passages)
    scores = {
        kind: str(found) for kind, found in {**compare(passages, names), **compare(passages, names, NAMED)}.items()
    }
    if "conll" in name:
        scores["POL, parts of words left out"] = str(compare(passages, without_parts(passages, names), NAMED)[NAMED])
    print(f"{name}: {words} words, {words / max(seconds, 1e-6):.0f} a CPU second")
    for kind, found in scores.items():
        print(f"  {kind}: {found}", flush=True)
    return scores


def measure_user_article(score: Scorer, tokeniser: Tokenizer, text: str) -> str:
    """Which of the names are found, missed and made up."""
    (names,) = predict(score, tokeniser, [Passage(text, ())], packed)
    said: dict[tuple[str, str], int] = {}
    for start, end, letter in names:
        said[letter, text[start:end]] = said.get((letter, text[start:end]), 0) + 1
    wanted = {(letter, name): count for letter, names in WANTED.items() for name, count in names.items()}
    right = sum(min(count, said.get(name, 0)) for name, count in wanted.items())
    missed = {name: count - said.get(name, 0) for name, count in wanted.items() if said.get(name, 0) < count}
    extra = {name: count - wanted.get(name, 0) for name, count in said.items() if count > wanted.get(name, 0)}
    found = f"{right}/{sum(wanted.values())}, missed {missed}, made up {extra}"
    print(f"the user's article: {found}", flush=True)
    return found


def measure_all(score: Scorer, tokeniser: Tokenizer, data: Path | None) -> dict[str, object]:
    scores: dict[str, object] = {}
    for language in ("nl", "en"):
        held_back = own_articles(LABELS / language, held_back=True)
        for name, ranges in (("sentences", sentence_ranges), ("packed", packed)):
            if held_back:
                called = f"held back {language}, {name}"
                scores[called] = measure(called, score, tokeniser, held_back, ranges)
    if data and (data / CONLL).is_file():
        passages = tagged_corpus(data / CONLL)
        scores["conll-2002 nl dev"] = measure("conll-2002 nl dev", score, tokeniser, passages, whole)
    if data:
        for file in sorted((data / "seed").glob("*.txt")):
            text = file.read_text(encoding="utf-8")
            scores["the user's article"] = measure_user_article(score, tokeniser, text)
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, default=None)
    given = parser.parse_args()
    tokeniser = Tokenizer.from_file(str(given.folder / "tokenizer.json"))
    measure_all(onnx_scorer(given.folder / "names.int8.onnx"), tokeniser, given.data)


if __name__ == "__main__":
    main()
