"""`python -m samenspel.config.cli …`: the same program, where it isn't installed."""

import sys

from samenspel.config.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
