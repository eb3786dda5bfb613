"""Every set of keys gives each key once, and what a person chose comes first and never breaks anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.gui.basics.command import Command, Pane
from reader.gui.basics.keys import WINDOW, Refusal, clash, is_single, meet, read_key, refusal, scope_of
from reader.gui.commands.commands import COMMANDS
from reader.gui.commands.key_map import KeyMap, key_map
from reader.gui.commands.key_presets import PRESETS
from reader.gui.settings.key_choosing import give, put_back, take_away
from reader.settings import choices_of

BY_ID = {command.id: command for command in COMMANDS}
FREE = "Ctrl+Shift+J"


def clashes(keys: KeyMap) -> list[tuple[str, str]]:
    every = [one for given in keys.given.values() for one in given]
    return [
        (one.command.id, other.command.id)
        for n, one in enumerate(every)
        for other in every[n + 1 :]
        if meet(one.scope, other.scope) and clash(one.key, other.key)
    ]


def test_the_presets_are_those_of_the_settings() -> None:
    assert tuple(PRESETS) == choices_of("key_preset")


@pytest.mark.parametrize("preset", PRESETS)
def test_no_key_of_a_preset_means_two_things(preset: str) -> None:
    assert clashes(key_map(preset)) == []


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_commands_that_are_there_and_every_key_of_it_is_dealt(preset: str) -> None:
    keys = key_map(preset)
    for name, wanted in PRESETS[preset].items():
        assert keys.keys(name) == tuple(read_key(key) for key in wanted), name


@pytest.mark.parametrize("preset", PRESETS)
def test_no_preset_leaves_a_command_without_the_keys_it_had(preset: str) -> None:
    keys = key_map(preset)
    assert [one.id for one in COMMANDS if one.all_keys and not keys.told(one)] == []


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_give_no_key_that_nobody_may_have_and_no_single_key_to_the_window(preset: str) -> None:
    for given_keys in key_map(preset).given.values():
        for one in given_keys:
            assert refusal(one.key, one.scope) is None, one
            assert one.scope != WINDOW or not is_single(one.key), one


def test_the_standard_keys_are_those_of_the_table() -> None:
    keys = key_map()
    for command in COMMANDS:
        assert set(keys.keys(command.id)) == {read_key(key) for key in (*command.keys, *command.shortcuts)}


# The table that the design of the window begins with: what a person may know of it by heart stays true.
_DESIGN = {
    "next": "J Down", "previous": "K Up", "next_unread": "N", "previous_unread": "P", "page_on": "Space",
    "page_back": "Shift+Space", "next_source": "Shift+J", "previous_source": "Shift+K", "pane_left": "Left",
    "pane_right": "Right", "pane_next": "F6", "read_article": "Enter O", "back_to_list": "Backspace Esc",
    "open_in_browser": "V B", "open_behind": "Shift+V", "toggle_read": "M", "toggle_star": "S", "label": "L",
    "copy_link": "C", "mark_all_read": "Shift+A", "undo": "Ctrl+Z", "full_text": "F", "zen": "Z", "full_screen": "F11",
    "refresh_feed": "R", "refresh": "F5 Ctrl+R", "search": "/ Ctrl+K", "find": "Ctrl+F", "next_hit": "F3",
    "previous_hit": "Shift+F3", "next_mention": "E", "previous_mention": "Shift+E", "next_of_entity": "Ctrl+E",
    "previous_of_entity": "Ctrl+Shift+E", "highlights": "X", "kind_person": "1", "kind_organisation": "2",
    "kind_place": "3", "kind_other": "4", "go_all": "G,A", "go_unread": "G,U", "go_starred": "G,S", "go_today": "G,T",
    "find_in_sidebar": "G,F", "history_back": "Alt+Left", "history_forward": "Alt+Right", "subscribe": "Ctrl+N",
    "settings": "Ctrl+,", "quit": "Ctrl+Q", "guide": "F1", "cheat_sheet": "?", "palette": "Ctrl+Shift+P",
    "text_larger": "Ctrl++", "text_smaller": "Ctrl+-", "text_normal": "Ctrl+0",
}  # fmt: skip


def test_the_standard_keys_are_those_of_the_design() -> None:
    keys = key_map()
    for name, written in _DESIGN.items():
        for key in written.split():
            wanted = key if key == "Ctrl+," else key.replace(",", ", ")
            assert wanted in keys.told(BY_ID[name]), name


def test_a_chosen_key_comes_before_the_one_that_has_it_and_back_again() -> None:
    keys = key_map(choices={"toggle_star": ("J",)})
    assert keys.keys("toggle_star") == ("J",)
    assert keys.keys("next") == ()
    assert keys.told(BY_ID["next"]) == ("Down",)
    assert key_map(choices={}).keys("next") == ("J",)


def test_a_choice_goes_before_a_preset() -> None:
    keys = key_map("vi", {"toggle_star": ("H",)})
    assert keys.keys("toggle_star") == ("H",)
    assert keys.keys("pane_left") == ("Left",)


def test_a_key_that_begins_a_chord_takes_the_chords() -> None:
    keys = key_map(choices={"toggle_star": ("G",)})
    assert keys.keys("toggle_star") == ("G",)
    assert keys.keys("go_all") == ()


@pytest.mark.parametrize(("choices", "said"), [
    ({"nonsense": ("J",)}, "nonsense"),
    ({"next": ("Hyper+Q",)}, "Hyper+Q"),
    ({"next": ("Ctrl+Alt+J",)}, "Ctrl+Alt+J"),
    ({"next": ("~",)}, "~"),
    ({"next": ("Alt+F",)}, "Alt+F"),
    ({"next": ("Tab",)}, "Tab"),
    ({"next": ("",)}, "Next article"),
    ({"next": ("X",), "previous": ("X",)}, "Next article"),
])  # fmt: skip
def test_a_wrong_choice_is_named_and_left_out(choices: dict[str, tuple[str, ...]], said: str) -> None:
    keys = key_map(choices=choices)
    assert len(keys.problems) == 1
    assert said in keys.problems[0]
    assert clashes(keys) == []


def test_keys_may_be_written_by_hand_in_several_ways() -> None:
    for written in ("G U", "g, u", "G, U"):
        assert read_key(written) == "G, U"
    assert read_key("ctrl+shift+p") == "Ctrl+Shift+P"
    assert read_key("nonsense") is None
    assert read_key("Ctrl") is None


def test_what_writes_in_a_field_stays_in_panes() -> None:
    quits, search = BY_ID["quit"], BY_ID["search"]
    for key in ("J", "Shift+J", "?", "Space", "Left", "G, U", "G, Ctrl+U"):
        assert scope_of(quits, key) == set(Pane), key
    for key in ("Ctrl+J", "F7", "Alt+Left", "Ctrl+J, K"):
        assert scope_of(quits, key) == WINDOW, key
        assert scope_of(search, key) == WINDOW, key
    assert scope_of(BY_ID["next_of_entity"], "Ctrl+J") == {Pane.LIST, Pane.READING}


@pytest.mark.parametrize(("key", "why"), [
    ("'", Refusal.DEAD), ("Ctrl+^", Refusal.DEAD), ("G, `", Refusal.DEAD), ("Ctrl+Alt+K", Refusal.CTRL_ALT),
    ("Alt+E", Refusal.MENU), ("Ctrl+C", Refusal.OF_TEXTS), ("Down", Refusal.OF_PANE), ("Shift", Refusal.UNKNOWN),
    ("A, B, C, D", Refusal.TOO_LONG), ("Alt+1", None), ("Alt+Shift+E", None), ("Ctrl+Shift+C", None), ("§", None),
])  # fmt: skip
def test_which_keys_nobody_may_have(key: str, why: Refusal | None) -> None:
    assert refusal(key, frozenset(Pane)) is why


def test_a_key_of_one_pane_may_mean_something_else_in_another() -> None:
    rename = BY_ID["rename_row"]
    assert key_map().in_the_way(rename, "Backspace") == ()
    assert [one.command.id for one in key_map().in_the_way(rename, "Space")] == []
    assert [one.command.id for one in key_map().in_the_way(rename, "N")] == ["next_unread"]


def test_giving_a_key_takes_it_from_who_had_it_and_putting_back_gives_it_back() -> None:
    command = BY_ID["toggle_star"]
    choices = give(key_map(), {}, command, "J")
    assert choices == {"toggle_star": ("S", "J")}
    assert key_map(choices=choices).keys("next") == ()
    assert key_map(choices=put_back(choices, command)).keys("next") == ("J",)


def test_giving_a_key_that_was_chosen_for_another() -> None:
    choices = {"next": ("X", "Q")}
    fresh = give(key_map(choices=choices), choices, BY_ID["toggle_star"], "X")
    assert fresh == {"next": ("Q",), "toggle_star": ("S", "X")}
    assert key_map(choices=fresh).problems == ()


def test_taking_a_key_away() -> None:
    choices = take_away(key_map(), {}, BY_ID["open_in_browser"], "B")
    assert choices == {"open_in_browser": ("V",)}
    assert "B" not in key_map(choices=choices).keys_in(Pane.LIST)


def test_without_single_keys_the_others_stay() -> None:
    keys = key_map(has_single_keys=False)
    assert keys.told(BY_ID["search"]) == ("Ctrl+K",)
    assert keys.told(BY_ID["go_all"]) == ()
    assert keys.of_panes("page_on") == ("Space",)
    assert keys.keys("toggle_star") == ("S",)  # it has it still


_KEYS = st.sampled_from(["J", "K", "G", "G, A", "Ctrl+K", "F5", "Space", "?", "Shift+J", "Ctrl+Q", "nonsense", "~", ""])


@settings(deadline=None)  # a slow machine is no fault of the keys
@given(
    preset=st.sampled_from(list(PRESETS)),
    choices=st.dictionaries(
        st.sampled_from([*BY_ID, "nonsense"]),
        st.lists(st.one_of(_KEYS, st.text("aCtrl+ ,é~", max_size=8)), max_size=3).map(tuple),
        max_size=5,
    ),
)
def test_whatever_is_chosen_no_key_means_two_things(preset: str, choices: dict[str, tuple[str, ...]]) -> None:
    assert clashes(key_map(preset, choices)) == []


@settings(deadline=None)
@given(
    command=st.sampled_from(COMMANDS),
    key=_KEYS.filter(lambda key: read_key(key) is not None),
    preset=st.sampled_from(list(PRESETS)),
)
def test_whatever_key_is_given_it_is_had(command: Command, key: str, preset: str) -> None:
    if refusal(key, scope_of(command, key)) is None:
        choices = give(key_map(preset), {}, command, key)
        keys = key_map(preset, choices)
        assert key in keys.keys(command.id)
        assert keys.problems == ()
