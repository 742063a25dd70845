"""To whom a coordinator hands over."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.models import Membership, Person, Werkplaats


class HandOverWerkplaatsForm(AttemptMixin, forms.Form):
    """A successor, and what happens to who hands over."""

    successor = forms.ModelChoiceField(
        label=_("Who takes over?"),
        queryset=Membership.objects.none(),
        empty_label=_("Choose somebody"),
        help_text=_("Members with an account. Invite somebody first who has none."),
        error_messages={"required": _("Choose who takes over.")},
    )
    after = forms.ChoiceField(
        label=_("And you?"),
        choices=[("stay", _("I stay as a member")), ("leave", _("I leave the Werkplaats"))],
        widget=forms.RadioSelect,
        initial="stay",
    )

    def __init__(self, *args: Any, werkplaats: Werkplaats, by: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        members = Membership.objects.for_werkplaats(werkplaats).in_force().with_account()
        field = self.fields["successor"]
        field.queryset = members.exclude(person=by).select_related("person")  # type: ignore[attr-defined]
        field.label_from_instance = lambda one: one.person.name  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        said = self.cleaned_data
        return {"successor": said["successor"], "stays": said["after"] == "stay"}
