"""From the one text to who is named in it: what the queue names, opened and visible articles first."""

from __future__ import annotations

import logging

from reader.domain.blocks import plain_text
from reader.domain.changes import Changes
from reader.entities.engine import EntityEngine
from reader.entities.names import KnownNames, link
from reader.library.stores import Stores
from reader.storage.mentions import Recognised

log = logging.getLogger(__name__)


def recognise_pending(stores: Stores, engine: EntityEngine, known: KnownNames, limit: int) -> Changes | None:
    """Recognise up to `limit` queued articles in one transaction; None when nothing was queued."""
    ids = stores.queues.next_to_recognise(limit)
    if not ids:
        return None
    articles = stores.articles.get_many(ids)
    if len(articles) < len(ids):  # it cannot be read: waiting for ever would keep the worker busy for ever
        stores.queues.drop_recognise(sorted(set(ids) - {article.id for article in articles}))
    found = []
    for article in articles:
        if stores.mentions.copy_cached(article.id, article.text_hash, engine.version):
            continue
        text = plain_text(article.blocks)
        try:
            mentions = engine.find_mentions(text, article.language)
        except Exception:  # one text that an engine cannot bear must not keep all others waiting for ever
            log.exception("no names could be found in article %d", article.id)
            mentions = []
        found.append(Recognised(article.id, article.text_hash, tuple(link(mentions, known))))
    stores.mentions.save(found, engine.version)
    return Changes(updated=tuple(ids), entities=True)
