"""Letters about somebody's words: the asking, and what was chosen. And news for the keepers."""

from samenspel.ground.consent.models import Consent
from samenspel.ground.mail.services import post_message
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Identity, Participant, ResearchRole
from samenspel.loop.teams.services.reaching import address_of_person


def keepers_of_words(participant: Participant) -> list[Person]:
    """Return who may know who this is."""
    keepers = participant.team.researchers.filter(role=ResearchRole.KEEPER)
    return [one.person for one in keepers.select_related("person__user")]


def tell_keepers(topic: str, participant: Participant) -> None:
    """Tell the keepers of the key that something changed; a code is all that they read of it."""
    notify(
        topic=topic,
        about_id=participant.pk,
        to=[address_of_person(keeper) for keeper in keepers_of_words(participant)],
        sender=participant.team.werkplaats.sender,
        event=f"{participant.pk}:{_mark(participant)}",
    )


def _mark(participant: Participant) -> int:
    """Return a number that is another for each change: how often consents began and ended."""
    ever = Consent.objects.of(participant)
    return ever.count() * 1_000 + ever.exclude(withdrawn_at=None).count()


def post_asking(identity: Identity, participant: Participant) -> None:
    """Mail the questions, as a link; once for each asking."""
    post_message(
        to=identity.email,
        template="research/mail/asking.txt",
        context=_context(identity, participant),
        sender=participant.team.werkplaats.sender,
        key=f"research.ask.{participant.pk}.{participant.askings}",
        secret=True,
    )


def mail_the_choice(participant: Participant) -> None:
    """Mail the way back to who agreed: whoever wants to change it later needs the link."""
    identity = Identity.objects.filter(participant=participant).exclude(email="").first()
    if identity is not None:
        post_message(
            to=identity.email,
            template="research/mail/your_choice.txt",
            context=_context(identity, participant),
            sender=participant.team.werkplaats.sender,
            key=f"research.choice.{participant.pk}.{_mark(participant)}",
            secret=True,
        )


def _context(identity: Identity, participant: Participant) -> dict[str, str]:
    team = participant.team
    return {
        "name": identity.name,
        "team": team.name,
        "page_url": team.werkplaats.root_url + participant.get_absolute_url(),
    }
