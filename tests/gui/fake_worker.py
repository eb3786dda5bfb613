"""A worker that speaks the protocol and does what its argument says: idle, crash, stubborn, or one import."""

import json
import os
import sys
import time


def say(**event: object) -> None:
    print(json.dumps(event), flush=True)


def work(how: str) -> None:
    if how == "crash":
        os._exit(3)
    if how == "crash-once":
        mark = sys.argv[2]
        if not os.path.exists(mark):  # noqa: PTH110
            with open(mark, "w"):  # noqa: PTH123
                pass
            os._exit(3)
    if how == "import":
        say(event="progress", job="import", done=3, total=10)
        say(event="changed", added=[1, 2], updated=[3], removed=[], sources=True, entities=False)
        say(event="report", added=2, updated=1, unchanged=0, skipped=[{"path": "x.bin", "reason": "not text"}])
        print("this is not JSON", flush=True)
        say(event="unheard of")
    if how == "progress-crash":
        say(event="progress", job="recognise", done=1, total=9)
        os._exit(3)
    if how == "garbage":
        sys.stdout.buffer.write(b"\xff\x00\n" + b"[" * 100_000 + b"\n")
        print('{"event": "progress", "job": "index", "done": 1e999, "total": 5}', flush=True)
        print('{"event": "progress", "job": "index", "done": 5000000000, "total": 5000000000}', flush=True)
        print('{"event": "changed", "added": 7}', flush=True)
    if how == "complain":
        say(event="error", message="The disk is full.")
    say(event="idle")


def main() -> None:
    how = sys.argv[1]
    for line in sys.stdin:
        order = json.loads(line)["do"]
        if order == "work" and how != "busy":
            work(how)
        if order == "work" and how == "busy":
            say(event="progress", job="index", done=1, total=100)
        if order == "cancel":
            say(event="idle")
        if order == "stop" and how != "stubborn":
            return
    while how == "stubborn":
        time.sleep(1)


main()
