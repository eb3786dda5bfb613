"""The settings file as a person edits it: comments stay, what is wrong is named, and only what changed is written."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.settings import Settings, SettingsFile, choices_of, default_of, load, range_of, save

BY_HAND = """\
# mine
theme = "dark"   # at night
text_size = 900  # large
wild = 3

[keys]           # my keys
next = "J"       # as in vi
previous = ["K", "Up"]
odd = 7
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text(BY_HAND, "utf-8")
    return path


def test_what_is_right_is_taken_and_what_is_wrong_is_named(path: Path) -> None:
    found, problems = load(path)
    assert found == Settings(theme="dark", keys={"next": ("J",), "previous": ("K", "Up")})
    assert [one.split(" = ")[0] for one in problems] == [
        "The setting text_size", "The setting wild", "The setting keys.odd",
    ]  # fmt: skip


def test_comments_stay_and_only_what_changed_is_written(path: Path) -> None:
    file = SettingsFile(path)
    found, _ = file.load()
    file.save(replace(found, theme="light", is_justified=True))
    expected = BY_HAND.replace('"dark"', '"light"').replace("wild = 3\n", "wild = 3\nis_justified = true\n")
    assert path.read_text("utf-8") == expected


def test_keys_are_changed_one_by_one(path: Path) -> None:
    file = SettingsFile(path)
    found, _ = file.load()
    file.save(replace(found, keys={"next": ("N", "Q"), "quit": ()}))
    text = path.read_text("utf-8")
    assert 'next = ["N", "Q"]       # as in vi' in text
    assert "previous" not in text
    assert "odd = 7" in text  # a slip of the person's is theirs to mend
    assert load(path)[0].keys == {"next": ("N", "Q"), "quit": ()}


def test_what_was_changed_by_hand_meanwhile_stays(path: Path) -> None:
    file = SettingsFile(path)
    found, _ = file.load()
    path.write_text(BY_HAND.replace('"dark"', '"sepia"'), "utf-8")
    file.save(replace(found, line_height=170))
    assert load(path)[0] == replace(found, theme="sepia", line_height=170)


def test_what_was_broken_by_hand_meanwhile_costs_no_other_setting(path: Path) -> None:
    path.write_text('theme = "dark"\ntext_size = 20\n', "utf-8")
    file = SettingsFile(path)
    settings, _ = file.load()
    path.write_text('theme = "dark', "utf-8")
    file.save(replace(settings, text_size=22))
    assert load(path)[0] == replace(settings, text_size=22)
    assert path.with_name(path.name + ".damaged").read_text("utf-8") == 'theme = "dark'


def test_a_new_file_has_only_what_is_not_as_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    SettingsFile(path).save(Settings(theme="dark", keys={"next": ("Q",)}))
    lines = path.read_text("utf-8").splitlines()
    assert lines[0].startswith("# Settings of Leeszaal.")
    assert [line for line in lines[1:] if line] == ['theme = "dark"', "[keys]", 'next = ["Q"]']


def test_back_to_the_default_is_written_where_something_else_stood(path: Path) -> None:
    file = SettingsFile(path)
    found, _ = file.load()
    file.save(replace(found, theme="system"))
    assert 'theme = "system"   # at night' in path.read_text("utf-8")


@pytest.mark.parametrize("text", [
    "keys = 3", 'keys = "J"', "keys = []", "[[keys]]\nnext = 'J'", "[keys]\nnext = [1]", "[keys]\nnext = ['a', 2]",
    "[keys.next]\na = 1", "[keys]\nnext = true", "[keys]\nnext = '" + "x" * 5_000 + "'",
])  # fmt: skip
def test_any_table_of_keys_is_borne(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    found, problems = load(path)
    assert found == Settings()
    assert len(problems) == 1
    assert len(problems[0]) < 400
    save(path, Settings(keys={"next": ("Q",), "quit": ("F4",)}))
    assert load(path)[0].keys["quit"] == ("F4",)


def test_whole_numbers_and_truths_are_not_each_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("text_size = true\nis_justified = 1\nline_height = 150.0\n", "utf-8")
    found, problems = load(path)
    assert found == Settings()
    assert len(problems) == 3


_NAMES = st.text("abcdefgh_-. \"'#é", min_size=1, max_size=12)
_KEYS = st.dictionaries(_NAMES, st.lists(st.text(max_size=8), max_size=3).map(tuple), max_size=4)


@settings(max_examples=30, deadline=None)  # it writes a file, and waits until the disk has it
@given(data=st.data(), keys=_KEYS, other=_KEYS)
def test_whatever_is_chosen_comes_back(tmp_path_factory: pytest.TempPathFactory, data, keys, other) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    chosen = {}
    for one in fields(Settings):
        limits, default = range_of(one.name), default_of(one.name)
        if choices_of(one.name):
            chosen[one.name] = data.draw(st.sampled_from(choices_of(one.name)))
        elif isinstance(default, bool):
            chosen[one.name] = data.draw(st.booleans())
        elif isinstance(default, int) and limits is not None:
            chosen[one.name] = data.draw(st.integers(int(limits[0]), int(limits[1])))
    file = SettingsFile(path)
    file.save(Settings(**chosen, keys=keys))
    assert load(path) == (Settings(**chosen, keys=keys), [])
    file.save(Settings(keys=other))
    assert load(path) == (Settings(keys=other), [])
    tomlkit.parse(path.read_text("utf-8"))
