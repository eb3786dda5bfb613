"""Where the standalone app starts; the window and its worker are both this program."""

import os
import sys

from reader.__main__ import main


def free_children() -> None:
    """Let what we start later find its own libraries: a browser the person's, our worker ours.

    PyInstaller's start-up code pointed the loader at our libraries, and the loader read that before Python ran; passed
    on, it would make a browser load ours. Our worker is this program again: told to start afresh it points anew.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif sys.platform == "linux":
        os.environ.pop("LD_LIBRARY_PATH", None)
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    free_children()
    sys.exit(main())
