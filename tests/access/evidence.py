"""Who gets what of the evidence in a draft: who writes it, and nobody else."""

from typing import Any

from samenspel.loop.publications.models import Publication, Recommendation, Reference
from tests.access.notebook import ONLY_POST
from tests.access.rows import Row, coordinators_only
from tests.booklet import a_booklet


def book(make: Any) -> dict[str, Any]:
    made = a_booklet(make.zhz, keeper=make.researcher)
    publication = made.publication
    Recommendation.objects.create(
        publication=publication, audience="resident", says="Bel eens aan bij wie je niet kent."
    )
    Reference.objects.create(
        publication=publication,
        key="movisie2019",
        csl={
            "type": "webpage",
            "title": "Samenwerken in de wijk",
            "author": [{"literal": "Movisie"}],
            "issued": {"date-parts": [[2019]]},
            "URL": "https://www.example.org/samenwerken",
        },
    )
    return {"slug": publication.slug}


def reference(make: Any) -> dict[str, Any]:
    book(make)
    return {"slug": "samen-wonen", "pk": Reference.objects.get(key="tonkens2011").pk}


def recommendation(make: Any) -> dict[str, Any]:
    book(make)
    return {"slug": "samen-wonen", "pk": Recommendation.objects.get(audience="policymaker").pk}


def chapter(make: Any) -> dict[str, Any]:
    book(make)
    return {"slug": "samen-wonen", "chapter": Publication.objects.get().chapters.get().pk}


def quote(make: Any) -> dict[str, Any]:
    made = a_booklet(make.zhz, keeper=make.researcher)
    return {"slug": made.publication.slug, "pk": made.block("quote").pk}


def unhappy(make: Any) -> dict[str, Any]:
    made = a_booklet(make.zhz, keeper=make.researcher)
    made.figure.alt = ""
    made.figure.save()
    made.product.delete()
    return {"slug": made.publication.slug}


ROWS = [
    coordinators_only("publications:references", kwargs=book),
    coordinators_only("publications:add_reference", kwargs=book),
    coordinators_only(
        "publications:add_reference", label="of a DOI", kwargs=book, query="?doi=10.1000/xyz"
    ),
    coordinators_only("publications:paste_references", kwargs=book),
    Row("publications:choose_style", kwargs=book, **ONLY_POST),
    coordinators_only("publications:change_reference", kwargs=reference),
    coordinators_only("publications:remove_reference", kwargs=reference),
    coordinators_only("publications:recommendations", kwargs=book),
    coordinators_only("publications:add_recommendation", kwargs=book),
    coordinators_only("publications:change_recommendation", kwargs=recommendation),
    Row("publications:move_recommendation", kwargs=recommendation, **ONLY_POST),
    Row("publications:remove_recommendation", kwargs=recommendation, **ONLY_POST),
    Row("publications:restore_recommendation", kwargs=recommendation, **ONLY_POST),
    coordinators_only("publications:choose_finding", kwargs=recommendation),
    coordinators_only("publications:choose_product", kwargs=recommendation),
    Row("publications:drop_finding", kwargs=recommendation, **ONLY_POST),
    Row("publications:drop_product", kwargs=recommendation, **ONLY_POST),
    coordinators_only("publications:add_quote", kwargs=chapter),
    coordinators_only("publications:add_finding", kwargs=chapter),
    coordinators_only("publications:add_product", kwargs=chapter),
    coordinators_only("publications:place_recommendation", kwargs=chapter),
    coordinators_only("publications:change_beside", kwargs=quote),
    coordinators_only("publications:checks", kwargs=book),
    coordinators_only("publications:checks", label="with problems", kwargs=unhappy),
]
