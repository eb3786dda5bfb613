"""A library of the version before names could be corrected keeps its names, and finds the rest anew."""

from __future__ import annotations

import sqlite3

from reader.library.stores import Stores
from reader.paths import Paths
from reader.storage.migrations import MIGRATIONS

_OLD = """
INSERT INTO source (id, title) VALUES (1, 'Krant');
INSERT INTO article VALUES
    (1, 1, 'a', x'01', x'0a', 'Feest', '', '', 'nl', '2024-05', 1714564800, 1714564800),
    (2, 1, 'b', x'02', x'0b', 'Feest', '', '', 'nl', '0001-01-01', -62135510400, 1714564800);
INSERT INTO copy VALUES (2, 1);
INSERT INTO entity (id, kind, name, last_word) VALUES
    (7, 'person', 'Joe Biden', 'biden'), (9, 'place', 'Delft', 'delft');
INSERT INTO alias VALUES (7, 'Joe Biden'), (7, 'Biden'), (9, 'Delft');
INSERT INTO mention VALUES (1, 0, 9, 7, 0.5), (1, 20, 25, 7, 1.0), (2, 0, 5, 9, 1.0);
INSERT INTO recognition VALUES (1, x'0a', 'old'), (2, x'0b', 'old');
INSERT INTO meta VALUES ('engine', 'old');
"""


def test_names_of_an_older_library(paths: Paths) -> None:
    paths.database.parent.mkdir(parents=True)
    connection = sqlite3.connect(paths.database)
    connection.executescript("".join(MIGRATIONS[:3]) + _OLD + "PRAGMA user_version = 3;")
    connection.close()
    stores = Stores.open(paths)
    assert stores.entities.names([7, 9]) == {7: "Joe Biden"}  # Delft is only in a further telling
    assert stores.entities.entity(7, "person", "Joe Biden").aliases == ("Biden",)
    assert [one.entity_name for one in stores.mentions.of_article(1, "x" * 30, b"\x0a") or ()] == ["Joe Biden"] * 2
    assert stores.entities.row(7).articles == 1
    stores.queues.recognise_older_than("old")
    assert set(stores.queues.next_to_recognise(9)) == {1, 2}
    months = stores.database.connection().execute("SELECT month, articles FROM month_count ORDER BY month").fetchall()
    assert months == [("0001-01", 1), ("2024-05", 1)]
    assert any(paths.backups.iterdir())
    stores.close()
