"""What somebody fills in who wants to be there."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.forms import HoneypotMixin
from samenspel.loop.activities.forms.asking import AskingForm
from samenspel.loop.activities.forms.which import WhichAddressMixin
from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.services import Said
from samenspel.loop.network.models import Person


def _name() -> forms.CharField:
    return forms.CharField(
        label=_("Your name"),
        max_length=120,
        error_messages={"required": _("Fill in your name, so that we know who comes.")},
    )


class MemberForm(AskingForm):
    """For who is logged in: we know the name and the address."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = (m for m in person.active_memberships if m.werkplaats == self.activity.werkplaats)
        membership = next(here, None)
        if membership is not None:
            self.initial["perspective"] = membership.perspective

    @property
    def said(self) -> Said:
        """Return what was filled in; with one click, one comes as what one is."""
        said = super().said
        if "perspective" in self.data:
            return said
        return replace(said, perspective=self.initial.get("perspective", ""))


class RegistrationForm(WhichAddressMixin, HoneypotMixin, AskingForm):
    """For who comes without an account."""

    name = _name()
    email = forms.EmailField(
        label=_("Your mail address"),
        help_text=_("We send you a link. Open it within 24 hours: then the place is yours."),
        error_messages={
            "required": _("Fill in your mail address. We send you a link there."),
            "invalid": _("This is not a mail address yet. It looks like name@example.org."),
        },
    )

    def __init__(self, *args: Any, to_wait: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, to_wait=to_wait, **kwargs)
        if to_wait:
            self.fields["email"].help_text = _("We send you a link. Open it within 24 hours.")


class ChangeForm(AskingForm):
    """For who signed up already: change what was said."""

    def __init__(self, *args: Any, registration: Registration, **kwargs: Any) -> None:
        super().__init__(
            *args,
            registration=registration,
            to_wait=not registration.is_confirmed,
            **kwargs,
        )
        self.fields["name"] = _name()
        self.initial["name"] = registration.name
        self.order_fields(["name"])

    def no_room(self) -> None:
        """Say that no more people can come along."""
        message = gettext("There is no room for more people now. Nothing has changed.")
        self.add_error("companions" if "companions" in self.fields else None, message)
