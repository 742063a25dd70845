"""What the page of a product shows beside its own words, as far as one may see it."""

from typing import Any

from django.http import HttpRequest

from samenspel.loop.activities.models import Activity
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.products.access import may_adapt, tables_of
from samenspel.loop.products.content import Content, content_of
from samenspel.loop.products.family import family_of
from samenspel.loop.products.models import Product, ProductVersion
from samenspel.loop.products.sections import SECTIONS
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team


def said_by(product: Product) -> tuple[Content, ProductVersion | None]:
    """Return what readers get: the newest version, one query; of a draft, what it says now."""
    newest = product.versions.first() if product.is_published else None
    if newest is not None and newest.removed_at is None:
        return Content.from_dict(newest.content), newest
    return content_of(product), None


def around(request: HttpRequest, product: Product) -> dict[str, Any]:
    """Return its family, what it rests on, and what the apps above show."""
    person: Person | None = request.person  # type: ignore[attr-defined]
    return {
        "family": family_of(product, person),
        "rests": rests_on(product, person),
        "may_adapt": person is None or may_adapt(person, product),
        "has_table": person is not None and tables_of(person).exists(),
        "sections": SECTIONS.of(product, person),
    }


def rests_on(product: Product, person: Person | None) -> dict[str, Any]:
    """Return the findings, questions, gatherings and the team that `person` may see."""
    findings = list(Finding.objects.filter(products=product).shared().visible_to(person))
    teams = Team.objects.visible_to(person).filter(products=product)
    return {
        "findings": findings,
        "checked": sum(finding.checked_at is not None for finding in findings),
        "questions": list(Question.objects.filter(products=product).visible_to(person)),
        "activities": list(
            Activity.objects.filter(products=product).announced().visible_to(person)
        ),
        "team": teams.first() if product.team_id else None,
    }
