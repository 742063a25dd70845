"""The one program: `samenspel demo`, `serve`, `init`, `import news`, and Django's own commands."""

from samenspel.config.cli.main import main

__all__ = ["main"]
