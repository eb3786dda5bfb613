"""Remakes the two locks: pins with hashes for every platform and no host name, so that any mirror serves.

Arguments go to uv: `--upgrade` for newer versions, `--upgrade-package NAME` for one. A new package of the app also
wants its licence told in packaging/licences.py.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = ["pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"]
COMPILE += ["--no-emit-index-url", "--no-header", "pyproject.toml"]
# What developers test is what people run, so the second follows the first.
LOCKS = (
    ["-o", "requirements.lock"],
    ["-o", "requirements-dev.lock", "--extra", "dev", "-c", "requirements.lock"],
)


def main(arguments: list[str]) -> int:
    # Only who chooses versions needs uv, so it is in no lock itself.
    if subprocess.run([sys.executable, "-m", "uv", "--version"], check=False, capture_output=True).returncode != 0:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "uv"], check=True)
    for lock in LOCKS:
        made = subprocess.run([sys.executable, "-m", "uv", *COMPILE, *lock, *arguments], check=False, cwd=ROOT)
        if made.returncode != 0:
            return made.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
