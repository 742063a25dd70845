"""Read what is asked and hand it to who does it. Nothing heavy is loaded before it is known."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

OWN = {
    "demo": "look around in an example Werkplaats, on this machine",
    "serve": "run the site and its background work",
    "init": "prepare an installation: settings, database, first Werkplaats and coordinator",
    "import": "bring in what exists: `samenspel import news FILE …`",
}
PRODUCTION = "samenspel.config.settings.production"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in {"-h", "--help", "help"}:
        _usage().print_help()
        return 0 if words else 2
    command, *rest = words
    if command in OWN:
        module = import_module(f"samenspel.config.cli.{command}_")
        return int(module.run(rest) or 0)
    return run_django([command, *rest])


def run_django(words: list[str]) -> int:
    """Run a management command with the installation's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", PRODUCTION)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["samenspel", *words])
    return 0


def _usage() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="samenspel",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Other words are Django's own commands, as in `samenspel migrate`.",
        add_help=False,
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, what in OWN.items():
        commands.add_parser(name, help=what, add_help=False)
    return parser
