"""Feeds from loopback: how soon they can be read, and how exactly failures are told.

    python benchmarks/feeds_bench.py large [100 1000]     so many feeds of so many items (266 MB)
    python benchmarks/feeds_bench.py many [1000]          so many small feeds, of which a fifth fails

Wall seconds of a worker process, beside what the server and the parser alone need for the same bytes in the same run.
"Readable" is in the list with its text; the index and the names follow. On a busy machine look at the CPU seconds.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from html import escape
from itertools import islice
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from corpus import articles  # noqa: E402

from reader.feeds.parser_pool import ParserPool  # noqa: E402
from reader.library.library import Library  # noqa: E402
from reader.paths import Paths, own_command  # noqa: E402

_SERVER = """
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
class Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    def log_message(self, *_): pass
    def do_GET(self):
        n = int(Path(self.path).stem)
        every = int(sys.argv[2])
        if every and n % every == 0:
            kind = (n // every) % 4
            if kind == 0: return self.send_error(500)
            if kind == 1: return self.send_error(404)
            if kind == 2: self.close_connection = True; return self.connection.close()
            body = b"<html><body>Niet hier</body></html>"
            self.send_response(200); self.send_header("Content-Length", str(len(body))); self.end_headers()
            return self.wfile.write(body)
        super().do_GET()
server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *a: Quiet(*a, directory=sys.argv[1]))
print(server.server_port, flush=True)
server.serve_forever()
"""


def write_feeds(folder: Path, feeds: int, items: int, chars: int) -> int:
    """Writes them; how many bytes they are."""
    news = articles(feeds * items)
    total = 0
    for n in range(feeds):
        parts = []
        for one in islice(news, items):
            paragraphs = "".join(f"<p>{escape(text)}</p>" for text in one["body"][:chars].split("\n\n"))
            link = f"https://krant{n}.example/{len(parts)}-{n}"
            parts.append(
                f"<item><title>{escape(one['title'])}</title><link>{link}</link><guid>{link}</guid>"
                f"<description><![CDATA[{paragraphs}]]></description></item>"
            )
        head = f"<title>Krant {n}</title><language>nl</language>"
        text = f'<rss version="2.0"><channel>{head}{"".join(parts)}</channel></rss>'
        total += (folder / f"{n}.xml").write_bytes(text.encode())
    return total


@contextmanager
def serve(folder: Path, every: int) -> Iterator[str]:
    command = [sys.executable, "-c", _SERVER, str(folder), str(every)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()


def _alone(address: str, feeds: int) -> float:
    """Seconds that fetching and parsing alone take, two at a time."""
    pool = ParserPool(own_command("parse"), 2)

    def one(n: int) -> None:
        try:
            with urlopen(f"{address}/{n}.xml", timeout=30) as answer:
                body = answer.read()
            pool.feed(body, f"{address}/{n}.xml", "application/xml")
        except Exception:  # a fifth fails
            pass

    began = time.perf_counter()
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(one, range(feeds)))
    took = time.perf_counter() - began
    pool.close()
    return took


def _measure(feeds: int, items: int, chars: int, every: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "feeds"
        folder.mkdir()
        size = write_feeds(folder, feeds, items, chars)
        print(f"{feeds} feeds of {items} items, {size / 1e6:.0f} MB")
        with serve(folder, every) as address:
            print(f"server and parser alone: {_alone(address, feeds):.1f} s")
            paths = Paths.within(Path(name) / "library")
            library = Library.open(paths)
            for n in range(feeds):
                library.subscriptions.subscribe(f"{address}/{n}.xml")
            library.close()
            _work(paths)


def _work(paths: Paths) -> None:
    began = time.perf_counter()
    with subprocess.Popen(
        own_command("worker", "--data", str(paths.data)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        first = False
        for line in process.stdout:
            event = json.loads(line)
            now = time.perf_counter() - began
            if event["event"] == "changed" and event["added"] and not first:
                first = True
                print(f"first articles: {now:.1f} s")
            if event["event"] == "refreshed":
                print(f"readable: {now:.1f} s; {event['new']} new, {len(event['failed'])} failed; {_cpu(process.pid)}")
                break
        process.stdin.close()
        process.kill()


def _cpu(worker: int) -> str:
    """CPU seconds of the worker and of its children so far; only Linux tells."""
    ticks = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(stat.parent.name) == worker or int(fields[1]) == worker:
            ticks[int(stat.parent.name)] = (int(fields[11]) + int(fields[12])) / 100
    own = ticks.pop(worker, 0.0)
    return f"CPU {own:.1f} s of the worker, {sum(ticks.values()):.1f} s of the parsers"


def main() -> None:
    numbers = [int(word) for word in sys.argv[2:]]
    if sys.argv[1:2] == ["many"]:
        _measure(numbers[0] if numbers else 1000, 10, 600, 5)
    else:
        feeds, items = numbers or (100, 1000)
        _measure(feeds, items, 2_500, 0)


if __name__ == "__main__":
    main()
