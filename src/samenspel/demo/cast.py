"""Whom one can look as in the demo, on each site. All of them are invented, and clearly so."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class DemoRole:
    """One way of looking: who it is, what they come to do, and where they begin.

    A visitor has no address: whoever looks as a visitor is logged out.
    """

    key: str
    label: Any
    what: Any
    email: str = ""
    name: str = ""
    first_page: str = "/"
    icon: str = "person"

    @property
    def colour(self) -> str:
        """Return the class that gives the shape of a perspective its colour."""
        return self.icon.replace("shape-", "shape--") if self.icon.startswith("shape-") else ""


VISITOR = DemoRole(
    "bezoeker",
    _("a visitor"),
    _("Read, search, and ask a question without an account."),
    icon="open",
)

ZUID_HOLLAND_ZUID = [
    VISITOR,
    DemoRole(
        "bewoner",
        _("a resident"),
        _("See what became of your question, and decide what others see of you."),
        "bewoner@example.org",
        "Rosa Voorbeeld",
        "/mijn/",
        "shape-citizen",
    ),
    DemoRole(
        "professional",
        _("a professional"),
        _("Bring a dilemma, and work in a team."),
        "professional@example.org",
        "Pim Proefpersoon",
        "/teams/samen-aan-de-keukentafel/",
        "shape-professional",
    ),
    DemoRole(
        "beleidsmaker",
        _("a policymaker"),
        _("See what is on the programme and what practice asks."),
        "beleidsmaker@example.org",
        "Bea Bedacht",
        "/programma/",
        "shape-municipality",
    ),
    DemoRole(
        "onderzoeker",
        _("a teacher-researcher"),
        _("Lead a team, plan its gatherings, and learn from what people said."),
        "onderzoeker@example.org",
        "Otto Oefening",
        "/beheer/teams/",
        "shape-education",
    ),
    DemoRole(
        "coordinator",
        _("the coordinator"),
        _("Answer questions, and keep partners, people, teams and the agenda."),
        "coordinator@example.org",
        "Cora Verzonnen",
        "/beheer/",
        "people",
    ),
]

ZEEDIJK = [
    VISITOR,
    DemoRole(
        "dorpsbewoner",
        _("a resident"),
        _("See how another region looks: other colours, other questions."),
        "dirkje@example.org",
        "Dirkje Duinverzinsel",
        "/teams/samen-op-weg/",
        "shape-citizen",
    ),
    DemoRole(
        "coordinator",
        _("the coordinator"),
        _("Run a small Werkplaats; that of the neighbours stays closed to you."),
        "zeedijk.coordinator@example.org",
        "Zilla Zeeschets",
        "/beheer/",
        "people",
    ),
]

NATIONAL = [
    VISITOR,
    DemoRole(
        "ondersteuner",
        _("a national supporter"),
        _("See all regions, and what they share with each other."),
        "landelijk@example.org",
        "Stien Steunbeeld",
        "/werkplaatsen/",
        "heart",
    ),
    DemoRole(
        "redacteur",
        _("the editor of the national site"),
        _("Keep the pages that everyone finds first."),
        "hub.coordinator@example.org",
        "Hugo Handboek",
        "/beheer/",
        "edit",
    ),
]

CASTS = {"zeedijk.localhost": ZEEDIJK, "landelijk.localhost": NATIONAL}


def cast_on(host: str) -> Sequence[DemoRole]:
    """Return whom one can look as on the site at `host`, as in "localhost:8000"."""
    return CASTS.get(host.partition(":")[0], ZUID_HOLLAND_ZUID)


def find_role(host: str, key: str) -> DemoRole | None:
    """Return the role with `key` on that site, if there is one."""
    return next((role for role in cast_on(host) if role.key == key), None)
