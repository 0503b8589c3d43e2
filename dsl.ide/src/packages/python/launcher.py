"""Starts the gpai program that this package contains."""

import os
import sys
from pathlib import Path

# The modification time of the libraries in Java's class archive. Java ignores the archive if installing the package has changed the time.
ARCHIVED = 1754092800


def restore_times(libraries):
    if all(library.stat().st_mtime == ARCHIVED for library in libraries):
        return
    try:
        for library in libraries:
            os.utime(library, (ARCHIVED, ARCHIVED))
    except OSError:
        # the folder belongs to another user: the program works, but starts more slowly
        pass


def main():
    """Runs a command."""
    start(sys.argv[1:])


def language_server():
    """Runs the language server; the same as "gpai lsp", for editors that want one command."""
    start(["lsp", *sys.argv[1:]])


def start(arguments):
    home = Path(__file__).resolve().parent / "distribution"
    restore_times(list(home.glob("lib/*.jar")))
    program = str(home / "bin" / "gpai")
    os.execv(program, [program, *arguments])
