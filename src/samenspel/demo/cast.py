"""Whom the visitor of the demo can look as. All of them are invented, and clearly so."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class DemoRole:
    """One way of looking: who it is, what they come to do, and where they begin."""

    key: str
    name: str
    label: Any
    what: Any
    first_page: str = "/"

    @property
    def email(self) -> str:
        """The address of the invented person; a visitor has none."""
        return f"{self.key}@example.org" if self.name else ""


CAST = [
    DemoRole("bezoeker", "", _("a visitor"), _("Read, search, and ask a question."), "/"),
    DemoRole(
        "bewoner",
        "Rosa Voorbeeld",
        _("a resident"),
        _("See what became of your question, and decide what others see of you."),
        "/mijn/",
    ),
    DemoRole(
        "professional",
        "Pim Proefpersoon",
        _("a professional"),
        _("Bring a dilemma, and work in a team."),
        "/teams/",
    ),
    DemoRole(
        "beleidsmaker",
        "Bea Bedacht",
        _("a policymaker"),
        _("See what is on the programme and what practice asks."),
        "/programma/",
    ),
    DemoRole(
        "onderzoeker",
        "Otto Oefening",
        _("a teacher-researcher"),
        _("Lead a team and plan its gatherings."),
        "/teams/",
    ),
    DemoRole(
        "coordinator",
        "Cora Verzonnen",
        _("the coordinator"),
        _("Answer questions, and keep partners, people, teams and the agenda."),
        "/beheer/",
    ),
]


def find_role(key: str) -> DemoRole | None:
    """Return the role with `key`, if there is one."""
    return next((role for role in CAST if role.key == key), None)
