"""What the editor says, in the language of the page."""

import json

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def editor_words() -> SafeString:
    """Hand the editor its words: it has none of its own."""
    words = {
        "toolbar": _("Make up the text"),
        "bold": _("Bold"),
        "slanted": _("Slanted"),
        "heading": _("Heading"),
        "subheading": _("Smaller heading"),
        "list": _("List"),
        "numbered": _("Numbered list"),
        "quote": _("Quotation"),
        "link": _("Link"),
        "note": _("Footnote"),
        "reference": _("Reference"),
        "undo": _("Undo what I typed"),
        "redo": _("Redo"),
        "address": _("Address of the page"),
        "source": _("Which source?"),
        "place": _("Where in it? As in: p. 12"),
        "ok": _("Put it in"),
        "cancel": _("Never mind"),
        "hint": _("Type here, or paste from Word."),
        "kept": _("Kept on this device. Don't forget to save."),
        "found": _("On this device is text that was never saved, of {time}."),
        "putBack": _("Put that text here"),
        "throwAway": _("Throw it away"),
    }
    return format_html('<div hidden data-editor-words="{}"></div>', json.dumps(words))
