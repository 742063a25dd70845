"""Ask for a search; the worker does it."""

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.deidentifying import access, tasks
from samenspel.loop.deidentifying.models import NameSearch
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source


@transaction.atomic
def ask_search(*, source: Source, by: Person) -> NameSearch:
    """Let the worker look for names in `source`; while it is busy, asking again changes nothing."""
    access.require(access.may_decide(by, source.team))
    Source.objects.select_for_update().defer("text").get(pk=source.pk)
    search, made = NameSearch.objects.get_or_create(source=source)
    if not made and search.is_busy and not search.takes_long:
        return search
    search.asked_at, search.done_at, search.failed = timezone.now(), None, False
    search.save(update_fields=["asked_at", "done_at", "failed"])
    log.record("deidentifying.search", source, by.user)
    tasks.look_for_names.enqueue(search.pk)
    return search
