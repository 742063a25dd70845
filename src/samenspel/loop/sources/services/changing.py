"""Change what is said of a text, open its original, take it out of the material."""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.consent.models import DepartureKind, Reach
from samenspel.ground.consent.services import record_departure
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.sources import access
from samenspel.loop.sources.models import Source, Whose
from samenspel.loop.sources.signals import source_removed, speakers_changed

BY_CODERS = ("title", "kind", "day", "activity", "memo")
BY_KEEPERS = ("whose", "reach", "participants")


@transaction.atomic
def change_source(*, source: Source, by: Person, **fields: Any) -> Source:
    """Change only the given fields. Whose words they are, and of whom, is for keepers."""
    keeps = bool(set(fields) & set(BY_KEEPERS))
    access.require((access.may_keep if keeps else access.may_code)(by, source.team))
    unknown = set(fields) - {*BY_CODERS, *BY_KEEPERS}
    if unknown:
        raise TypeError(f"A source has no {', '.join(sorted(unknown))} to change.")
    held = Source.objects.select_for_update().defer("text").get(pk=source.pk)
    people = fields.pop("participants", None)
    for name, value in fields.items():
        setattr(held, name, value)
    if held.whose == Whose.PEOPLE and fields.keys() & {"whose", "reach"}:
        held.reach = Reach.TEAM  # consent decides, of each person
        fields["reach"] = held.reach
    if fields:
        held.save(update_fields=list(fields))
    if people is not None:
        held.participants.set(one for one in people if one.team_id == held.team_id)
    log.record("sources.change", held, by.user, fields=sorted(fields))
    if keeps:
        speakers_changed.send(sender=Source, source=held)
    return held


@transaction.atomic
def open_original(*, source: Source, by: Person) -> None:
    """Remember that somebody took the original file along: names may stand in it."""
    access.require(access.may_open_original(by, source))
    speaking = source.speakers.exclude(participant=None).values("participant")
    people = Participant.objects.filter(Q(pk__in=speaking) | Q(sources=source)).distinct()
    record_departure(
        kind=DepartureKind.DOWNLOAD,
        label=_("the original file of “%(text)s”") % {"text": source.title},
        subjects=people,
        scope=source.werkplaats_id,
        by=by.user,
    )
    log.record("sources.open_original", source, by.user)


@transaction.atomic
def remove_source(*, source: Source, by: Person) -> None:
    """Take a text out of the material for good, with its file and everything that hangs on it."""
    held = Source.objects.select_for_update().filter(pk=source.pk).first()
    if held is None:
        return  # somebody else did
    access.require(access.may_remove(by, held))
    source_removed.send(sender=Source, source=held)
    log.record("sources.remove", held.team, by.user, kind=held.kind)
    storage, name = held.original.storage, held.original.name
    held.delete()
    if name:
        transaction.on_commit(lambda: storage.delete(name))
