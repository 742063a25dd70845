"""Write recommendations, put them in order, and say what each rests on."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import require
from samenspel.loop.publications.models import BlockKind, Publication, Recommendation
from samenspel.loop.publications.placeable import things_to_place
from samenspel.loop.publications.services.holding import changed, hold

TOLD = ("audience", "says", "explanation", "chapter")


@transaction.atomic
def add_recommendation(
    *, publication: Publication, by: Person, key: UUID | None = None, **told: Any
) -> Recommendation:
    """Write a recommendation (`TOLD`), the last one for now; the same form again adds nothing."""
    current = hold(publication, by=by)
    earlier = current.recommendations.filter(guid=key).first() if key else None
    if earlier is not None:
        return earlier
    made = Recommendation(publication=current, position=current.recommendations.count(), **told)
    made.guid = key or made.guid
    made.save()
    changed("publications.add_recommendation", current, by, title=made.says)
    return made


@transaction.atomic
def change_recommendation(
    *, recommendation: Recommendation, by: Person, seen_version: int | None = None, **told: Any
) -> Recommendation:
    """Change what it says; raises `ChangedMeanwhileError` when somebody was first."""
    publication = hold(recommendation.publication, by=by)
    current = Recommendation.objects.get(pk=recommendation.pk)
    require_version(current, seen_version)
    new = [name for name, value in told.items() if getattr(current, name) != value]
    for name in new:
        setattr(current, name, told[name])
    if new:
        current.version += 1
        current.save()
        changed("publications.change_recommendation", publication, by, title=current.says)
    return current


@transaction.atomic
def rest_on(*, recommendation: Recommendation, by: Person, kind: str, thing: Any) -> None:
    """Lay a finding or product under it; again changes nothing."""
    publication = hold(recommendation.publication, by=by)
    require(kind in {BlockKind.FINDING, BlockKind.PRODUCT})
    require(things_to_place(kind, publication, by).filter(pk=thing.pk).exists())
    _below(recommendation, kind).add(thing)
    changed("publications.change_recommendation", publication, by, title=recommendation.says)


@transaction.atomic
def rest_no_more_on(*, recommendation: Recommendation, by: Person, kind: str, pk: int) -> None:
    """Take a finding or product from under it; who presses twice finds nothing to take."""
    publication = hold(recommendation.publication, by=by)
    require(kind in {BlockKind.FINDING, BlockKind.PRODUCT})
    _below(recommendation, kind).remove(*_below(recommendation, kind).filter(pk=pk))
    changed("publications.change_recommendation", publication, by, title=recommendation.says)


def _below(recommendation: Recommendation, kind: str) -> Any:
    finds = kind == BlockKind.FINDING
    return recommendation.findings if finds else recommendation.products


@transaction.atomic
def move_recommendation(*, recommendation: Recommendation, by: Person, up: bool) -> None:
    """Move it one place among those for the same audience; at the end nothing happens."""
    publication = hold(recommendation.publication, by=by)
    rows = list(publication.recommendations.all())
    same = [one for one in rows if one.audience == recommendation.audience and not one.removed_at]
    at = same.index(recommendation) if recommendation in same else -1
    to = at - 1 if up else at + 1
    if at < 0 or not 0 <= to < len(same):
        return
    one, other = rows.index(same[at]), rows.index(same[to])
    rows[one], rows[other] = rows[other], rows[one]
    for position, row in enumerate(rows):
        row.position = position
    Recommendation.objects.bulk_update(rows, ["position"])
    changed("publications.move_recommendation", publication, by, title=recommendation.says)


@transaction.atomic
def remove_recommendation(*, recommendation: Recommendation, by: Person) -> None:
    """Take it out; it can be put back."""
    _put(recommendation, by, out=True, action="publications.remove_recommendation")


@transaction.atomic
def restore_recommendation(*, recommendation: Recommendation, by: Person) -> None:
    """Put it back."""
    _put(recommendation, by, out=False, action="publications.restore_recommendation")


def _put(recommendation: Recommendation, by: Person, *, out: bool, action: str) -> None:
    publication = hold(recommendation.publication, by=by)
    current = Recommendation.objects.get(pk=recommendation.pk)
    if (current.removed_at is not None) == out:
        return
    current.removed_at = timezone.now() if out else None
    current.save(update_fields=["removed_at"])
    changed(action, publication, by, title=current.says)
