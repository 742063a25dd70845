"""Forms about people and how they belong."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.network.access import may_rename
from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.forms.pictures import PictureField
from samenspel.loop.network.models import (
    Membership,
    Organisation,
    Person,
    Perspective,
    Role,
    Werkplaats,
)

SHOW = [
    ("", _("who takes part now")),
    ("loopt-af", _("who stops within a month")),
    ("zonder-account", _("who has no account yet")),
    ("gestopt", _("who has stopped")),
    ("alle", _("everyone")),
]


class BelongingForm(AttemptMixin, forms.ModelForm):
    """What a membership says; `partners` are those of the Werkplaats."""

    class Meta:
        model = Membership
        fields = ["perspective", "role", "function", "organisation", "starts", "ends"]
        widgets = {
            "perspective": forms.RadioSelect,
            "starts": DateInput,
            "ends": DateInput,
        }
        help_texts = {
            "role": _("A coordinator can do everything here. A team lead runs a team."),
            "ends": _("Empty when there is no end in sight."),
            "perspective": _("From where does this person look at things?"),
        }

    def __init__(self, *args: Any, werkplaats: Werkplaats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.for_werkplaats(werkplaats)
        self.fields["organisation"].empty_label = _("no partner")
        self.fields["perspective"].choices = Perspective.choices
        roles = [role for role in Role if role != Role.SUPPORTER or werkplaats.is_hub]
        self.fields["role"].choices = [(role.value, role.label) for role in roles]

    def _post_clean(self) -> None:
        """Leave the instance alone: the service writes, and says what can't be."""


class AddPersonForm(BelongingForm):
    """Somebody new in the Werkplaats."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(
        label=_("Mail address"),
        required=False,
        help_text=_("Needed to invite somebody. Somebody without can take part as well."),
    )
    field_order = ["name", "email"]


class MembershipForm(BelongingForm):
    """How somebody belongs; name and address only of somebody without an account."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("Mail address"), required=False)
    field_order = ["name", "email"]

    def __init__(self, *args: Any, by: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.instance.person
        self.renames = may_rename(by, person) and by != person
        if self.renames:
            self.initial.update(name=person.name, email=person.email)
        else:
            del self.fields["name"], self.fields["email"]


class EndMembershipForm(AttemptMixin, forms.Form):
    """When does it end?"""

    last_day = forms.DateField(
        label=_("Last day"),
        widget=DateInput,
        initial=timezone.localdate,
        help_text=_("From the day after, this person no longer sees what is for members only."),
    )


class ProfileForm(AttemptMixin, forms.ModelForm):
    """What somebody says about oneself."""

    photo = PictureField(
        label=_("Photo"),
        required=False,
        help_text=_("A photo as your phone makes it, of at most 25 MB. Your face, not a logo."),
    )

    class Meta:
        model = Person
        fields = ["name", "about", "photo"]
        widgets = {"about": forms.Textarea(attrs={"rows": 4})}

    def _post_clean(self) -> None:
        """Leave the instance alone: the service writes."""


class PeopleFilter(forms.Form):
    """Search and filter in the list of people."""

    says_optional = False

    zoek = forms.CharField(label=_("Name, mail address, function or partner"), required=False)
    toon = forms.ChoiceField(label=_("Show"), choices=SHOW, required=False)
    perspectief = forms.ChoiceField(
        label=_("Perspective"),
        choices=[("", _("all perspectives")), *Perspective.choices],
        required=False,
    )
