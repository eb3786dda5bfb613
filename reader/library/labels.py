"""Labels: put on and taken off by a hand or a rule."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.changes import Changes
from reader.errors import LeeszaalError
from reader.storage.labels import LabelStore, label_name


class Labels:
    """May be called from any thread but the GUI's."""

    def __init__(self, store: LabelStore) -> None:
        self._store = store

    def all(self) -> tuple[tuple[str, int], ...]:
        """Every label with its number of articles."""
        return self._store.all()

    def set(self, ids: Sequence[int], name: str, on: bool) -> Changes:
        """`updated` names those that changed, so that setting these back is an exact undo. Raises LeeszaalError for an
        empty name."""
        name = label_name(name)
        if not name:
            raise LeeszaalError("A label needs a name.")
        known = next((one for one, _ in self._store.all() if one.casefold() == name.casefold()), name)
        changed = self._store.put(ids, known) if on else self._store.take_off(ids, known)
        return Changes(updated=tuple(changed), sources=bool(changed))
