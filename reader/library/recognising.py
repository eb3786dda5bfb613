"""From the one text to who is named in it: what the queue names, opened and visible articles first."""

from __future__ import annotations

import logging

from reader.domain.blocks import plain_text
from reader.domain.changes import Changes
from reader.domain.entity import LinkedMention
from reader.entities.corrections import NO_CORRECTIONS, Corrections
from reader.entities.engine import EntityEngine
from reader.entities.names import KnownNames, link
from reader.library.stores import Stores
from reader.storage.mentions import Recognised

log = logging.getLogger(__name__)


def linked_names(
    text: str, language: str, engine: EntityEngine, known: KnownNames, corrections: Corrections = NO_CORRECTIONS
) -> list[LinkedMention]:
    """Who is named in a text, as far as the engine sees and as the person corrected it, whatever the engine."""
    mentions = corrections.of_mentions(engine.find_mentions(text, language))
    return corrections.of_linked(link(mentions, known))


def recognise_pending(
    stores: Stores, engine: EntityEngine, known: KnownNames, limit: int, corrections: Corrections = NO_CORRECTIONS
) -> Changes | None:
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
            linked = linked_names(text, article.language, engine, known, corrections)
        except Exception:  # one text that an engine cannot bear must not keep all others waiting for ever
            log.exception("no names could be found in article %d", article.id)
            linked = []
        found.append(Recognised(article.id, article.text_hash, tuple(linked)))
    stores.mentions.save(found, engine.version)
    return Changes(updated=tuple(ids), entities=True)
