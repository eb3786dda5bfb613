"""Every text the model may learn from, and how often an epoch shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.conllu import tagged_corpus, untyped_corpus
from training.passages import Passage, own_articles

LABELS = Path(__file__).parent / "labels"


@dataclass(frozen=True, slots=True)
class Source:
    """`share` is how much of it an epoch shows: 2.5 is all twice and half of it a third time."""

    name: str
    passages: list[Passage]
    share: float
    most_sentences: int = 1
    first_epoch: int = 0
    is_swapped: bool = False  # every other time with other names


def training_sources(data: Path | None, dutch: float = 3.0, english: float = 3.0, untyped: float = 1.0) -> list[Source]:
    """Our own labels alone without a data folder; the others are named with their licences in MODEL_CARD.md."""
    sources = [
        Source("own nl", own_articles(LABELS / "nl", held_back=False), dutch, 5, is_swapped=True),
        Source("own en", own_articles(LABELS / "en", held_back=False), english, 5, is_swapped=True),
    ]
    if data:
        folder = data / "ner" / "train"
        sources += [
            Source("germeval de", tagged_corpus(folder / "germeval_de.conllu", is_other_wide=True), 0.5),
            Source("wikigold en", tagged_corpus(folder / "wikigold_en.conllu", is_other_wide=True), 1.0),
            Source("ewt en", tagged_corpus(folder / "uner_ewt_en.conllu", has_other=False), 0.4),
        ]
        untyped_files = sorted((folder / "ud_nl").glob("*.conllu")) if untyped else []
        # From the second epoch on: a model that knows nothing yet would learn that a name of one word is none.
        sources += [Source(file.stem, untyped_corpus(file), untyped, first_epoch=1) for file in untyped_files]
    return [source for source in sources if source.passages]


def texts_at_hand(sources: list[Source], data: Path | None, seeds: Path) -> list[str]:
    """What chooses the vocabulary: the texts learnt from and whatever else the reader is known to meet."""
    texts = [passage.text for source in sources for passage in source.passages]
    files = [
        *seeds.glob("*.txt"),
        *((data / "seed").glob("*") if data else ()),
        *((data / "feeds").rglob("*") if data else ()),
    ]
    return texts + [file.read_text(encoding="utf-8", errors="replace") for file in sorted(files) if file.is_file()]
