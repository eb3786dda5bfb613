"""`leeszaal`: a command when the first word is one, else the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0, 1 for an error said in one sentence, 2 for wrong usage."""
    if (arguments or sys.argv[1:])[:1] == ["parse"]:
        from reader.feeds.parse_loop import parse_main  # a child of the worker: small, because there are several

        return parse_main()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        from reader.cli import run  # late: `import reader` must not cost what a command needs

        code = run(sys.argv[1:] if arguments is None else arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:  # `leeszaal search x | head`
        _write_no_more()
        return 0
    except OSError as error:  # a full disk behind `> file`, and whatever else nobody thought of
        _write_no_more()
        print(
            f"leeszaal: {error.strerror or error}{f' ({error.filename})' if error.filename else ''}.", file=sys.stderr
        )
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _write_no_more() -> None:
    """What stdout still holds goes nowhere: else Python tries once more at its end, and complains."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    if __package__ in (None, ""):
        sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    sys.exit(main())
