"""Keep a publication as it stands, and publish it."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_decide, may_write, require
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import Publication, PublicationState, Version
from samenspel.loop.publications.signals import edition_published


@transaction.atomic
def keep_version(*, publication: Publication, by: Person, label: str = "") -> Version:
    """Keep `publication` as it stands now, to come back to."""
    require(may_write(by, publication))
    version = _kept(publication, by, label)
    log.record("publications.keep_version", publication, by.user)
    return version


def _kept(publication: Publication, by: Person, label: str) -> Version:
    current = Publication.objects.select_for_update().get(pk=publication.pk)
    last = current.versions.aggregate(last=Max("number"))["last"] or 0
    content = content_of(current).as_dict()
    return Version.objects.create(
        publication=current, number=last + 1, label=label, content=content, made_by=by
    )


@transaction.atomic
def publish(*, publication: Publication, by: Person) -> Version:
    """Make an edition for readers of `publication` as it stands now."""
    require(may_decide(by, publication))
    version = _kept(publication, by, "")
    current = version.publication
    last = current.versions.aggregate(last=Max("edition"))["last"] or 0
    version.edition, version.published_at = last + 1, timezone.now()
    version.save(update_fields=["edition", "published_at"])
    current.state = PublicationState.PUBLISHED
    current.published_at = current.published_at or version.published_at
    current.withdrawn_at, current.why_withdrawn = None, ""
    current.version += 1
    current.save()
    log.record("publications.publish", current, by.user)
    edition_published.send(Publication, edition=version, by=by)
    return version
