"""Start and end a round of blind double coding."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.loop.coding.access import may_code, require
from samenspel.loop.coding.models import BlindRound
from samenspel.loop.coding.services.book import hold_book
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


class RoundRefusedError(ValueError):
    """Why this can't be a blind round, in words for who starts it; `field` is what to change."""

    def __init__(self, message: str, field: str) -> None:
        super().__init__(message)
        self.field = field


@transaction.atomic
def start_round(
    *, team: Team, by: Person, title: str, sources: Collection[Source], coders: Collection[Person]
) -> BlindRound:
    """Let `coders` (two or more, who code for `team`) code `sources` without each other's codes.

    The same round sent twice is one. Raises `RoundRefusedError` when a source is in an open round
    already, or there are too few coders or sources.
    """
    hold_book(team, by)
    if len(set(coders)) < 2:
        raise RoundRefusedError(
            _("Choose at least two people: you compare what they find."), "coders"
        )
    if not sources:
        raise RoundRefusedError(_("Choose at least one text."), "sources")
    require(all(may_code(coder, team) for coder in coders))
    require(all(source.team_id == team.pk for source in sources))
    going_on = BlindRound.objects.open().filter(team=team)
    for earlier in going_on.filter(sources__in=sources).distinct():
        if earlier.title == title and set(earlier.sources.all()) == set(sources):
            return earlier
        raise RoundRefusedError(
            _("One of these texts is in “%(round)s” already, which goes on. End that one first.")
            % {"round": earlier.title},
            "sources",
        )
    made: BlindRound = BlindRound.objects.create(team=team, title=title, by=by)
    made.sources.set(sources)
    made.coders.set(coders)
    log.record("coding.start_round", made, by.user)
    return made


@transaction.atomic
def end_round(*, blind_round: BlindRound, by: Person) -> BlindRound:
    """Let everybody see everybody's codes from now on. Ending it twice changes nothing."""
    require(may_code(by, blind_round.team))
    current = BlindRound.objects.select_for_update().get(pk=blind_round.pk)
    if current.ended_at is None:
        current.ended_at = timezone.now()
        current.save(update_fields=["ended_at"])
        log.record("coding.end_round", current, by.user)
    return current
