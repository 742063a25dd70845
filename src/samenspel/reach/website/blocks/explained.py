"""Blocks that explain how a Werkplaats works."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PLAIN_FEATURES = ["bold", "italic", "link", "ol", "ul"]


class PerspectivesBlock(blocks.StructBlock):
    """The three perspectives that must always be in view."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)

    class Meta:
        icon = "view"
        label = _("The three perspectives")
        template = "website/blocks/perspectives.html"


class ForcesBlock(blocks.StructBlock):
    """Form, content, relations: the interplay that makes a Werkplaats work."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)

    class Meta:
        icon = "resubmit"
        label = _("Form, content, relations")
        template = "website/blocks/forces.html"


class TextBlock(blocks.StructBlock):
    """A text of one's own."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    text = blocks.RichTextBlock(label=_("Text"), features=PLAIN_FEATURES)

    class Meta:
        icon = "pilcrow"
        label = _("Own text")
        template = "website/blocks/text.html"
