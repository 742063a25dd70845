"""Forms of the wall. They check what was typed; the services save it."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.forms import HoneypotMixin
from samenspel.loop.exchange.models import Line, Need, Offer
from samenspel.loop.exchange.models.line import LONGEST
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme

FETCH = _("I come to fetch")
BRING = _("I come to bring")
SHOW_NAME = _("My first name may stand with it")
SHOWN_TO = _("Everyone who can see the wall sees it then. Your mail address is never shown.")
MODELS: dict[str, type[Line]] = {"need": Need, "offer": Offer}


def one_line(label: Any, help_text: Any = "", **more: Any) -> forms.CharField:
    """Return a field for one line of text."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST}),
        **more,
    )


class OnceForm(forms.Form):
    """A form that can be sent twice, and is kept once."""

    once = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("once", uuid.uuid4())

    def clean_text(self) -> str:
        """Make it one line: on the wall there is no room for more."""
        return " ".join(self.cleaned_data["text"].split())


class ThemedForm(OnceForm):
    """A line with a theme of the Werkplaats, where there are any."""

    def __init__(self, *args: Any, werkplaats: Werkplaats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themes = Theme.objects.for_werkplaats(werkplaats).filter(active=True)
        if themes.exists():
            self.fields["theme"] = forms.ModelChoiceField(
                queryset=themes,
                label=_("About which theme?"),
                required=False,
                empty_label=_("no theme"),
            )
            self.order_fields(self.field_order)

    @property
    def kept(self) -> dict[str, Any]:
        """Return what a line keeps."""
        said = self.cleaned_data
        return {"text": said["text"], "theme": said.get("theme")}


class NewLineForm(ThemedForm):
    """A new line, to fetch or to bring."""

    side = forms.ChoiceField(
        label=_("What do you want to add?"),
        choices=[("need", FETCH), ("offer", BRING)],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose: do you come to fetch something, or to bring it?")},
    )
    text = one_line(
        _("What?"),
        _("One line. As in: experience with a repair café."),
        error_messages={"required": _("Write in one line what it is.")},
    )
    field_order = ["side", "text", "theme"]

    @property
    def model(self) -> type[Line]:
        """Return which of the two it is."""
        return MODELS[self.cleaned_data["side"]]


class DoorForm(HoneypotMixin, NewLineForm):
    """A line of somebody in the room."""


class MyLineForm(NewLineForm):
    """A line of somebody who signed up, who may show the first name."""

    shown = forms.BooleanField(
        label=SHOW_NAME,
        required=False,
        help_text=_(
            "Everyone who can see the wall sees it then. Your mail address is never shown."
        ),
    )
    field_order = ["side", "text", "theme", "shown"]

    @property
    def kept(self) -> dict[str, Any]:
        """Return what a line keeps."""
        return super().kept | {"shown": self.cleaned_data["shown"]}


class ChangeLineForm(MyLineForm):
    """The same line in other words."""

    side = None  # type: ignore[assignment]


class WentWellForm(HoneypotMixin, OnceForm):
    """One line about what went well."""

    text = one_line(
        _("What went well today?"),
        _("One line, without names."),
        error_messages={"required": _("Write in one line what went well.")},
    )
