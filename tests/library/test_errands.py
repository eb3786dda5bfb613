from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from feeding import rss, story
from web_server import Answer, LoopbackServer

from reader.library.discovering import discover
from reader.library.outside import Outside
from reader.paths import Paths

PAGE = """<html><head><title>De Krant</title>
<link rel="alternate" type="application/rss+xml" title="Nieuws" href="/nieuws.rss">
<link rel="alternate" type="application/rss+xml" title="Weg" href="/weg.rss">
<link rel="alternate" type="application/atom+xml" title="Sport" href="/sport.rss"></head><body>Dag</body></html>"""


def _page(text: str) -> Answer:
    return Answer(text.encode(), content_type="text/html")


def test_a_feed_is_found_at_its_own_address(server: LoopbackServer, outside: Outside) -> None:
    url = server.serve("/rss", rss(*(story(n) for n in range(9))))
    answer = discover(outside, url)
    [found] = answer.found
    assert (found.url, found.title, found.count) == (url, "De Krant", 9)
    assert found.items == tuple(f"Bericht {n}" for n in range(5))
    assert answer.error == ""


def test_the_feeds_of_a_page_are_found_with_their_newest_items(server: LoopbackServer, outside: Outside) -> None:
    url = server.serve("/", _page(PAGE))
    news, sport = (server.serve(f"/{name}.rss", rss(story(1), title=name)) for name in ("nieuws", "sport"))
    answer = discover(outside, url)
    assert [(found.url, found.title) for found in answer.found] == [(news, "nieuws"), (sport, "sport")]


def test_usual_places_are_tried_where_a_page_names_none(server: LoopbackServer, outside: Outside) -> None:
    url = server.serve("/", _page("<html><title>Blog</title><p>Hallo</p></html>"))
    feed = server.serve("/feed", rss(story(1)))
    assert [found.url for found in discover(outside, url).found] == [feed]


def test_a_password_is_asked_for(server: LoopbackServer, outside: Outside) -> None:
    def answer(asked: Any) -> Answer:
        if "authorization" in asked.headers:
            return Answer(rss(story(1)))
        return Answer(status=401, headers={"WWW-Authenticate": "Basic"})

    url = server.serve("/rss", answer)
    assert discover(outside, url).needs_password
    assert len(discover(outside, url, "jan", "geheim").found) == 1


@pytest.mark.parametrize("address", ["geen adres", "file:///etc/passwd", "https://nergens.invalid/"])
def test_what_leads_nowhere_is_said(outside: Outside, address: str) -> None:
    answer = discover(outside, address)
    assert answer.found == () and answer.error


def test_a_page_that_is_not_there_is_not_said_to_have_gone(server: LoopbackServer, outside: Outside) -> None:
    said = discover(outside, server.serve("/nope", Answer(status=404))).error
    assert said.startswith("There is no page at this address") and "any more" not in said


def test_a_page_without_feeds_is_said(server: LoopbackServer, outside: Outside) -> None:
    url = server.serve("/", _page("<p>Niets"))
    assert discover(outside, url).error == "No feed was found at this address."


def test_the_worker_answers_while_it_works(server: LoopbackServer, paths: Paths) -> None:
    url = server.serve("/rss", rss(story(1)))
    command = [sys.executable, "-m", "reader", "worker", "--data", str(paths.data)]
    orders = [
        {"do": "discover", "number": 7, "url": url},
        {"do": "pictures", "article": 3, "urls": [server.serve("/a.png", b"no picture")], "allows_private": True},
        {"do": "discover"},
        {"do": "pictures", "urls": 5},
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write("".join(json.dumps(order) + "\n" for order in orders))
        process.stdin.flush()
        told: dict[str, Any] = {}
        for line in process.stdout:
            event = json.loads(line)
            told[event["event"]] = event
            if {"discovered", "pictures"} <= set(told):
                break
        process.stdin.close()
        process.stdout.read()
    assert told["discovered"]["number"] == 7 and told["discovered"]["found"][0]["url"] == url
    assert told["pictures"]["article"] == 3 and told["pictures"]["failed"] == [orders[1]["urls"][0]]
    assert process.returncode == 0
