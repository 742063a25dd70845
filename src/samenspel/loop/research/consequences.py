"""What happens elsewhere, and what that means for who takes part and who works on it."""

from typing import Any

from django.dispatch import receiver

from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.signals import registration_confirmed
from samenspel.loop.network.models import Person
from samenspel.loop.network.signals import people_joined
from samenspel.loop.research.models import Identity, Researcher
from samenspel.loop.research.services.heads import apply_registration_answer
from samenspel.loop.research.services.researchers import drop_researcher
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.signals import team_member_left


@receiver(registration_confirmed)
def let_the_answer_count(registration: Registration, **kwargs: Any) -> None:
    """Let what was answered when signing up count, now that the address is proven."""
    apply_registration_answer(registration=registration)


@receiver(team_member_left)
def read_no_more(team: Team, person: Person, **kwargs: Any) -> None:
    """Whoever leaves the table no longer reads what people said there in trust."""
    drop_researcher(team, person, None)


@receiver(people_joined)
def be_one_person(kept: Person, gone: Person, **kwargs: Any) -> None:
    """When two people were one all along, so is what they take part in and work on."""
    Identity.objects.filter(person=gone).update(person=kept)
    here = Researcher.objects.filter(person=kept).values("team")
    Researcher.objects.filter(person=gone).exclude(team__in=here).update(person=kept)
