"""A library as the first Leeszaal made it: its tables, its way to pack texts, its index long gone."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from reader.storage.migrations import MIGRATIONS

TITLE = "De zandloperfabriek in Zutphen gaat door"
BODY = "De fabriek van Anneke Jansen in Zutphen maakt al veertig jaar zandlopers.\n\nHet glas komt uit Leerdam."


def make_older_library(folder: Path) -> None:
    """With one article, which the person gave a star and a label."""
    folder.mkdir(parents=True)
    blocks = [{"kind": "heading", "level": 1, "runs": [{"text": TITLE}]}]
    with closing(sqlite3.connect(folder / "library.sqlite")) as library:
        library.executescript(f"BEGIN;\n{MIGRATIONS[0]}\nPRAGMA user_version = 1;\nCOMMIT;")
        library.execute("INSERT INTO source (id, title) VALUES (1, 'Eigen')")
        article = (
            1,
            1,
            "file:zandlopers.txt",
            b"1",
            b"2",
            TITLE,
            "",
            "",
            "nl",
            "2024-03",
            1_709_251_200,
            1_709_251_200,
        )
        library.execute(f"INSERT INTO article VALUES ({', '.join('?' * len(article))})", article)
        body = (1, "text", zlib.compress(BODY.encode()), zlib.compress(json.dumps(blocks).encode()), 0)
        library.execute("INSERT INTO body VALUES (?, ?, ?, ?, ?)", body)
        library.execute("INSERT INTO state VALUES (1, 0, 1)")
        library.execute("INSERT INTO tag VALUES (1, 'bewaren')")
        library.commit()
