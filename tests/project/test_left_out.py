"""What the standalone app leaves out is missed by nothing that the library does: libraries import late."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

WITHOUT = """
import datetime, importlib.util, sys
from pathlib import Path

spec = importlib.util.spec_from_file_location("leeszaal_bundle", sys.argv[1])
bundle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(bundle)
for name in bundle.NOT_NEEDED:
    sys.modules[name] = None

from making import put, received
from planting import ORGANISATION, PERSON, Finder, index_all, recognise_all
from reader.domain.saved_search import SavedSearch
from reader.library.asking import SearchRequest
from reader.library.library import Library
from reader.paths import Paths

library = Library.open(Paths.within(Path(sys.argv[2])))
today = datetime.date.today().isoformat()
ids = put(
    library.stores,
    *(received(f"Bericht {n}", f"Anna Smit van Acme fietst in week {n}.", today) for n in range(9)),
)
recognise_all(library.stores, Finder({"Anna Smit": PERSON, "Acme": ORGANISATION}))
index_all(library)
assert library.sidebar().articles == 9
assert library.today.front_page() is not None
for text in ("fietst", "fiets*", "fietsd~", "acme OF week", '"in week"', "acme NEAR/3 fietst", 'persoon:"Anna Smit"'):
    found = library.search(SearchRequest(text))
    library.rows(found, found.ids.tolist())
    library.facets(found.request)
    library.more_like(ids[0], 3)
library.saved_searches.save(SavedSearch(0, "", "fietst", notifies=True))
with library.stores.database.writing() as connection:  # as a refreshed feed leaves them
    connection.executemany("INSERT INTO rule_queue VALUES (?)", [(n,) for n in ids])
assert len(library.rules.apply_to_new().notified) == 9
library.close()
print("all done")
"""


def test_the_library_works_without_what_the_app_leaves_out(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(ROOT / "packaging" / "bundle.py"), str(tmp_path / "library")],
        capture_output=True, text=True, check=False, timeout=50, env=environment,
    )  # fmt: skip
    assert done.stdout.strip() == "all done", done.stderr[-3000:]
