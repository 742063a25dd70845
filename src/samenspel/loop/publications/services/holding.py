"""One at a time: whoever changes a draft holds it, and what changed is noted."""

from typing import Any

from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_write, require
from samenspel.loop.publications.models import Publication


def hold(publication: Publication, *, by: Person) -> Publication:
    """Return `publication` as it is now, for `by` who may write it, until the transaction ends."""
    require(may_write(by, publication))
    rows = Publication.objects.select_related("team__werkplaats", "werkplaats__site")
    return rows.select_for_update(of=("self",)).get(pk=publication.pk)


def changed(action: str, publication: Publication, by: Person, **data: Any) -> None:
    """Note in the log what was done, and when the draft last changed."""
    publication.changed = timezone.now()
    Publication.objects.filter(pk=publication.pk).update(changed=publication.changed)
    log.record(action, publication, by.user, **data)
