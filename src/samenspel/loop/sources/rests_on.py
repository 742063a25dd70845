"""What of the material rests on somebody's consent: the texts with the words of this person."""

from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import AffectedKind, Purpose
from samenspel.ground.consent.resting import Rests, register
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source


def texts_of(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the texts in which somebody's words can't be read any more."""
    if not isinstance(subject, Participant) or purpose != Purpose.TAKE_PART:
        return
    texts = Source.objects.without_text().with_words_of(subject).select_related("team")
    for source in texts.order_by("pk"):
        yield Rests(
            label=_("The words of %(code)s in “%(text)s”")
            % {"code": subject.code, "text": source.title},
            url=source.get_absolute_url(),
            scope=source.werkplaats_id,
            kind=AffectedKind.HIDDEN,
        )


def copies_of(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the copies in other teams, brought in from a file: nobody there knows whose they are."""
    if not isinstance(subject, Participant) or purpose != Purpose.TAKE_PART:
        return
    texts = Source.objects.without_text()
    mine = texts.with_words_of(subject).values("guid")
    copies = texts.filter(guid__in=mine).exclude(team=subject.team_id).select_related("team")
    for source in copies.order_by("pk"):
        yield Rests(
            label=_(
                "A copy of “%(text)s” in the team “%(team)s”: the words of %(code)s stand there"
            )
            % {"code": subject.code, "text": source.title, "team": source.team.name},
            url=source.get_absolute_url(),
            scope=source.werkplaats_id,
            kind=AffectedKind.LOOK,
        )


register(texts_of)
register(copies_of)
