"""From data to model in one command: `python -m training.build --out FOLDER [--data FOLDER]`."""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.export import export
from training.fetch_encoder import installed_weights, read_encoder
from training.labels_of_words import LABELS
from training.measure import measure_all, onnx_scorer
from training.model import pretrained
from training.sources import Source, texts_at_hand, training_sources
from training.tokeniser import LONGEST, encode, make_tokeniser
from training.train import Recipe, torch_scorer, train
from training.trim_vocabulary import trim_vocabulary
from training.windows import Window, training_windows

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
MODEL, TOKENISER, FACTS = "names.int8.onnx", "tokenizer.json", "model.json"
CAPITAL_SHARE = 0.03


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the model and what belongs to it")
    parser.add_argument("--data", type=Path, default=SHARED if SHARED.is_dir() else None)
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--seconds", type=float, default=0.0, help="train this long instead of so many steps")
    parser.add_argument("--rate", type=float, default=Recipe().rate)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--threads", type=int, default=Recipe().threads)
    parser.add_argument("--dutch", type=float, default=3.0, help="how often an epoch shows our own labels")
    parser.add_argument("--untyped", type=float, default=1.0, help="how often it shows UD Dutch; 0 is never")
    parser.add_argument("--pieces", type=int, default=60_000, help="size of the vocabulary")
    return parser.parse_args()


def epoch_of(tokeniser: Tokenizer, sources: Sequence[Source], number: int, chance: random.Random) -> list[Window]:
    """Every epoch cuts the articles anew and draws anew what a broken share shows."""
    windows: list[Window] = []
    for source in sources:
        if number < source.first_epoch:
            continue
        whole, part = divmod(source.share, 1)
        drawn = chance.sample(source.passages, int(part * len(source.passages)))
        for passages in [*([source.passages] * int(whole)), drawn]:
            windows += training_windows(tokeniser, passages, source.most_sentences, CAPITAL_SHARE, chance)
    return windows


def reads_alike(tokeniser: Tokenizer, file: Path, texts: Sequence[str]) -> bool:
    """Whether the saved tokeniser is the one trained with."""
    saved = Tokenizer.from_file(str(file))
    return all(encode(tokeniser, text) == encode(saved, text) for text in texts)


def main() -> None:
    given = arguments()
    recipe = Recipe(given.seed, given.steps, given.rate, threads=given.threads, seconds=given.seconds)
    torch.manual_seed(recipe.seed)
    started = time.monotonic()
    encoder = read_encoder(installed_weights())
    sources = training_sources(given.data, given.dutch, given.untyped)
    vocabulary = trim_vocabulary(encoder, texts_at_hand(sources, given.data, ROOT / "seeds"), given.pieces)
    tokeniser = make_tokeniser(vocabulary.pieces)
    model = pretrained(encoder, vocabulary.rows)
    del encoder
    for source in sources:
        print(
            f"{source.name}: {len(source.passages)} passages, {sum(len(p.spans) for p in source.passages)} names",
            flush=True,
        )
    steps = train(
        model,
        lambda number, chance: epoch_of(tokeniser, sources, number, chance),
        recipe,
        lambda line: print(line, flush=True),
    )
    seconds = time.monotonic() - started

    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), given.out / "model.pt")
    tokeniser.save(str(given.out / TOKENISER))
    export(model, given.out / MODEL)
    thousand = [passage.text for source in sources for passage in source.passages][:1000]
    if not reads_alike(tokeniser, given.out / TOKENISER, thousand):
        raise ValueError("the saved tokeniser does not read as the one trained with")
    scores = measure_all(onnx_scorer(given.out / MODEL), tokeniser, given.data)
    print("before int8:")
    measure_all(torch_scorer(model), tokeniser, None)
    facts = {
        "version": f"names-{datetime.date.today():%Y%m%d}-"
        + hashlib.sha256((given.out / MODEL).read_bytes()).hexdigest()[:8],
        "labels": list(LABELS),
        "longest": LONGEST,
        "training": {
            "seed": recipe.seed,
            "steps": steps,
            "seconds": round(seconds),
            "rate": recipe.rate,
            "pieces": len(vocabulary.pieces),
            "passages": {source.name: len(source.passages) for source in sources},
            "shares": {source.name: source.share for source in sources},
        },
        "scores": scores,
    }
    (given.out / FACTS).write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
