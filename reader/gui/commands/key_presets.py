"""Sets of keys that people know from elsewhere: for each, the commands that have other keys than in the table.

A command that is not named keeps its own keys, but for those that the set gives to another.
"""

from __future__ import annotations

from collections.abc import Mapping

Preset = Mapping[str, tuple[str, ...]]

PRESETS: Mapping[str, Preset] = {
    "standard": {},
    "google_reader": {
        "next_source": ("Shift+N",),
        "previous_source": ("Shift+P",),
        "open_in_browser": ("V",),
        "open_behind": ("Shift+V",),
        "label": ("T",),
        "refresh": ("R", "F5", "Ctrl+R"),
        "refresh_feed": ("Shift+R",),
        "sidebar": ("U", "F9"),
        "full_screen": ("F", "F11"),
        "full_text": ("Shift+F",),
        "find_in_sidebar": ("G, U",),
        "go_unread": ("G, Shift+U",),
        "text_larger": ("=", "Ctrl++", "Ctrl+="),
        "text_smaller": ("-", "Ctrl+-"),
    },
    "netnewswire": {
        "next": (),
        "previous": (),
        "next_unread": ("N", "+"),
        "previous_unread": ("-", "P"),
        "next_source": ("Z",),
        "previous_source": ("A",),
        "toggle_read": ("R", "U"),
        "mark_all_read": ("K", "Shift+A"),
        "open_in_browser": ("B", "V"),
        "refresh": ("Ctrl+R", "F5"),
        "refresh_feed": ("Shift+R",),
        "zen": ("Shift+Z",),
    },
    "vi": {
        "next": ("J",),
        "previous": ("K",),
        "first_article": ("G, G",),
        "last_article": ("Shift+G",),
        "next_unread": ("Shift+J",),
        "previous_unread": ("Shift+K",),
        "next_source": ("Shift+L",),
        "previous_source": ("Shift+H",),
        "page_on": ("Space", "Ctrl+D"),
        "page_back": ("Shift+Space", "Ctrl+U"),
        "pane_left": ("H", "Left"),
        "pane_right": ("L", "Right"),
        "label": ("T",),
        "next_hit": ("N", "F3"),
        "previous_hit": ("Shift+N", "Shift+F3"),
        "undo": ("U", "Ctrl+Z"),
        "copy_link": ("Y", "C"),
        "palette": (":", "Ctrl+Shift+P"),
        "quit": ("Shift+Z, Shift+Z", "Ctrl+Q"),
    },
}
