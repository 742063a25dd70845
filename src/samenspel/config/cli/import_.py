"""`samenspel import`: bring in what exists already."""

import argparse

from samenspel.config.cli.main import run_django

KINDS = {"news": "import_news"}


def run(words: list[str]) -> int:
    """Hand the files to the importer of their kind."""
    parser = argparse.ArgumentParser(prog="samenspel import", description=__doc__)
    parser.add_argument("kind", choices=sorted(KINDS), help="what the files hold")
    known, rest = parser.parse_known_args(words[:1])
    return run_django([KINDS[known.kind], *rest, *words[1:]])
