"""Small indexes for tests, and asking them."""

from __future__ import annotations

from pathlib import Path

from reader.domain import query as dq
from reader.search.index import IndexDocument, IndexWriter, Masks, Snapshot

NO_MASKS = Masks()


def article(article_id: int, text: str, title: str = "", language: str = "nl", **more: object) -> IndexDocument:
    return IndexDocument(article_id, more.pop("date", article_id), 1, language, title, text, **more)  # type: ignore[arg-type]


def snapshot_of(folder: Path, *batches: list[IndexDocument]) -> Snapshot:
    with IndexWriter(folder) as writer:
        for batch in batches:
            writer.apply(batch)
    return Snapshot.open(folder)


def found(snapshot: Snapshot, query: dq.Query) -> list[int]:
    return snapshot.matching(query).tolist()
