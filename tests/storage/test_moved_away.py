"""Of a library that is moved or replaced while it is open, nothing is written into a file that nobody finds again."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest
from making import put, received

from reader.errors import LeeszaalError
from reader.library.stores import Stores
from reader.paths import Paths

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")


@pytest.mark.parametrize("how", ["moved", "removed", "replaced"])
def test_nothing_is_written_beside_the_library(paths: Paths, how: str) -> None:
    stores = Stores.open(paths)
    [kept] = put(stores, received("Bewaard"))
    aside = paths.data.with_name("elders")
    if how == "removed":
        paths.database.unlink()
    else:
        paths.data.rename(aside)
    if how == "replaced":
        shutil.copytree(aside, paths.data)
    with pytest.raises(LeeszaalError, match="was moved or replaced while it was open"):
        stores.states.mark("is_starred", [kept], True)
    assert stores.articles.get(kept).title == "Bewaard", "it can still be read"
    stores.close()


def test_a_library_that_is_back_is_written_again(paths: Paths) -> None:
    stores = Stores.open(paths)
    [kept] = put(stores, received("Bewaard"))
    aside = paths.data.with_name("elders")
    paths.data.rename(aside)
    with pytest.raises(LeeszaalError):
        stores.states.mark("is_read", [kept], True)
    aside.rename(paths.data)
    assert stores.states.mark("is_read", [kept], True) == [kept]
    stores.close()
    stores = Stores.open(paths)
    assert stores.states.ids("is_read") == [kept]
    stores.close()


def test_the_worker_makes_no_other_library_in_the_place_of_one_that_is_gone(paths: Paths) -> None:
    worker = subprocess.run(
        [sys.executable, "-m", "reader", "--data", str(paths.data), "worker", "--opened"],
        input=b"", capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert worker.returncode == 1
    said = json.loads(worker.stdout)
    assert said["event"] == "error" and "was moved or replaced" in said["message"]
    assert not paths.database.exists()
