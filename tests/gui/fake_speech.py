"""A program that behaves as one that reads aloud: it writes what it was given to a file and takes its time.

    fake_speech.py LOG LANGUAGE            one text on standard input (as espeak-ng and say)
    fake_speech.py LOG --lines             a language and a text in base64 a line (as our PowerShell script)
What is said holds: `WAIT` never ends, `BREAK` ends with an error.
"""

import base64
import sys
import time
from pathlib import Path


def say(language: str, text: str) -> None:
    with Path(sys.argv[1]).open("a", encoding="utf-8") as log:
        log.write(f"{language}|{text}\n")
    if "WAIT" in text:
        time.sleep(60)
    if "BREAK" in text:
        sys.stderr.write("no such\nvoice\n")
        sys.exit(1)


if sys.argv[2] == "--lines":
    for line in sys.stdin:
        code, text = line.split()
        say(code, base64.b64decode(text).decode())
        print("done", flush=True)
else:
    say(sys.argv[2], sys.stdin.buffer.read().decode())
