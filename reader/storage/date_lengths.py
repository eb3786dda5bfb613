"""How precisely a date is known, as a condition on the database: `2021` and `2021-08` lie on a day, and are of none."""

from __future__ import annotations

from reader.domain.dates import Precision

_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}  # of `date_text`; a moment is longer
HAS_DAY = f"length(date_text) >= {_LENGTHS[Precision.DAY]}"


def length_of(precision: Precision) -> int:
    """The least length of `date_text` of which it is known so precisely."""
    return _LENGTHS[precision]


def precision_of(length: int) -> Precision:
    """Year, month or day; a moment is of a day."""
    return next((one for one in (Precision.DAY, Precision.MONTH) if length >= _LENGTHS[one]), Precision.YEAR)
