"""From the one text to who is named in it: what the queue names, opened and visible articles first."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence

from reader.domain.blocks import Block, BlockKind, plain_text
from reader.domain.changes import Changes
from reader.domain.entity import LinkedMention
from reader.entities.corrections import CorrectedTexts
from reader.entities.engine import EntityEngine
from reader.entities.names import KnownNames, link
from reader.library.engines import known_names
from reader.library.stores import Stores
from reader.storage.mentions import Recognised

log = logging.getLogger(__name__)

_AS_FOUND = CorrectedTexts()
_COUNTED_AT_ONCE = 500  # articles of which no text is read
_MOST_ATTEMPTS = 5  # the window starts a worker that crashes as often before it gives up


def linked_names(
    text: str, language: str, engine: EntityEngine, known: KnownNames, texts: CorrectedTexts = _AS_FOUND
) -> list[LinkedMention]:
    """Who is named in a text, as far as the engine sees and with the bounds that the person wants."""
    return link(texts.of(text, engine.find_mentions(text, language)), known)


def recognise_pending(stores: Stores, engine: EntityEngine, limit: int) -> Changes | None:
    """Recognise up to `limit` queued articles in one transaction, or more that are only to be counted; None when
    nothing was queued."""
    if counted := stores.mentions.count_known(stores.queues.next_to_recognise(_COUNTED_AT_ONCE), engine.version):
        return Changes(updated=tuple(counted), entities=True)
    ids, attempts = stores.queues.begin_recognise(limit)
    if not ids:
        return None
    try:
        _recognise(stores, engine, ids, is_given_up=attempts > _MOST_ATTEMPTS)
    except BaseException:  # whatever it was, this process lives
        with contextlib.suppress(Exception):
            stores.queues.left_in_order(ids)
        raise
    return Changes(updated=tuple(ids), entities=True)


def _recognise(stores: Stores, engine: EntityEngine, ids: Sequence[int], is_given_up: bool) -> None:
    articles = stores.articles.get_many(ids)
    if len(articles) < len(ids):  # it cannot be read: waiting for ever would keep the worker busy for ever
        stores.queues.drop_recognise(sorted(set(ids) - {article.id for article in articles}))
    bounded = stores.corrections.bounds()
    texts = CorrectedTexts(bounded)
    found = []
    for article in articles:
        if stores.mentions.copy_cached(article.id, article.text_hash, engine.version):
            continue
        text = plain_text(article.blocks)
        known = known_names(stores.entities.known_at(article.date.instant))
        linked: list[LinkedMention] = []
        if is_given_up:
            log.warning("article %d ended the worker each time its names were looked for: it keeps none", article.id)
        else:
            try:
                linked = linked_names(text, article.language, engine, known, texts)
            except Exception:  # one text that an engine cannot bear must not keep all others waiting for ever
                log.exception("no names could be found in article %d", article.id)
        found.append(Recognised(article.id, article.text_hash, tuple(linked), _lead_end(article.blocks)))
    stores.mentions.save(found, engine.version, bounded)


def _lead_end(blocks: Sequence[Block]) -> int:
    """Where the title and the first paragraph end in the one text."""
    first = next((n for n, block in enumerate(blocks[1:], 2) if block.kind is BlockKind.PARAGRAPH and block.text), 1)
    return len(plain_text(blocks[:first]))
