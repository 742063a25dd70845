"""The lists of names and places of deduce, in a process of their own: they take a gigabyte.

`find_by_lists` starts that process, gives it the text and ends it; the lists were prepared once by
`prepare` (a minute of work), into a folder of ours. Run as a program it is the other side: it
reads JSON `{"text": …}` and writes JSON `[[start, end, kind], …]`.
"""

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from samenspel.loop.deidentifying.recognise.traces import LISTED, Trace

PREPARED: Final = Path("cache") / "lookup_structs.pickle"
MOST_MEMORY: Final = 4 * 2**30
"""Bytes of address space; measured: 1.2 GB in use while the lists are made or used."""
NEEDED_MEMORY: Final = 1_500_000_000
MOST_SECONDS: Final = 600
NEEDED_NAMES: Final = ("PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT")
"""What a process that reads gets to know of where it runs."""
KINDS: Final = {
    "persoon": "name",
    "patient": "name",
    "locatie": "place",
    "ziekenhuis": "organisation",
    "zorginstelling": "organisation",
    "leeftijd": "age",
    "telefoonnummer": "phone",
    "emailadres": "mail",
    "bsn": "bsn",
}


class ListsError(Exception):
    """The lists could not be made or used; our own patterns still can."""


def are_prepared(folder: Path) -> bool:
    """Return whether the lists of this version of the library were made before."""
    return (_own(folder) / PREPARED).exists()


def prepare(folder: Path, *, here: bool = False) -> None:
    """Make the lists in `folder`, which takes about a minute; once for all.

    With `here` this very process makes them, and takes its memory; else another one does. Raises
    `ListsError` when there is no room for it.
    """
    making = folder / f"making-{os.getpid()}"
    making.mkdir(parents=True, exist_ok=True)
    try:
        if here:
            _check_memory()
            _behave()
            _lists_in(making)
        else:
            _run("prepare", making)
        (_own(folder) / PREPARED).parent.mkdir(parents=True, exist_ok=True)
        (making / PREPARED).replace(_own(folder) / PREPARED)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def find_by_lists(text: str, folder: Path) -> list[Trace]:
    """Return what the lists in `folder` find in `text`; raises `ListsError` when that fails."""
    found = json.loads(_run("find", _own(folder), json.dumps({"text": text})))
    return [Trace(start, end, kind, "lists", LISTED) for start, end, kind in found]


def _own(folder: Path) -> Path:
    return folder / f"deduce-{version('deduce')}"


def _check_memory() -> None:
    """Refuse when the machine would have to kill something for it; where that can be known."""
    with suppress(OSError):
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:") and int(line.split()[1]) * 1024 < NEEDED_MEMORY:
                raise ListsError("Not enough free memory: 1.5 GB is needed.")


def _run(what: str, folder: Path, words: str = "") -> str:
    _check_memory()
    command = [sys.executable, "-P", "-m", __name__, what, str(folder)]
    paths = [path for path in sys.path if path]
    # No password, key or address of ours: it reads what people said, with a library of others.
    environment = {name: os.environ[name] for name in NEEDED_NAMES if name in os.environ}
    environment |= {"PYTHONPATH": os.pathsep.join(paths), "PYTHONWARNINGS": "ignore"}
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            command, input=words, capture_output=True, text=True, timeout=MOST_SECONDS,
            env=environment, encoding="utf-8",
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise ListsError("It took too long.") from error
    if done.returncode:
        # What went wrong while reading may hold words of the text, and this ends in a log.
        why = done.stderr.strip()[-500:] if what == "prepare" else ""
        raise ListsError(why or f"It ended with {done.returncode}.")
    return done.stdout


def _main(what: str, folder: str) -> None:
    _behave()
    # The library writes its log to standard output, which is for the answer.
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    lists = _lists_in(Path(folder))
    if what == "find":
        text = json.load(sys.stdin)["text"]
        found = lists.deidentify(text).annotations if text.strip() else []
        traces = [(one.start_char, one.end_char, _kind(one.tag, one.text)) for one in found]
        json.dump(sorted(trace for trace in traces if trace[2]), answer)
    answer.close()


def _lists_in(folder: Path) -> Any:
    """Return the lists, from what is kept in `folder`, or made and kept there now."""
    from deduce import Deduce  # noqa: PLC0415 - only a process of its own has the lists

    return Deduce(cache_path=folder)


def _kind(tag: str, words: str) -> str:
    kind = KINDS.get(tag, "")
    return "address" if kind == "place" and any(map(str.isdigit, words)) else kind


def _behave() -> None:
    """Let others go first, and never take more than was measured."""
    if hasattr(os, "nice"):
        os.nice(10)
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


if __name__ == "__main__":
    _main(*sys.argv[1:3])
