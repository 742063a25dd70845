"""Look for evidence, and place it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.models import Code
from samenspel.loop.network.models import Perspective
from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.publications.placeable import Looked
from samenspel.loop.teams.models import Team


class LookForm(forms.Form):
    """Which things to choose from; what makes no sense is left out, never an error."""

    says_optional = False

    zoek = forms.CharField(label=_("With these words in it"), required=False, max_length=100)

    @property
    def looked(self) -> Looked:
        """Return what somebody looks for."""
        told = self.cleaned_data if self.is_valid() else {}
        return Looked(
            words=str(told.get("zoek") or "").strip(),
            code=told.get("code"),
            perspective=str(told.get("perspectief") or ""),
        )


class LookForQuotesForm(LookForm):
    """Codes are for who works on the material."""

    perspectief = forms.ChoiceField(
        label=_("Whose words"),
        required=False,
        choices=[("", _("Everyone's")), *Perspective.choices],
    )
    code = forms.ModelChoiceField(
        Code.objects.none(), label=_("Code"), required=False, empty_label=_("All")
    )

    def __init__(self, *args: Any, team: Team, reads: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code: Any = self.fields["code"]
        code.queryset = Code.objects.of_team(team).in_use().order_by("name")
        if not reads:
            del self.fields["code"]


class PlaceForm(PlainWordsMixin, SentOnceMixin, forms.Form):
    """What somebody chose, and what the writers say beside it."""

    thing = forms.ModelChoiceField(
        Code.objects.none(),
        error_messages={
            "required": _("Choose one first."),
            "invalid_choice": _("This can't be chosen any more. Choose another one."),
        },
    )
    text = forms.CharField(
        label=_("What you want to say beside it"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, things: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["thing"]
        field.queryset = things


class ChooseForm(PlaceForm):
    """What somebody chose to lay under a recommendation."""

    text = None  # type: ignore[assignment]


class BesideForm(PlainWordsMixin, forms.Form):
    """What the writers say beside something that was placed."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label=_("What you want to say beside it"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
