"""From data to model in one command: `python -m training.build --out FOLDER [--data FOLDER]`."""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import time
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

import torch
from tokenizers import Tokenizer

from reader.entities.pieces import Pieces, words_for_model
from training.easing import eased, sample_texts
from training.epochs import epoch_of
from training.export import export
from training.fetch_encoder import installed_weights, read_encoder
from training.labels_of_words import LABELS
from training.measure import measure_all, onnx_scorer
from training.model import pretrained, with_layers
from training.sources import texts_at_hand, training_sources
from training.tokeniser import LONGEST, Encoded, encode, make_tokeniser
from training.train import Recipe, train
from training.trained import TOKENISER, load, save
from training.trim_vocabulary import trim_vocabulary, vocabulary_of

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
MODEL, FACTS = "names.int8.onnx", "model.json"
# A test of the reader cuts this as the tokeniser did.
SAMPLE = (
    "'s-Hertogenbosch: premier Dick Schoof (VVD'er?) at „friet” in Curaçao, zei-ie. De V.S./EU-top kost € 1.250,50!"
    " Señor Peña & Łukasz Żółć… 北京 ﬁlm 😀 @naam #tag naam@voorbeeld.nl A_B x²"
)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the model and what belongs to it")
    parser.add_argument("--data", type=Path, default=SHARED if SHARED.is_dir() else None)
    parser.add_argument("--teacher", type=Path, help="folder of a larger model, made before, to begin and learn from")
    parser.add_argument("--begin", type=Path, help="folder of a model made before, to go on from with its vocabulary")
    parser.add_argument("--layers", type=int, default=6, help="how many of the encoder, the lowest ones")
    parser.add_argument("--swap", type=float, default=0.5, help="share of the names swapped in every other own article")
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--seconds", type=float, default=0.0, help="train the model this long instead of so many steps")
    parser.add_argument("--rate", type=float, default=Recipe().rate)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--threads", type=int, default=Recipe().threads)
    parser.add_argument("--dutch", type=float, default=3.0, help="how often an epoch shows our own Dutch labels")
    parser.add_argument("--english", type=float, default=3.0, help="how often it shows our own English labels")
    parser.add_argument("--untyped", type=float, default=1.0, help="how often it shows UD Dutch; 0 is never")
    parser.add_argument("--pieces", type=int, default=60_000, help="size of the vocabulary")
    parser.add_argument("--vocabulary", type=Path, help="folder of a model whose vocabulary to keep, for a mean")
    return parser.parse_args()


def reads_alike(tokeniser: Tokenizer, file: Path, texts: Sequence[str]) -> bool:
    """Whether the saved tokeniser cuts as the one that was trained with, and the reader too but for odd signs."""
    saved = Tokenizer.from_file(str(file))
    vocabulary = json.loads(file.read_text(encoding="utf-8"))["model"]["vocab"]
    pieces = Pieces((piece, score) for piece, score in vocabulary)
    differing = 0
    for text in texts:
        trained = encode(tokeniser, text)
        words = words_for_model(text)
        read = Encoded(*places([pieces.of(text[start:end]) for start, end in words]), words)
        differing += read != trained
        if encode(saved, text) != trained:
            return False
    return differing <= len(texts) / 200


def version_of(folder: Path) -> str:
    return str(json.loads((folder / FACTS).read_text(encoding="utf-8"))["version"])


def places(words: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """All pieces in a row, and where each word begins among them."""
    firsts = list(accumulate(map(len, words), initial=0))[:-1]
    return [piece for word in words for piece in word], firsts


def main() -> None:
    given = arguments()
    recipe = Recipe(given.seed, given.steps, given.rate, threads=given.threads, seconds=given.seconds)
    torch.set_num_threads(recipe.threads)
    started = time.monotonic()
    sources = training_sources(given.data, given.dutch, given.english, given.untyped)
    for source in sources:
        names = sum(len(passage.spans) for passage in source.passages)
        print(f"{source.name}: {len(source.passages)} passages, {names} names", flush=True)
    torch.manual_seed(recipe.seed)
    if given.teacher:
        teacher, tokeniser = load(given.teacher)
        model = with_layers(teacher, range(given.layers))
    elif given.begin:
        teacher, (model, tokeniser) = None, load(given.begin)
    else:
        encoder = read_encoder(installed_weights())
        if given.vocabulary:
            vocabulary = vocabulary_of(encoder, load(given.vocabulary)[1])
        else:
            vocabulary = trim_vocabulary(encoder, texts_at_hand(sources, given.data, ROOT / "seeds"), given.pieces)
        tokeniser = make_tokeniser(vocabulary.pieces)
        teacher, model = None, pretrained(encoder, vocabulary.rows, range(given.layers))
        del encoder
    steps = train(
        model,
        lambda number, chance: epoch_of(tokeniser, sources, number, chance, given.swap),
        recipe,
        lambda line: print(line, flush=True),
        teacher,
    )
    seconds = time.monotonic() - started

    save(model, tokeniser, given.out)
    export(eased(model, tokeniser, sample_texts()), given.out / MODEL)
    thousand = [passage.text for source in sources for passage in source.passages][:: len(sources)][:1000]
    if not reads_alike(tokeniser, given.out / TOKENISER, thousand):
        raise ValueError("the saved tokeniser does not read as the one trained with")
    facts = {
        "version": f"names-{datetime.date.today():%Y%m%d}-"
        + hashlib.sha256((given.out / MODEL).read_bytes()).hexdigest()[:8],
        "labels": list(LABELS),
        "longest": LONGEST,
        "sample": {"text": SAMPLE, "pieces": tokeniser.encode(SAMPLE, add_special_tokens=False).ids},
        "training": {
            "seed": recipe.seed,
            "steps": steps,
            "seconds": round(seconds),
            "rate": recipe.rate,
            "swap": given.swap,
            "layers": len(model.layers),
            "begun from": version_of(given.begin) if given.begin else "the encoder",
            "pieces": tokeniser.get_vocab_size(),
            "passages": {source.name: len(source.passages) for source in sources},
            "shares": {source.name: source.share for source in sources},
        },
        "scores": measure_all(onnx_scorer(given.out / MODEL), tokeniser, given.data),
    }
    (given.out / FACTS).write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
