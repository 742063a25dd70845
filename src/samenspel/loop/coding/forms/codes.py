"""Forms about codes. Where a code falls under is chosen from a list, so no mouse is needed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.forms.choosing import LongSelect, Pairs
from samenspel.loop.coding.models import Code, Passage
from samenspel.loop.coding.palette import PALETTE, colour_for, stands_out
from samenspel.loop.coding.templatetags.codes import swatch
from samenspel.loop.coding.tree import Node, below

OWN = "own"


class CodeField(forms.ChoiceField):
    """Choose one of the codes in `nodes`; gives the Code, or None where that may be."""

    widget = LongSelect

    def __init__(self, *, empty: Any, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.empty = empty
        self.known: dict[str, Code] = {}

    def choose_from(self, nodes: Iterable[Node]) -> None:
        """Offer these codes, each with all that it falls under."""
        listed = list(nodes)
        self.known = {str(node.code.pk): node.code for node in listed}
        offered = [(str(node.code.pk), node.label) for node in listed]
        self.choices = Pairs([("", self.empty), *offered])

    def clean(self, value: Any) -> Code | None:
        """Return the code that was chosen."""
        return self.known.get(super().clean(value))


class CodeForm(forms.ModelForm[Code]):
    """What is said of a code, and where it stands."""

    parent = CodeField(
        label=_("Falls under"), required=False, empty=_("Nothing: it stands at the top")
    )
    colour = forms.ChoiceField(label=_("Colour"), widget=forms.RadioSelect)
    own_colour = forms.CharField(
        label=_("Your own colour"),
        required=False,
        widget=forms.TextInput(attrs={"type": "color", "class": "colour-input"}),
        help_text=_("Only if you chose “own colour” above."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Code
        fields = ["name", "parent", "definition", "example", "memo"]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "definition": forms.Textarea(attrs={"rows": 3}),
            "example": forms.Textarea(attrs={"rows": 3}),
            "memo": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "name": _("Short: what people are talking about."),
            "definition": _("So that each of you uses it in the same way."),
            "example": _("Words that this code fits well. Don't write a name here."),
            "memo": _("Your thoughts about this code."),
        }

    field_order = ["name", "parent", "definition", "example", "colour", "own_colour", "memo"]

    def __init__(self, *args: Any, nodes: list[Node], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = below(nodes, self.instance.pk) if self.instance.pk else set()
        places: Any = self.fields["parent"]
        places.choose_from(node for node in nodes if node.code.pk not in own)
        now = self.instance.colour if self.instance.pk else colour_for(len(nodes))
        known = {colour for colour, _name in PALETTE}
        choices: Any = self.fields["colour"]
        choices.choices = [
            (colour, format_html("{} {}", swatch(colour), name)) for colour, name in PALETTE
        ] + [(OWN, _("own colour"))]
        self.initial["colour"] = now if now in known else OWN
        self.initial["own_colour"] = now
        self.initial["version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        """Take the own colour where that was chosen; it must stand out."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("colour") == OWN:
            colour = values.get("own_colour", "").lower()
            try:
                Code._meta.get_field("colour").run_validators(colour)
            except ValidationError:
                self.add_error("own_colour", _("Write a colour like #0b5563."))
                return values
            if not stands_out(colour):
                self.add_error("own_colour", _("This colour is hard to see. Choose a darker one."))
            values["colour"] = colour
        return values

    def _get_validation_exclusions(self) -> set[str]:
        return {*super()._get_validation_exclusions(), "parent", "colour"}  # type: ignore[misc]

    def _post_clean(self) -> None:
        """Leave the instance as it is: the service changes it."""

    @property
    def said(self) -> dict[str, Any]:
        """Return what was said, for the service."""
        names = ["name", "parent", "colour", "definition", "example", "memo"]
        return {name: self.cleaned_data[name] for name in names}


class SeenForm(forms.Form):
    """Carries the version of what was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class MergeForm(SeenForm):
    """Into which code another one goes."""

    into = CodeField(
        label=_("Goes together with"),
        empty=_("Choose a code"),
        error_messages={"required": _("Choose the code that stays.")},
        help_text=_("This is the code that stays. Its name, colour and definition stay too."),
    )

    def __init__(self, *args: Any, nodes: list[Node], code: Code, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update({"version": code.version})
        into: Any = self.fields["into"]
        into.choose_from(node for node in nodes if node.code.pk != code.pk)


class SplitForm(SeenForm):
    """Which passages go to a new code, and what that is called."""

    name = forms.CharField(
        label=_("Name of the new code"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    beside = forms.ChoiceField(
        label=_("Where does it stand?"), widget=forms.RadioSelect, initial="under"
    )
    definition = forms.CharField(
        label=_("When to use it"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    passages = forms.TypedMultipleChoiceField(
        label=_("Which passages go to the new code?"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one passage that goes to the new code.")},
    )

    def __init__(
        self, *args: Any, code: Code, passages: Mapping[int, Passage], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update({"version": code.version, "beside": "under"})
        where: Any = self.fields["beside"]
        where.choices = [
            ("under", _("Under “%(code)s”") % {"code": code.name}),
            ("beside", _("Beside “%(code)s”") % {"code": code.name}),
        ]
        listed: Any = self.fields["passages"]
        listed.choices = [(pk, _words(passage)) for pk, passage in passages.items()]


class RetireForm(SeenForm):
    """Said on purpose: passages lose the code."""

    sure = forms.BooleanField(label=_("Yes, take this code away from these passages"))

    def __init__(self, *args: Any, code: Code, number: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update({"version": code.version})
        if not number:
            del self.fields["sure"]


def _words(passage: Passage) -> str:
    return format_html('“{}” <span class="quiet">{}</span>', passage.text, passage.source.title)
