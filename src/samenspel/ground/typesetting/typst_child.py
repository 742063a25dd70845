"""The process in which Typst sets a book: said.json and pictures in this folder, out.pdf there."""

import json
import sys
from pathlib import Path
from typing import Any

import typst

from samenspel.ground.typesetting.letters import without_little_pictures, written_out

TEMPLATE = Path(__file__).parent / "book.typ"
STANDARDS: Any = ["ua-1", "a-2a"]
OUR_LETTERS = "Noto Sans"
OTHERS = [
    "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC", "Noto Color Emoji", "Noto Emoji",
    "DejaVu Sans", "Liberation Sans", "Arial",
]  # fmt: skip


def set_book(folder: Path, fonts: Path) -> None:
    """Set it with our letters; when one is lacking, with those of this machine; else without."""
    ours = {"include_system_fonts": False, "include_embedded_fonts": False}
    said = json.loads((folder / "said.json").read_text("utf-8"))
    tries: list[tuple[Any, list[str], Any]] = [
        (ours, [OUR_LETTERS], lambda told: told),
        ({}, [OUR_LETTERS, *OTHERS], lambda told: told),
        ({}, [OUR_LETTERS, *OTHERS], without_little_pictures),
        (ours, [OUR_LETTERS], written_out),
    ]
    for which, names, changed in tries:
        letters = typst.Fonts(font_paths=[fonts], **which)
        there = set(letters.families())
        told = changed(said) | {"fonts": [name for name in names if name in there]}
        (folder / "said.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        compiler = typst.Compiler(TEMPLATE.read_bytes(), root=folder, font_paths=letters)
        try:
            compiler.compile(output=folder / "out.pdf", format="pdf", pdf_standards=STANDARDS)
            return
        except typst.TypstError as problem:
            if "could not be displayed" not in str(problem):
                raise
    raise SystemExit("letters that nobody has")


def main() -> None:
    """Set the book of this folder."""
    try:
        set_book(Path.cwd(), Path(sys.argv[1]))
    except typst.TypstError as problem:
        sys.exit(f"{problem} {problem.hints} {problem.trace}")


if __name__ == "__main__":
    main()
