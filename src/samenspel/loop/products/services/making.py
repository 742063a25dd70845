"""Make a product in small steps; each is kept at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person
from samenspel.loop.products.access import may_begin, may_publish, may_write, require
from samenspel.loop.products.content import CHOICES
from samenspel.loop.products.marks import RESTS_ON
from samenspel.loop.products.models import (
    Assignment,
    Facet,
    Product,
    ProductState,
    ProductTag,
    Step,
)
from samenspel.loop.products.models.products import CONTENT, LINKS, OWN
from samenspel.loop.products.services.copying import copy_all, copy_files
from samenspel.loop.products.services.files import throw_away
from samenspel.loop.products.services.holding import hold, hold_copy, keep
from samenspel.loop.teams.models import Team

LONGEST_SLUG = 100


@transaction.atomic
def begin_product(
    *,
    team: Team,
    by: Person,
    title: str,
    kind: str,
    summary: str,
    themes: Iterable[Any] = (),
    key: UUID | None = None,
) -> Product:
    """Begin a product of `team`. The same form sent twice (`key`) gives the first one."""
    require(may_begin(by, team))
    Team.objects.select_for_update().get(pk=team.pk)
    earlier = Product.objects.filter(guid=key, team=team).first() if key else None
    if earlier is not None:
        return earlier
    product = Product(team=team, werkplaats=team.werkplaats, created_by=by)
    product.title, product.kind, product.summary = title, kind, summary
    product.slug = free_slug(title, team.werkplaats_id)
    product.guid = key or product.guid
    product.contact_name = name_for_all(team)
    product.save()
    product.themes.set(themes or ([team.theme] if team.theme else []))
    log.record("products.begin", product, by.user)
    return product


def name_for_all(team: Team) -> str:
    """Return the name of `team` where everyone may know of it; else people ask the Werkplaats."""
    return team.name if team.reach == Reach.PUBLIC else ""


def free_slug(title: str, werkplaats_id: int) -> str:
    """Return an address for `title` that no product of the Werkplaats has."""
    base = slugify(title)[:LONGEST_SLUG].strip("-") or "product"
    rows = Product.objects.filter(werkplaats=werkplaats_id, slug__startswith=base)
    taken = set(rows.values_list("slug", flat=True))
    taken |= {"eigen-versie"}
    number = 2
    slug = base
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


@transaction.atomic
def change_product(
    *,
    product: Product,
    by: Person,
    values: Mapping[str, Any],
    tags: Mapping[str, Iterable[str]] | None = None,
    seen: str = "",
) -> Product:
    """Keep what was filled in; raises `ChangedMeanwhileError` when somebody was first.

    Of the addresses nothing changes: people may have them already.
    """
    names = [*values, *(tags or {})]
    current = hold_copy(product, by=by, seen=seen, names=names)
    for name, value in values.items():
        if name == "themes":
            current.themes.set(value)
        elif name in {*CONTENT, *OWN}:
            setattr(current, name, value)
    for facet, chosen in (tags or {}).items():
        put_tags(current, Facet(facet), chosen)
    keep(current)
    log.record("products.change", current.shown_as, by.user, changed=sorted(names))
    return current


def put_tags(product: Product, facet: Facet, values: Iterable[str]) -> None:
    """Let these be the answers that were chosen from one short list."""
    known = [value for value in CHOICES[facet].values if value in set(values)]
    product.tags.filter(facet=facet).delete()
    ProductTag.objects.bulk_create(
        [ProductTag(product=product, facet=facet, value=value) for value in known]
    )


@transaction.atomic
def put_steps(
    *,
    product: Product,
    by: Person,
    rows: Sequence[Mapping[str, Any]],
    seen: str = "",
) -> Product:
    """Let these be the steps, in this order."""
    return _put_rows(product, by, Step, rows, seen)


@transaction.atomic
def put_assignments(
    *,
    product: Product,
    by: Person,
    rows: Sequence[Mapping[str, Any]],
    seen: str = "",
) -> Product:
    """Let these be the assignments of students, in this order."""
    return _put_rows(product, by, Assignment, rows, seen)


def _put_rows(
    product: Product,
    by: Person,
    model: type[Step] | type[Assignment],
    rows: Sequence[Mapping[str, Any]],
    seen: str,
) -> Product:
    current = hold_copy(product, by=by, seen=seen, names=[f"{model._meta.model_name}s"])
    everything: Any = model._default_manager
    everything.filter(product=current).delete()
    everything.bulk_create(
        [model(product=current, position=at, **row) for at, row in enumerate(rows, start=1)]
    )
    keep(current)
    log.record("products.change", current.shown_as, by.user, changed=[model._meta.model_name])
    return current


@transaction.atomic
def link_to(
    *,
    product: Product,
    by: Person,
    links: Mapping[str, Iterable[Any]],
    seen: str = "",
) -> Product:
    """Let it rest on these `findings`, `questions` and `activities`; others stay as they are."""
    current = hold_copy(product, by=by, seen=seen, names=RESTS_ON)
    for name in LINKS:
        if name in links:
            getattr(current, name).set(links[name])
    keep(current)
    log.record("products.link", current.shown_as, by.user)
    return current


@transaction.atomic
def begin_revision(*, product: Product, by: Person) -> Product:
    """Begin the work on a next version; there is one of these at a time, for the whole table."""
    require(may_write(by, product))
    current = hold(product)
    if current.state == ProductState.DRAFT:
        return current
    started = Product.objects.filter(revises=current).first()
    if started is not None:
        return started
    guid = uuid4()
    revision = Product(
        team=current.team,
        werkplaats=current.werkplaats,
        created_by=by,
        revises=current,
        guid=guid,
        slug=guid.hex,
    )
    copy_all(current, revision)
    copy_files(current, revision)
    log.record("products.begin_revision", current, by.user)
    return revision


@transaction.atomic
def discard(*, product: Product, by: Person) -> None:
    """Throw a draft away that nobody else ever saw, or the work on a next version.

    The first only by who may publish: others at the table worked on it too.
    """
    current = hold_copy(product, by=by)
    if current.revises_id is None:
        require(may_publish(by, current))
        if current.published_at is not None:
            raise PermissionDenied
        log.record("products.discard", current.team or current.werkplaats, by.user)
        log.forget_name(current)
    else:
        log.record("products.discard_revision", current.shown_as, by.user)
    throw_away(current.files.all())
    current.delete()
