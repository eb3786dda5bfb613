"""Which language a text is in: small, offline, and silent when unsure."""

from __future__ import annotations

from functools import cache
from typing import Protocol

# Languages that a news reader meets; fewer means fewer mistakes on short texts.
_LANGUAGES = (
    "nl en de fr es it pt af fy sv da no fi is et lv lt pl cs sk hu ro bg hr sr sl sq el tr ru uk be ca eu gl ga "
    "ar he fa hi id ms vi th zh ja ko"
)
_ENOUGH_TEXT = 1_500  # code points; more changes no answer and costs time
_FEWEST_LETTERS = 20
_SURE = 0.5  # of the probability; the runner-up is then at most as likely


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(text: str) -> str:
    """ISO 639-1, or "" when the text is too short or the answer unsure. The first call loads the model (0.3 s)."""
    sample = " ".join(text[: 2 * _ENOUGH_TEXT].split())[:_ENOUGH_TEXT]
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return ""
    language, probability = _identifier().classify(sample.encode("utf-8", "ignore").decode())
    return language if probability >= _SURE else ""


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loading it costs a start its pace

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES.split())
    loaded: _Identifier = identifier
    return loaded
