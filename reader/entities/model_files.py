"""The model's files as a session that can be asked; ONNX Runtime is imported here, and only when they are there."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.entities.model_decoding import LABELS
from reader.entities.pieces import Pieces
from reader.errors import LeeszaalError

MODEL, VOCABULARY, ABOUT = "names.int8.onnx", "tokenizer.json", "model.json"


class ModelUnusable(LeeszaalError):
    """The model's files are missing, damaged or of another kind than this engine reads."""


class Session(Protocol):
    """What an onnxruntime.InferenceSession does."""

    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, NDArray[np.int64]]
    ) -> Sequence[NDArray[np.float32]]: ...


@dataclass(frozen=True, slots=True)
class Model:
    version: str
    session: Session
    pieces: Pieces


def model_version(folder: Path) -> str:
    """Without loading the model. Raises ModelUnusable."""
    return _about(folder)[0]


def load_model(folder: Path) -> Model:
    """Some tenths of a second. Raises ModelUnusable."""
    version, labels = _about(folder)
    if labels != list(LABELS):
        raise ModelUnusable(f"The model for names in {folder} has other labels than this version of the reader knows.")
    try:
        vocabulary = json.loads((folder / VOCABULARY).read_text(encoding="utf-8"))["model"]["vocab"]
        pieces = Pieces((str(piece), float(score)) for piece, score in vocabulary)
        return Model(version, _session(folder / MODEL), pieces)
    except ModelUnusable:
        raise
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(f"The model for names cannot be read ({error}). Install the reader again.") from error


def _about(folder: Path) -> tuple[str, list[str]]:
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        return str(about["version"]), list(about["labels"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(f"The model for names cannot be read ({error}). Install the reader again.") from error


def _session(file: Path) -> Session:
    try:
        # From 1.29 on it reports to its makers unless this is said before; the versions asked for do not.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime
    except ImportError as error:  # no wheel for this platform, or a system library is missing
        raise ModelUnusable(f"ONNX Runtime cannot be loaded ({error}).") from error
    onnxruntime.disable_telemetry_events()  # the Windows builds of all versions tell the system
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # the window needs the other cores
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # its exceptions share no base class of their own
        raise ModelUnusable(f"The model for names cannot be read ({error}). Install the reader again.") from error
    names = {one.name for one in session.get_inputs()}
    if names != {"ids", "mask"}:
        raise ModelUnusable(f"The model for names in {file.parent} has other inputs than this engine gives: {names}.")
    return session  # type: ignore[no-any-return]
