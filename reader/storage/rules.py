"""The person's rules, and the new articles that wait for them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from reader.domain.rule import Rule, RuleActions
from reader.storage.database import Database


class RuleStore:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Rule, ...]:
        rows = self._database.connection().execute(
            "SELECT id, name, query, actions, is_on FROM rule ORDER BY position, id"
        )
        return tuple(Rule(n, name, query, _actions(actions), bool(is_on)) for n, name, query, actions, is_on in rows)

    def save(self, rule: Rule) -> int:
        """The rule's id; one that was never saved goes to the end."""
        actions = json.dumps(asdict(rule.actions))
        with self._database.writing() as connection:
            if rule.id:
                connection.execute(
                    "INSERT INTO rule (id, position, name, query, actions, is_on)"
                    " VALUES (?, (SELECT 1 + coalesce(max(position), -1) FROM rule), ?, ?, ?, ?)"
                    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query,"
                    " actions = excluded.actions, is_on = excluded.is_on",
                    (rule.id, rule.name, rule.query, actions, rule.is_on),
                )
                return rule.id
            row = connection.execute(
                "INSERT INTO rule (position, name, query, actions, is_on)"
                " VALUES ((SELECT 1 + coalesce(max(position), -1) FROM rule), ?, ?, ?, ?) RETURNING id",
                (rule.name, rule.query, actions, rule.is_on),
            ).fetchone()
            return int(row[0])

    def remove(self, rule_id: int) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM rule WHERE id = ?", (rule_id,))

    def order(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            connection.executemany("UPDATE rule SET position = ? WHERE id = ?", [(at, n) for at, n in enumerate(ids)])

    def next_articles(self, limit: int, recognised: bool = True) -> list[int]:
        """New articles that no rule has seen and that can be found by their words and, unless told not to wait, by
        their names."""
        names = " AND article_id NOT IN (SELECT article_id FROM recognise_queue)" if recognised else ""
        rows = self._database.connection().execute(
            "SELECT article_id FROM rule_queue WHERE article_id NOT IN (SELECT article_id FROM index_queue)"
            f"{names} ORDER BY article_id LIMIT ?",
            (limit,),
        )
        return [row[0] for row in rows]

    def seen(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM rule_queue WHERE article_id = ?", [(n,) for n in ids])


def _actions(text: str) -> RuleActions:
    found = json.loads(text)
    return RuleActions(
        bool(found.get("marks_read")), bool(found.get("stars")), bool(found.get("mutes")), bool(found.get("notifies")),
        tuple(map(str, found.get("labels", ()))),
    )  # fmt: skip
