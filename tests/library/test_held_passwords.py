"""Without a keyring a password is kept in memory until the program ends, and nowhere else."""

from __future__ import annotations

import json
import subprocess
import sys

import keyring
import pytest
from feeding import refresh, rss, story, the_feed
from web_server import LoopbackServer, with_password

from reader.library.library import Library
from reader.library.outside import Outside
from reader.paths import Paths
from reader.web import passwords

pytestmark = pytest.mark.usefixtures("no_keyring")
SECRET = "geheim-7"


def test_a_feed_with_a_password_is_fetched_at_every_refresh(
    library: Library, server: LoopbackServer, outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    url = server.serve("/rss", with_password(rss(story(1)), "jan", SECRET))
    feed_id = library.subscriptions.subscribe(url)
    assert not library.subscriptions.has_safe()
    library.subscriptions.set_password(feed_id, "jan", SECRET)
    for n in (1, 2):
        server.serve("/rss", with_password(rss(*(story(k) for k in range(n))), "jan", SECRET))
        refresh(library, outside)
        assert (the_feed(library, feed_id).articles, the_feed(library, feed_id).health.error) == (n, "")
    data = library.stores.paths.data
    assert SECRET.encode() not in b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    assert SECRET not in caplog.text


def test_a_new_start_says_that_it_is_to_be_given_again(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/rss", with_password(rss(story(1)), "jan", SECRET)))
    library.subscriptions.set_password(feed_id, "jan", SECRET)
    passwords.hold_these({})  # as another process begins
    refresh(library, outside)
    assert "again in its settings" in the_feed(library, feed_id).health.error
    assert server.requests == []
    library.subscriptions.set_password(feed_id, "jan", SECRET)
    refresh(library, outside, [feed_id])
    assert the_feed(library, feed_id).health.error == ""


def test_one_feed_whose_password_is_gone_does_not_keep_another_from_its_own(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    first, second = (
        library.subscriptions.subscribe(server.serve(f"/{n}", with_password(rss(story(1)), "jan", SECRET)))
        for n in range(2)
    )
    for feed_id in (first, second):
        library.subscriptions.set_password(feed_id, "jan", SECRET)
    passwords.hold_these({the_feed(library, second).url: SECRET})
    refresh(library, outside)
    assert (the_feed(library, first).articles, the_feed(library, second).articles) == (0, 1)


def test_a_password_goes_along_to_another_address_of_its_server_and_can_be_taken_away(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    old, new = server.url("/oud"), server.serve("/nieuw", with_password(rss(story(1)), "jan", SECRET))
    feed_id = library.subscriptions.subscribe(old)
    library.subscriptions.set_password(feed_id, "jan", SECRET)
    library.subscriptions.change_address(feed_id, new)
    assert library.subscriptions.held_passwords() == {new: SECRET}
    refresh(library, outside)
    assert the_feed(library, feed_id).articles == 1
    library.subscriptions.change_address(feed_id, "https://elders.example/rss")
    assert library.subscriptions.held_passwords() == {}
    assert the_feed(library, feed_id).settings.user_name == ""


def test_a_feed_can_be_changed_whose_password_is_gone(library: Library) -> None:
    feed_id = library.subscriptions.subscribe("https://krant.example/oud")
    library.subscriptions.set_password(feed_id, "jan", SECRET)
    passwords.hold_these({})
    library.subscriptions.change_address(feed_id, "https://krant.example/nieuw")
    assert the_feed(library, feed_id).settings.user_name == "jan"
    library.subscriptions.set_password(feed_id, "", "")
    assert the_feed(library, feed_id).settings.user_name == ""


def test_a_keyring_that_comes_back_takes_the_password_over(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    feed_id = library.subscriptions.subscribe("https://krant.example/rss")
    library.subscriptions.set_password(feed_id, "jan", SECRET)
    kept: dict[str, str] = {}
    monkeypatch.setattr(keyring, "set_password", lambda _, url, password: kept.update({url: password}))
    library.subscriptions.set_password(feed_id, "jan", "anders")
    assert kept == {"https://krant.example/rss": "anders"} and library.subscriptions.held_passwords() == {}


def test_the_worker_is_told_them_and_says_them_to_nobody(
    library: Library, server: LoopbackServer, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = server.serve("/rss", with_password(rss(story(1)), "jan", SECRET))
    feed_id = library.subscriptions.subscribe(url)
    library.subscriptions.set_password(feed_id, "jan", SECRET)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    command = [sys.executable, "-m", "reader", "worker", "--data", str(paths.data)]
    orders = [
        {"do": "hold", "passwords": library.subscriptions.held_passwords()},
        {"do": "work"},
        {"do": "hold", "passwords": SECRET},
    ]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        for order in orders:
            process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
        said = ""
        for line in process.stdout:
            said += line
            if json.loads(line)["event"] == "refreshed":
                break
        process.stdin.write('{"do": "stop"}\n')
        process.stdin.close()
        said += process.stdout.read() + process.stderr.read()
        assert process.wait(20) == 0
    assert the_feed(library, feed_id).articles == 1
    written = said.encode() + b"".join(file.read_bytes() for file in paths.data.rglob("*") if file.is_file())
    assert b"not understood" in written and SECRET.encode() not in written
