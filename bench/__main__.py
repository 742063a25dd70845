"""`./run bench [NAME …] [--json] [--write]`: measure, print, and keep the table."""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.machine import describe_machine

NAMES = [
    "pages",
    "search",
    "registrations",
    "checkin",
    "reminders",
    "agenda",
    "coding",
    "workbench",
    "trail",
    "names",
    "booklets",
    "startup",
]
DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
Figure = dict[str, Any]


def main() -> int:
    """Run the named benchmarks; return 1 when a bound is not held."""
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of {NAMES}")
    parser.add_argument("--json", action="store_true", help="one JSON line a figure")
    parser.add_argument("--quick", action="store_true", help="less data: to try the benchmarks")
    parser.add_argument("--write", action="store_true", help="keep the table in docs/benchmarks.md")
    options = parser.parse_args()
    unknown = set(options.names) - set(NAMES)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    figures = []
    for figure in measure(options.names or NAMES, quick=options.quick):
        figures.append(figure)
        print(json.dumps(figure) if options.json else line(figure), flush=True)
    if options.write:
        write(figures)
    return 0 if all(held(figure) is not False for figure in figures) else 1


def measure(names: list[str], *, quick: bool) -> Iterator[Figure]:
    """Yield the figures of each benchmark."""
    for name in names:
        yield from importlib.import_module(f"bench.{name}").run(quick=quick)


def held(figure: Figure) -> bool | None:
    """Return whether the bound is held; None where there is no bound."""
    if figure.get("bound") is None:
        return None
    if figure.get("better", "lower") == "higher":
        return bool(figure["value"] >= figure["bound"])
    return bool(figure["value"] <= figure["bound"])


def bound_in_words(figure: Figure) -> str:
    """Return the bound as it stands in the table."""
    if figure.get("bound") is None:
        return ""
    words = "at least" if figure.get("better", "lower") == "higher" else "at most"
    return f"{words} {figure['bound']:g}" + ("" if held(figure) else " (**not held**)")


def line(figure: Figure) -> str:
    """Return a figure as a line for eyes."""
    where = f" [{figure['database']}]" if figure.get("database") else ""
    unit = f" {figure['unit']}" if figure.get("unit") else ""
    bound = bound_in_words(figure)
    name = f"{figure['bench']}: {figure['name']}{where}"
    return f"{name:64} {figure['value']:>10.4g}{unit}" + (f"   ({bound})" if bound else "")


def write(figures: list[Figure]) -> None:
    """Put the figures of this run in the document, in place of those of the same benchmarks."""
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _begin, rest = text.partition(BEGIN)
    old, _end, after = rest.partition(END)
    measured = {str(figure["bench"]) for figure in figures}
    kept = [
        row
        for row in old.splitlines()
        if row.startswith("| ")
        and row.split("|")[1].strip() not in {*measured, "benchmark"}
        and not row.startswith("| ---")
    ]
    rows = kept + [
        f"| {f['bench']} | {f['name']} | {f.get('database', '')} | {f['value']:.4g} "
        f"{f.get('unit', '')} | {bound_in_words(f)} | {time.strftime('%Y-%m-%d')} |"
        for f in figures
    ]
    table = [
        "| benchmark | figure | database | value | bound | measured |",
        "| --- | --- | --- | --- | --- | --- |",
        *sorted(rows, key=lambda row: NAMES.index(row.split("|")[1].strip())),
    ]
    machine = f"Measured on: {describe_machine()}."
    body = "\n".join(["", machine, "", *table, ""])
    DOCUMENT.write_text(f"{before}{BEGIN}{body}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
