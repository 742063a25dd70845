"""The kinds of blocks that writers make themselves: text, examples, pictures and tables."""

from django.utils.translation import gettext_lazy as _

from samenspel.loop.publications.block_kinds import blocks
from samenspel.loop.publications.showing import texts


def register() -> None:
    """Offer our own kinds."""
    blocks.register(
        "text",
        _("Text"),
        "edit",
        "publications:add_text",
        edit="publications:change_block",
        preview="publications/parts/text.html",
        gather=texts,
        order=10,
        explanation=_("Paragraphs, lists, headings."),
    )
    blocks.register(
        "example",
        _("Practice example"),
        "heart",
        "publications:add_example",
        edit="publications:change_block",
        preview="publications/parts/example.html",
        gather=texts,
        order=20,
        explanation=_("A story from practice, in a box."),
    )
    blocks.register(
        "figure",
        _("A picture"),
        "open",
        "publications:add_figure",
        edit="publications:change_placed_figure",
        preview="publications/parts/figure.html",
        order=30,
        explanation=_("A photo or a drawing, with words for who can't see it."),
    )
    blocks.register(
        "table",
        _("Table"),
        "menu",
        "publications:add_table",
        edit="publications:change_table",
        preview="publications/parts/table.html",
        order=40,
        explanation=_("Typed, pasted, or from Excel."),
    )
