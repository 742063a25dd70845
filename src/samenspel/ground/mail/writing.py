"""Turns a mail template into a subject and plain text. Values are plain text and stay so."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.template import Context
from django.template.loader import get_template
from django.utils import translation

LONGEST_SUBJECT = 200
_LABEL_ABOVE_URL = re.compile(r"^\[(?P<label>[^\[\]\n]+)\]\n(?=https?://\S+$)", re.MULTILINE)
_TITLE_ABOVE_URL = re.compile(r"^→ (?P<title>.+)\n(?=https?://\S+$)", re.MULTILINE)
_HEADING = re.compile(r"^# (?P<heading>.+)$", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_EMPTY_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Letter:
    """A message as it was written: `body` still has its `[labels]` above addresses."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """Return what a reader of plain text sees: a label is a line that ends in a colon."""
        text = _LABEL_ABOVE_URL.sub(r"\g<label>:\n", self.body)
        text = _TITLE_ABOVE_URL.sub(r"* \g<title>\n", text)
        return _HEADING.sub(_underlined, text) + "\n"


def _underlined(found: re.Match[str]) -> str:
    """Write a heading as plain letters do: with a line below it."""
    return f"{found['heading']}\n{'-' * len(found['heading'])}"


def write_letter(template: str, context: Mapping[str, Any], language: str) -> Letter:
    """Render `template` in `language`: its first line is the subject, the rest the body."""
    with translation.override(language):
        source = get_template(template).template  # type: ignore[attr-defined]
        rendered = source.render(Context(dict(context), autoescape=False))
    subject, _, body = without_control_characters(rendered).strip().partition("\n")
    return Letter(
        subject=on_one_line(subject)[:LONGEST_SUBJECT],
        body=_EMPTY_LINES.sub("\n\n", body).strip(),
    )


def on_one_line(text: str) -> str:
    """Return `text` fit for a header: no line ends, so nobody can add a header of their own."""
    return " ".join(without_control_characters(text).split())


def without_control_characters(text: str) -> str:
    """Drop what no letter holds and no XML may hold; line ends become one kind, tabs spaces."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _CONTROL.sub("", unified)
