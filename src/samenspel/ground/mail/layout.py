"""Lays a plain letter out as HTML that every mail program shows, and that loads nothing."""

import re
from dataclasses import dataclass, field

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import escape, urlize
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.writing import Letter, on_one_line

_LABEL = re.compile(r"^\[([^\[\]]+)\]$")
_TITLE = re.compile(r"^→ (.+)$")
_URL = re.compile(r"^https?://\S+$")
STOP_HERE = "https://stop.invalid/"
"""Stands in the text until the message goes: only then it becomes the reader's own link."""
_ALONE = {"button", "link", "heading"}


@dataclass
class Block:
    """A piece of a letter: a "paragraph", "heading", "list", "code", "link" or "button"."""

    kind: str
    lines: list[SafeString] = field(default_factory=list)
    url: str = ""


def lay_out(letter: Letter, sender: Sender, language: str, *, can_stop: bool = False) -> str:
    """Return `letter` as a complete HTML page with the sender below."""
    import mrml  # noqa: PLC0415 - letters are laid out by the worker

    with translation.override(language):
        source = render_to_string(
            "mail/layout.mjml",
            {
                "subject": letter.subject,
                "language": language,
                "blocks": blocks_of(letter.body, sender.site_url),
                "sender_name": on_one_line(sender.name),
                "site_url": sender.site_url,
                "stop_url": STOP_HERE if can_stop else "",
            },
        )
    # Without fonts={} it links fonts of Google for every family it knows.
    options = mrml.RenderOptions(disable_comments=False, fonts={})
    return str(mrml.to_html(source, render_options=options).content)


def with_stop_line(text: str, language: str) -> str:
    """Return a plain letter with below it where its reader stops such letters."""
    with translation.override(language):
        words = _("Fewer of these messages, or none? Choose here")
    return f"{text}\n-- \n{words}:\n{STOP_HERE}\n"


def blocks_of(body: str, site_url: str) -> list[Block]:
    """Cut a letter into blocks, by the conventions of `docs/mail.md`."""
    blocks: list[Block] = []
    for part in body.split("\n\n"):
        label, is_title = "", False
        open_block: Block | None = None
        for line in part.split("\n"):
            if found := _LABEL.match(line) or _TITLE.match(line):
                label, is_title = found[1], line.startswith("→")
                continue
            kind, block = _read_line(line, label, site_url)
            if kind == "button" and is_title:
                kind = block.kind = "link"
            label, is_title = "", False
            if open_block is not None and open_block.kind == kind and kind not in _ALONE:
                open_block.lines += block.lines
            else:
                blocks.append(block)
                open_block = block
        if label:
            blocks.append(Block("paragraph", [SafeString(escape(f"[{label}]"))]))
    return blocks


def _read_line(line: str, label: str, site_url: str) -> tuple[str, Block]:
    """Return what kind of block `line` belongs to, and a block with only that line."""
    if _URL.match(line) and _leads_home(line, site_url):
        text = SafeString(escape(label or _("Open the page")))
        return "button", Block("button", [text], url=line)
    if line.startswith("# "):
        return "heading", Block("heading", [SafeString(escape(line[2:]))])
    if line.startswith("    "):
        return "code", Block("code", [SafeString(escape(line.strip()))])
    if line.startswith("- "):
        return "list", Block("list", [_linked(line[2:])])
    return "paragraph", Block("paragraph", [_linked(f"{label}: {line}" if label else line)])


def _leads_home(url: str, site_url: str) -> bool:
    """Return whether `url` is on the sender's own site: only then it becomes a button.

    A letter can quote what somebody typed; that must never look like our own button.
    """
    home = site_url.rstrip("/")
    return bool(home) and (url == home or url.startswith(home + "/"))


def _linked(text: str) -> SafeString:
    return SafeString(urlize(text, autoescape=True))
