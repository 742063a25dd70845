"""Decide about a draft: approve it, publish it, withdraw it, or go on writing."""

from hashlib import sha256
from json import dumps

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_decide, may_write, require
from samenspel.loop.publications.checks import Problem, stops_of
from samenspel.loop.publications.content import Content, content_of
from samenspel.loop.publications.models import (
    Block,
    Publication,
    PublicationState,
    Recommendation,
    Version,
)
from samenspel.loop.publications.services.reviewing import close_reading
from samenspel.loop.publications.services.versions import kept
from samenspel.loop.publications.signals import edition_published, publication_withdrawn
from samenspel.loop.teams.services import addresses_of


class NotAsSeenError(Exception):
    """It is no longer what somebody looked at when they said it could go out."""


class MayNotGoOutError(Exception):
    """Something must be done first; `problems` says what."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} things stop this publication.")
        self.problems = problems


def fingerprint(content: Content) -> str:
    """Return a mark by which one knows whether a draft is still the same."""
    return sha256(dumps(content.as_dict(), sort_keys=True, default=str).encode()).hexdigest()[:32]


@transaction.atomic
def approve(*, publication: Publication, by: Person, seen: str = "") -> Version:
    """Say that it may be published as it stands; closes the reading. Again changes nothing.

    `seen` is the `fingerprint` of what was looked at; raises `NotAsSeenError` when that changed.
    """
    require(may_decide(by, publication))
    current = _held(publication, seen)
    newest: Version | None = current.versions.first()
    if newest is not None and newest.content != content_of(current).as_dict():
        newest = None
    if newest is not None and newest.approved_at and current.state == PublicationState.APPROVED:
        return newest
    if newest is None or newest.edition:
        newest = kept(current, by, _("Approved"))
    version = newest
    version.approved_at, version.approved_by = timezone.now(), by
    version.save(update_fields=["approved_at", "approved_by"])
    close_reading(current)
    current.state = PublicationState.APPROVED
    current.save(update_fields=["state"])
    log.record("publications.approve", current, by.user)
    return version


@transaction.atomic
def write_on(*, publication: Publication, by: Person) -> Publication:
    """Make it a draft again; who is still reading can go on. Again changes nothing."""
    require(may_write(by, publication))
    current = _held(publication)
    if current.state != PublicationState.DRAFT:
        current.state = PublicationState.DRAFT
        current.save(update_fields=["state"])
        log.record("publications.write_on", current, by.user)
    return current


@transaction.atomic
def publish(*, publication: Publication, by: Person, seen: str = "") -> Version:
    """Make an edition for readers of `publication` as it stands now.

    Raises `MayNotGoOutError` when something stops it, `NotAsSeenError` when it is no longer what
    was looked at (`seen`, a `fingerprint`), or when that edition is out already.
    """
    require(may_decide(by, publication))
    current = _held(publication, seen)
    if seen and current.state == PublicationState.PUBLISHED:
        raise NotAsSeenError
    stops = stops_of(current)
    if stops:
        raise MayNotGoOutError(stops)
    version = kept(current, by, "")
    last = current.versions.aggregate(last=Max("edition"))["last"] or 0
    version.edition, version.published_at = last + 1, timezone.now()
    version.save(update_fields=["edition", "published_at"])
    current.state = PublicationState.PUBLISHED
    current.published_at = current.published_at or version.published_at
    current.withdrawn_at, current.why_withdrawn = None, ""
    current.out_as = version.content["title"]
    current.version += 1
    current.save()
    close_reading(current)
    _tell_recommendations(current, version)
    _tell_blocks(current)
    version.publication = current
    log.record("publications.publish", current, by.user)
    edition_published.send(Publication, edition=version, by=by)
    _tell_the_table(current, version, by)
    return version


@transaction.atomic
def withdraw_publication(*, publication: Publication, by: Person, why: str) -> Publication:
    """Take it from its readers: they get a page that says so, and `why`. Again changes nothing."""
    require(may_decide(by, publication))
    current = _held(publication)
    require(current.published_at is not None)
    if current.withdrawn_at is not None:
        return current
    current.state, current.withdrawn_at = PublicationState.WITHDRAWN, timezone.now()
    current.why_withdrawn = why.strip()
    current.version += 1
    current.save()
    close_reading(current)
    log.record("publications.withdraw", current, by.user)
    publication_withdrawn.send(Publication, publication=current, by=by)
    return current


def _held(publication: Publication, seen: str = "") -> Publication:
    rows = Publication.objects.select_related("team__werkplaats", "werkplaats__site", "cover")
    current = rows.select_for_update(of=("self",)).get(pk=publication.pk)
    if seen and seen != fingerprint(content_of(current)):
        raise NotAsSeenError
    return current


def _tell_recommendations(publication: Publication, version: Version) -> None:
    """Let each recommendation know what it says for readers: its draft goes on by itself."""
    says = {one["key"]: one["says"] for one in version.content["recommendations"]}
    changed = []
    for one in publication.recommendations.all():
        if one.out_as != says.get(one.guid.hex, ""):
            one.out_as = says.get(one.guid.hex, "")
            changed.append(one)
    Recommendation.objects.bulk_update(changed, ["out_as"])


def _tell_blocks(publication: Publication) -> None:
    """Let each block know whether readers have it: what is in the draft now is what went out."""
    blocks = Block.objects.filter(chapter__publication=publication)
    gone = Q(removed_at__isnull=False) | Q(chapter__removed_at__isnull=False)
    blocks.filter(gone, is_out=True).update(is_out=False)
    blocks.in_it().filter(is_out=False).update(is_out=True)


def _tell_the_table(publication: Publication, version: Version, by: Person) -> None:
    seated = addresses_of(publication.team)
    notify(
        topic="publications.published",
        about_id=publication.pk,
        to=[address for address, member in seated if member.person_id != by.pk],
        sender=publication.werkplaats.sender,
        event=f"published:{publication.pk}:{version.edition}",
    )
