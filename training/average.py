"""One model from several of one shape and vocabulary: `python -m training.average --out FOLDER FOLDER...`.

The mean of their weights finds more than any of them alone (Wortsman et al. 2022, Model soups): they began from the
same encoder or from one another.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from torch import Tensor

from training.build import FACTS, MODEL, SHARED
from training.easing import eased, sample_texts
from training.export import export
from training.measure import measure_all, onnx_scorer
from training.trained import load, save


def mean_of(weights: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Raises ValueError for models of different shapes."""
    if any(one.keys() != weights[0].keys() for one in weights):
        raise ValueError("only models of one shape have a mean")
    share = 1 / len(weights)
    return {name: sum((one[name] * share for one in weights[1:]), first * share) for name, first in weights[0].items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the mean and what belongs to it")
    parser.add_argument("--data", type=Path, default=SHARED if SHARED.is_dir() else None)
    parser.add_argument("models", type=Path, nargs="+", help="folders made by training.build")
    given = parser.parse_args()
    loaded = [load(folder) for folder in given.models]
    model, tokeniser = loaded[0]
    if any(other.to_str() != tokeniser.to_str() for _, other in loaded):
        raise ValueError("only models with one vocabulary have a mean")
    model.load_state_dict(mean_of([one.state_dict() for one, _ in loaded]))
    save(model, tokeniser, given.out)
    export(eased(model, tokeniser, sample_texts()), given.out / MODEL)
    facts = json.loads((given.models[0] / FACTS).read_text(encoding="utf-8"))
    members = [json.loads((folder / FACTS).read_text(encoding="utf-8")) for folder in given.models]
    trained = [one["training"] for one in members]
    digest = hashlib.sha256((given.out / MODEL).read_bytes()).hexdigest()[:8]
    facts |= {
        "version": f"names-{datetime.date.today():%Y%m%d}-{digest}",
        "training": {
            **trained[0],
            "mean of": [one["version"] for one in members],
            "seed": [one["seed"] for one in trained],
            "seconds": sum(one["seconds"] for one in trained),
        },
        "scores": measure_all(onnx_scorer(given.out / MODEL), tokeniser, given.data),
    }
    (given.out / FACTS).write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
