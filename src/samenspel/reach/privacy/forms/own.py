"""Asking for a link, and choosing what others may see."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.forms import HoneypotMixin
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.loop.network.models import Person

Words = Any
"""A text that is translated when it is shown."""
NOBODY = ""
CIRCLES = [
    (NOBODY, _("Nobody")),
    (Reach.WERKPLAATS, _("The members of my Werkplaats")),
    (Reach.NATIONAL, _("The members of all Werkplaatsen")),
    (Reach.PUBLIC, _("Everyone, on the internet as well")),
]
QUESTIONS: dict[Purpose, tuple[Words, Words]] = {
    Purpose.SHOW_NAME: (
        _("Who may see my name?"),
        _("With your name we show your function and where you work."),
    ),
    Purpose.SHOW_PHOTO: (_("Who may see my photo?"), ""),
    Purpose.CONTACT: (
        _("Who may contact me?"),
        _("As in: to ask you along. We never show your mail address."),
    ),
}


class AddressForm(HoneypotMixin, forms.Form):
    """The address of which somebody wants to know what we hold."""

    email = forms.EmailField(label=_("Your mail address"))


class ConsentsForm(forms.Form):
    """One question for each purpose: who may?"""

    says_optional = False  # no answer is an answer: nobody

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        given = dict(Consent.objects.of(person).in_force().values_list("purpose", "reach"))
        for purpose, (label, help_text) in QUESTIONS.items():
            self.fields[purpose.value] = forms.ChoiceField(
                label=label,
                help_text=help_text,
                choices=CIRCLES,
                widget=forms.RadioSelect,
                initial=given.get(purpose.value, NOBODY),
                required=False,
            )

    @property
    def answers(self) -> dict[Purpose, Reach | None]:
        """Return for each purpose the widest circle that was chosen, None for nobody."""
        return {
            purpose: Reach(chosen) if (chosen := self.cleaned_data[purpose.value]) else None
            for purpose in QUESTIONS
        }
