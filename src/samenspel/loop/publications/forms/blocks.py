"""Write text and practice examples."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.publications.forms.markup import MarkupField
from samenspel.loop.publications.models import Block


class BlockForm(PlainWordsMixin, SentOnceMixin, forms.Form):
    """The words of a block; `block` is the one that is changed, if any."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, block: Block | None = None, **kwargs: Any) -> None:
        if block is not None:
            held = {name: getattr(block, name) for name in ("title", "text", "version")}
            kwargs["initial"] = held | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    @property
    def words(self) -> dict[str, Any]:
        """Return what was written, by the names of the block's fields."""
        return {name: self.cleaned_data[name] for name in ("title", "text") if name in self.fields}


class TextForm(BlockForm):
    """A piece of text."""

    text = MarkupField(
        required=True, error_messages={"required": _("Write something, or go back.")}
    )


class ExampleForm(BlockForm):
    """A practice example, in a box of its own."""

    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("As in: The soup of Sam.")
    )
    text = MarkupField(
        required=True, error_messages={"required": _("Tell what happened, or go back.")}
    )
