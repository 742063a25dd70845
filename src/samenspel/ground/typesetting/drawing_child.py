"""The process in which a drawing (drawing.svg in this folder) becomes a picture (drawing.png)."""

from pathlib import Path

import typst

PAGE = b"""
#set page(width: 160mm, height: auto, margin: 0pt)
#image("drawing.svg", width: 160mm)
"""


def main() -> None:
    """Draw it."""
    here = Path.cwd()
    compiler = typst.Compiler(PAGE, root=here)
    compiler.compile(output=here / "drawing.png", format="png", ppi=220)


if __name__ == "__main__":
    main()
