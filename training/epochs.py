"""What one epoch shows of every source, cut anew each time."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from training.sources import Source
from training.swapping import names_at_hand, swapped
from training.windows import Window, training_windows

NAMES = Path(__file__).parent.parent / "resources" / "names"
CAPITAL_SHARE = 0.03


def epoch_of(
    tokeniser: Tokenizer, sources: Sequence[Source], number: int, chance: random.Random, swap: float = 0.0
) -> list[Window]:
    """Every epoch cuts the articles anew and draws anew what a broken share shows.

    With `swap` every other article of ours has that share of its names swapped for others.
    """
    own = [passage for source in sources if source.is_swapped for passage in source.passages]
    names = names_at_hand(own, NAMES) if swap else None
    windows: list[Window] = []
    for source in sources:
        if number < source.first_epoch:
            continue
        whole, part = divmod(source.share, 1)
        drawn = chance.sample(source.passages, int(part * len(source.passages)))
        for passages in [*([source.passages] * int(whole)), drawn]:
            shown = [
                swapped(one, names, swap, chance) if names and source.is_swapped and chance.random() < 0.5 else one
                for one in passages
            ]
            windows += training_windows(tokeniser, shown, source.most_sentences, CAPITAL_SHARE, chance)
    return windows
