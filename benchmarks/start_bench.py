"""From the start of the program to its window on the screen: from source, and the standalone app if it is built.

    python benchmarks/start_bench.py [TIMES]      default: 10, in turns

Under a screen of its own (tests/own_screen.py; and xprop), on the library of 1,000 made articles that window_bench.py
makes. The window counts from when the window manager lists it; CPU is the whole process until then. The machine is
warm: the first start of each is not counted.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "dist" / "leeszaal" / "leeszaal"
_TICK = 1000 / os.sysconf("SC_CLK_TCK")  # milliseconds
_TO_REST = 1.5  # seconds: the list, the worker and what else comes after the window


def start(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds by the clock, and of CPU."""
    spying = ["xprop", "-root", "-spy", "_NET_CLIENT_LIST"]
    with subprocess.Popen(spying, env=environment, stdout=subprocess.PIPE, text=True, bufsize=1) as spy:
        assert spy.stdout is not None
        spy.stdout.readline()  # no window yet
        began = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as program:
            while "0x" not in (line := spy.stdout.readline()):
                assert line, "xprop has ended"
            clock = (time.perf_counter() - began) * 1000
            ticks = Path(f"/proc/{program.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
            time.sleep(_TO_REST)
            program.terminate()
        spy.terminate()
    return clock, sum(map(int, ticks)) * _TICK


def main(times: int) -> None:
    from own_screen import a_screen
    from window_bench import library

    data = ["--data", str(library(1_000))]
    commands = {"from source": [sys.executable, "-m", "reader", *data]}
    if BUILT.exists():
        commands["standalone app"] = [str(BUILT), *data]
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    with a_screen("1700x1000x24") as environment:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
        for _ in range(times + 1):
            for name, command in commands.items():
                taken[name].append(start(command, environment))
    print("process start to window, ms: wall median (least), CPU median (least)")
    for name, both in taken.items():
        clock, cpu = zip(*both[1:], strict=True)
        said = f"{statistics.median(clock):6.0f} ({min(clock):.0f})  {statistics.median(cpu):6.0f} ({min(cpu):.0f})"
        print(f"  {name:<16} {said}")
    if len(taken) == 2:
        source, built = ([clock for clock, _ in both[1:]] for both in taken.values())
        print(f"  ratio by the clock {statistics.median(built) / statistics.median(source):.2f}")


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks"), str(ROOT / "tests")]
    main(int((sys.argv[1:] or ["10"])[0]))
