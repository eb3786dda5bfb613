from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from feed_making import SAMPLES, rss

from reader.feeds.discovery import feeds_in_page
from reader.feeds.failures import NoArticle, NotAFeed, ParserFailed
from reader.feeds.feed_document import read_feed
from reader.feeds.frames import read_frame, write_frame
from reader.feeds.parser_pool import ParserPool

COMMAND = [sys.executable, "-c", "from reader.feeds.parse_loop import parse_main; parse_main()"]
# The same loop, with documents that hang, devour memory, die and print
HOSTILE = [
    sys.executable,
    "-c",
    "import os, time\n"
    "from reader.feeds import parse_loop\n"
    "read = parse_loop.read_feed\n"
    "def harmed(body, url, content_type):\n"
    "    if body == b'HANG': time.sleep(60)\n"
    "    if body == b'SPIN':\n"
    "        while True: pass\n"
    "    if body == b'MEMORY': return read(b'<rss>' + b'x' * (3 << 30), url)\n"
    "    if body == b'DIE': os._exit(3)\n"
    "    if body == b'OUT':\n"
    "        import socket, subprocess\n"
    "        for reach in (lambda: socket.create_connection(('127.0.0.1', 9)), lambda: subprocess.run(['true'])):\n"
    "            try: reach()\n"
    "            except PermissionError: continue\n"
    "            os._exit(4)\n"
    "        body = b'<rss><channel/></rss>'\n"
    "    if body == b'PRINT': print('x' * 100_000); os.write(1, b'junk'); body = b'<rss><channel/></rss>'\n"
    "    return read(body, url, content_type)\n"
    "parse_loop.read_feed = harmed\n"
    "parse_loop.parse_main()\n",
]
SMALL = rss("<title>een</title>")


@pytest.fixture
def pool() -> Iterator[ParserPool]:
    pool = ParserPool(COMMAND, size=1)
    yield pool
    pool.close()


@pytest.fixture
def harmed() -> Iterator[ParserPool]:
    pool = ParserPool(HOSTILE, size=1, seconds=4.0)
    yield pool
    pool.close()


def test_a_feed_read_elsewhere_is_the_same_feed(pool: ParserPool) -> None:
    for file in sorted(SAMPLES.iterdir()):
        if file.suffix != ".opml":
            body = file.read_bytes()
            assert pool.feed(body, "https://x.nl/feed", "") == read_feed(body, "https://x.nl/feed")
    assert len(pool._children) == 1  # it stays warm


def test_refusals_come_back_as_what_they_are(pool: ParserPool) -> None:
    with pytest.raises(NotAFeed, match="web page"):
        pool.feed(b"<html><body>x", "https://x.nl/")
    with pytest.raises(NoArticle):
        pool.page(b"<html><body>x", "https://x.nl/")
    page = b"<link rel=alternate type='application/rss+xml' href=/feed title=Nieuws>"
    assert pool.links(page, "https://x.nl/") == feeds_in_page(page, "https://x.nl/")
    assert pool.feed(SMALL, "https://x.nl/").items[0].title == "een"


@pytest.mark.parametrize(("body", "words"), [(b"SPIN", "too long"), (b"DIE", "stopped")])
def test_a_parser_that_is_lost_takes_nothing_with_it(harmed: ParserPool, body: bytes, words: str) -> None:
    began = time.monotonic()
    with pytest.raises(ParserFailed, match=words):
        harmed.feed(body, "https://x.nl/")
    assert time.monotonic() - began < 15
    assert harmed.feed(SMALL, "https://x.nl/").items[0].title == "een"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems do not hold a process to a size")
def test_memory_is_limited(harmed: ParserPool) -> None:
    with pytest.raises(ParserFailed, match="too much memory"):
        harmed.feed(b"MEMORY", "https://x.nl/")
    assert harmed.feed(SMALL, "https://x.nl/").items[0].title == "een"


def test_a_parser_reaches_nothing_outside(harmed: ParserPool) -> None:
    assert harmed.feed(b"OUT", "https://x.nl/").items == ()


def test_what_a_parser_prints_is_no_answer(harmed: ParserPool) -> None:
    assert harmed.feed(b"PRINT", "https://x.nl/").items == ()
    assert harmed.feed(SMALL, "https://x.nl/").items[0].title == "een"


def test_many_threads_share_a_few_parsers() -> None:
    pool = ParserPool(COMMAND, size=2)
    with ThreadPoolExecutor(6) as threads:
        titles = list(
            threads.map(lambda n: pool.feed(rss(f"<title>{n}</title>"), "https://x.nl/").items[0].title, range(40))
        )
    assert titles == [str(n) for n in range(40)]
    assert len(pool._children) <= 2
    pool.close()


def test_closing_stops_at_once_who_waits() -> None:
    pool = ParserPool(HOSTILE, size=1, seconds=60)
    pool.feed(SMALL, "https://x.nl/")
    failed = threading.Event()

    def wait() -> None:
        with pytest.raises(ParserFailed):
            pool.feed(b"HANG", "https://x.nl/")
        failed.set()

    thread = threading.Thread(target=wait)
    thread.start()
    pool.close()
    assert failed.wait(10)
    thread.join()
    with pytest.raises(ParserFailed):
        pool.feed(SMALL, "https://x.nl/")


def test_a_command_that_does_not_start_says_so() -> None:
    pool = ParserPool([os.path.join("no", "such", "program")], size=1)  # noqa: PTH118
    with pytest.raises(ParserFailed, match="could not be started"):
        pool.feed(SMALL, "https://x.nl/")
    pool.close()
    pool = ParserPool([sys.executable, "-c", "pass"], size=1)
    for _ in range(2):
        with pytest.raises(ParserFailed):
            pool.feed(SMALL, "https://x.nl/")
    pool.close()


def test_a_parser_ends_with_its_input() -> None:
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin and child.stdout
        write_frame(child.stdin, b'{"do": "feed", "url": "https://x.nl/", "content_type": "", "seconds": 5}')
        write_frame(child.stdin, SMALL)
        child.stdin.flush()
        assert read_frame(child.stdout) == b"{}"
        assert b"een" in (read_frame(child.stdout) or b"")
        child.stdin.write(b"\0\0\0\x09half")
        child.stdin.close()
        assert child.wait(20) == 0
        assert read_frame(child.stdout) is None
