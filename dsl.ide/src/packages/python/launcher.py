"""Starts the gpai program that this package contains."""

import os
import sys
from pathlib import Path

# The time of the libraries when Java's class archive was made. Installing the package sets another, with which Java ignores the archive.
ARCHIVED = 1754092800


def restore_times(libraries):
    if all(library.stat().st_mtime == ARCHIVED for library in libraries):
        return
    try:
        for library in libraries:
            os.utime(library, (ARCHIVED, ARCHIVED))
    except OSError:
        # the folder belongs to somebody else: the program works, but starts more slowly
        pass


def main():
    home = Path(__file__).resolve().parent / "distribution"
    restore_times(list(home.glob("lib/*.jar")))
    program = str(home / "bin" / "gpai")
    os.execv(program, [program, *sys.argv[1:]])
