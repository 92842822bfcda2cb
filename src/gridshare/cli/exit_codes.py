"""The exit codes of the command line: one table, which the help prints and the handbook contains.

An error carries its code (`gridshare.errors.GridshareError.exit_code`), a signal 128 and its number. What a command
answers is no error: 1 means that the answer is no, or that a part of what was asked could not be done.
"""

from __future__ import annotations

from collections.abc import Iterator

NO = 1
"""The command did what it was asked, and the answer is no, or a part could not be done."""

MEANINGS = {
    0: "it was done",
    NO: "it was done, and the answer is no: see the command",
    2: "what was given cannot be used: options, a site document, files",
    4: "the limit of time or memory came before there was an answer",
    69: "a package that this needs is not installed",
    70: "a fault of gridshare",
    73: "the result cannot be written: a full disk, no such folder, another run",
    74: "the system does not let a file be read, or the store is not there",
    75: "too much at once: try again later",
    77: "this is not for who asks",
    130: "stopped by Ctrl-C (SIGINT)",
    143: "stopped by SIGTERM",
}
"""Code -> what it means."""

NO_MEANS = {
    "appraise": "it is not worth it",
    "batch": "a row could not be planned",
    "contract": "the contract cannot be kept on all days",
    "flexibility": "with --kw: not all of it can be given, or it is not known",
    "publish": "with --check: a file is not what the program makes",
    "schedule": "with --from and --to: a day could not be planned",
    "simulate": "what was simulated breaks rules of the independent check",
    "verify": "the schedule breaks a rule, or a figure of it is wrong",
    "what-if": "with --add: it does not fit; with --measures or --temporary: and cannot be made to",
}
"""Command -> what its exit code 1 means; others have none."""


def in_help() -> str:
    """The table for the help, as one paragraph."""
    return f"Exit codes: {'; '.join(f'{code}: {meaning}' for code, meaning in MEANINGS.items())}."


def in_handbook() -> str:
    """Both tables in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from ("| exit code | meaning |", "|--:|---|")
    yield from (f"| {code} | {meaning} |" for code, meaning in MEANINGS.items())
    yield from ("", "| command | what its exit code 1 means |", "|---|---|")
    yield from (f"| `gridshare {command}` | {meaning} |" for command, meaning in NO_MEANS.items())
