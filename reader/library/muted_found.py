"""What a search would have found, but for what is muted: so that an empty list says why it is empty."""

from __future__ import annotations

import datetime

from reader.domain.query import And, Flag, Has, Query
from reader.library.asking import MutedFound
from reader.library.stores import Stores
from reader.search.index import Masks
from reader.search.snapshot import Snapshot

_MOST_NAMES = 3


def muted_found(
    stores: Stores, snapshot: Snapshot, query: Query, masks: Masks, today: datetime.date
) -> MutedFound | None:
    """Of a query in which nothing is left out. Raises IndexDamaged."""
    if masks.muted is None or not masks.muted.any():
        return None
    ids = snapshot.matching(And((query, Has(Flag.MUTED))), masks)
    return (
        MutedFound(len(ids), tuple(stores.follows.muted_among(ids.tolist(), today, _MOST_NAMES))) if len(ids) else None
    )
