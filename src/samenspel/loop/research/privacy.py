"""What research holds of a person: that somebody works on it, and that somebody took part."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.consent.models import Consent
from samenspel.ground.consent.telling import told
from samenspel.loop.research.answers import standing_of
from samenspel.loop.research.held import HELD
from samenspel.loop.research.models import Researcher
from samenspel.loop.research.services.forgetting import (
    erase_identities,
    erase_researchers,
    expire_identities,
    identities_of,
)


def _works_of(subject: Subject) -> QuerySet[Researcher]:
    return Researcher.objects.filter(person=subject.person_id).select_related("team")


def _export_work(subject: Subject) -> Iterator[Held]:
    for work in _works_of(subject):
        facts = {_("What you do"): work.get_role_display(), _("Since"): work.since}
        yield Held(title=work.team.name, facts=facts)


def _export_words(subject: Subject) -> Iterator[Held]:
    for identity in identities_of(subject):
        participant = identity.participant
        standing = standing_of(participant)
        facts = {
            str(_("Name")): identity.name,
            str(_("Mail address")): identity.email,
            str(_("Code")): participant.code,
            str(_("Perspective")): participant.get_perspective_display(),
            str(_("How we describe you")): participant.description,
            str(_("How it stands")): standing.label,
            str(_("Who may read your words")): (
                standing.read_by(participant.team.name) if standing.takes_part else ""
            ),
        }
        facts |= {str(label): "\n".join(lines) for label, lines in HELD.of(participant)}
        root = participant.team.werkplaats.root_url
        url = root + participant.get_absolute_url() if participant.link_works else ""
        yield Held(title=participant.team.name, facts=facts, url=url)
        for consent in Consent.objects.of(participant):
            yield told(consent, change_url=url)


HOLDINGS = [
    Holding(
        name="research.participants",
        label=gettext_lazy("Research you take part in"),
        purpose=gettext_lazy(
            "To know what you agreed to, to ask you whether we understood you, and to find your "
            "words when you take them back. Only keepers of the key know who you are."
        ),
        basis=gettext_lazy("You agreed, for each purpose apart. Or you were there and were asked."),
        kept=gettext_lazy(
            "As long as the research uses your words. Did you stop? Then until 30 days after your "
            "words were erased."
        ),
        erasing=gettext_lazy(
            "Nobody knows any more who you were, and your words go too: at once out of sight, "
            "after 14 days for good."
        ),
        data=gettext_lazy(
            "Code, perspective, what you agreed to, and your words. Name and mail address apart "
            "from that."
        ),
        recipients=gettext_lazy(
            "Your words: the researchers, and others as widely as you agreed. Your name: only the "
            "keepers of the key."
        ),
        export=_export_words,
        erase=erase_identities,
        expire=expire_identities,
        change_url="research:my_words_list",
        order=45,
    ),
    Holding(
        name="research.researchers",
        label=gettext_lazy("Research you work on"),
        purpose=gettext_lazy("To know who may read what people said in trust."),
        basis=gettext_lazy("You work on the research of a team."),
        kept=gettext_lazy("As long as you work on it and are in the team."),
        erasing=gettext_lazy("You can't open the research any more."),
        data=gettext_lazy("Name, what you do in the research, since when."),
        recipients=gettext_lazy("The members of the team and the coordinators."),
        export=_export_work,
        erase=erase_researchers,
        order=46,
    ),
]
