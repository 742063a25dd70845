"""What somebody tells who uses a product."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.forms import HoneypotMixin
from samenspel.ground.common.widgets import DateInput
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.words import MAY_MAIL, SHOW_NAME
from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.questions.forms.asking import (
    KINDS,
    LONGEST_TEXT,
    PERSPECTIVES,
    SHORTEST_TEXT,
    PatientMixin,
)

LONGEST = 2_000
TOO_LONG = _("That is very long. Make it shorter: at most 2000 characters.")


def _story(label: Any, help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": TOO_LONG},
    )


class UseForm(AttemptMixin, forms.Form):
    """Where a product is used, since when, what is different there, and what changed."""

    organisation = forms.CharField(
        label=_("Which organisation or group are you from?"),
        help_text=_("Such as a neighbourhood team, a school or a residents' group."),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Write which organisation or group uses it.")},
    )
    place = forms.CharField(
        label=_("In which town or neighbourhood?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
        error_messages={"required": _("Write where you use it.")},
    )
    werkplaats = forms.ModelChoiceField(
        Werkplaats.objects.none(),
        label=_("Is that in the region of a Werkplaats?"),
        required=False,
        empty_label=_("No, or I don't know"),
    )
    since = forms.DateField(
        label=_("Since when do you use it?"),
        help_text=_("Not sure of the day? Any day in that month will do."),
        required=False,
        widget=DateInput,
    )
    how_adapted = _story(
        _("What did you do differently?"),
        _("For example: shorter, with other people, or in another place."),
    )
    what_changed = _story(
        _("What changed by it?"),
        _("For people, or in your work. Don't you know yet? You can add that later."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        regions = Werkplaats.objects.regions().order_by("region")
        field: Any = self.fields["werkplaats"]
        field.queryset = regions
        field.label_from_instance = lambda werkplaats: werkplaats.region

    def clean_since(self) -> Any:
        """Refuse a day that is still to come."""
        since = self.cleaned_data["since"]
        if since is not None and since > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Choose a day before."))
        return since


class TellForm(HoneypotMixin, PatientMixin, UseForm):
    """“We use this”, told without an account."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("Nobody sees your name, unless you say later that they may."),
        error_messages={"required": _("Write your name, so that we know who tells this.")},
    )
    email = forms.EmailField(
        label=_("Your mail address"),
        help_text=_("We mail you a link to your own page. Nobody sees your address."),
        error_messages={"required": _("Write your mail address, so that we can mail you a link.")},
    )

    def __init__(self, *args: Any, email: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._proven = email
        if email:
            del self.fields["email"]

    def values(self) -> dict[str, Any]:
        """Return what the service gets, without what only keeps programs out."""
        told = {k: v for k, v in self.cleaned_data.items() if k not in {"opened", self.TRAP}}
        return told | ({"email": self._proven} if self._proven else {})


class ChangeForm(UseForm):
    """The same, changed on the private page; and the version that was made out of it."""

    adaptation = forms.ModelChoiceField(
        Product.objects.none(),
        label=_("Did you make your own version, and is it in the library?"),
        required=False,
        empty_label=_("No"),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    FIELDS = ("organisation", "place", "werkplaats", "since", "how_adapted", "what_changed")

    def __init__(self, *args: Any, adoption: Adoption, **kwargs: Any) -> None:
        initial = {field: getattr(adoption, field) for field in (*self.FIELDS, "adaptation")}
        super().__init__(*args, initial=initial | {"version": adoption.version}, **kwargs)
        made = Product.objects.published().filter(adapted_from=adoption.product_id)
        field: Any = self.fields["adaptation"]
        field.queryset = made.order_by("title")
        if not made.exists():
            del self.fields["adaptation"]

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        told = self.cleaned_data.copy()
        return told | {"seen_version": told.pop("version")}


class LaterForm(forms.Form):
    """What changed later."""

    text = forms.CharField(
        label=_("What changed since then?"),
        help_text=_("For people, or in your work. One or two sentences are enough."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write what changed."), "max_length": TOO_LONG},
    )


class WishesForm(forms.Form):
    """What its teller agrees to."""

    shows_name = forms.BooleanField(
        label=SHOW_NAME, required=False, help_text=_("You can always take it back.")
    )
    takes_mail = forms.BooleanField(
        label=MAY_MAIL,
        required=False,
        help_text=_("Then they can ask you how it goes. Only they see your address."),
    )


class NewQuestionForm(forms.Form):
    """The question that the use of a product raised."""

    text = forms.CharField(
        label=_("What is your question?"),
        help_text=_("Use your own words. Do not write names of others."),
        max_length=LONGEST_TEXT,
        min_length=SHORTEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": _("Write your question here."),
            "min_length": _("Tell a little more: write at least one whole sentence."),
        },
    )
    kind = forms.ChoiceField(
        label=_("What kind of question is it?"),
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best.")},
    )
    perspective = forms.ChoiceField(
        label=_("Who are you?"),
        choices=PERSPECTIVES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best.")},
    )
