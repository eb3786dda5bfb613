from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.settings.session import Session, load, save

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    session = Session(
        "QUJD", (200, 300, 400), False, "source", 7, "relevance", "tim “cook” \ud83d", 12, 13, -4, 0.25, ("place",),
        folder_id=3, label="lezen", closed_folders=(3, 5),
    )  # fmt: skip
    save(tmp_path / "deep" / "session.json", session)
    assert load(tmp_path / "deep" / "session.json") == session
    assert [file.name for file in (tmp_path / "deep").iterdir()] == ["session.json"]


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "[" * 100_000, '{"text": 5}', "\x00"])
def test_a_broken_file_is_as_if_it_was_never_kept(tmp_path: Path, content: str) -> None:
    (tmp_path / "session.json").write_text(content, "utf-8")
    assert load(tmp_path / "session.json") == Session()


def test_a_missing_file(tmp_path: Path) -> None:
    assert load(tmp_path / "session.json") == Session()


def test_one_wrong_field_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "session.json").write_text(json.dumps({"text": "kept", "scope": "gone", "later": 1}), "utf-8")
    assert load(tmp_path / "session.json") == Session(text="kept")


@given(st.dictionaries(st.sampled_from(list(Session.__slots__)), JSON))
def test_any_json_gives_a_session_that_makes_sense(tmp_path_factory: pytest.TempPathFactory, written: object) -> None:
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_text(json.dumps(written), "utf-8")
    session = load(file)
    save(file, session)
    assert load(file) == session
