"""To whom a lead hands over."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import TeamMember

NOBODY = "nobody"


class HandOverTeamForm(AttemptMixin, forms.Form):
    """A successor, and what happens to who stops leading."""

    successor = forms.ChoiceField(
        label=_("Who takes over?"),
        help_text=_("People of this team who have an account."),
        error_messages={"required": _("Choose who takes over.")},
    )
    after = forms.ChoiceField(
        label=_("And then?"),
        choices=[("stay", _("stays in the team")), ("leave", _("leaves the team"))],
        widget=forms.RadioSelect,
        initial="stay",
    )

    def __init__(self, *args: Any, member: TeamMember, by: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team = member.team
        others = team.members.in_force().exclude(pk=member.pk).exclude(person__user=None)
        self._others = {str(one.pk): one for one in others.select_related("person")}
        names = [(pk, one.person.name) for pk, one in self._others.items()]
        # A team without a lead is something to choose, never what happens to be filled in.
        nobody = [(NOBODY, _("nobody: the team has no lead for now"))]
        may_choose_nobody = is_coordinator(by, team.werkplaats)
        self.fields["successor"].choices = [  # type: ignore[attr-defined]
            ("", _("Choose somebody")),
            *names,
            *(nobody if may_choose_nobody else []),
        ]
        self.fields["after"].choices = [  # type: ignore[attr-defined]
            (value, label % {"name": member.person.name})
            for value, label in [
                ("stay", _("%(name)s stays in the team")),
                ("leave", _("%(name)s leaves the team")),
            ]
        ]

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        said = self.cleaned_data
        return {"successor": self._others.get(said["successor"]), "stays": said["after"] == "stay"}
