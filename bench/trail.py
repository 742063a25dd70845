"""A chain of 2,000 things on one page: as picture and as list.

In-process, as a visitor, on both databases: the milliseconds of the page made anew, and how many
queries it takes with a tenth of it and with all. From one question on: a team, its findings, the
recommendations and products that rest on them, a publication, and the use of products elsewhere.

python -m bench.trail [--quick]        prints one JSON line a figure
"""

import re
from collections.abc import Iterator
from typing import Any

from bench.apart import on_both_databases, print_figures
from bench.coding import analyse, milliseconds, queries
from bench.registrations import prepare

THINGS = 2_000
QUICK = 10
MILLISECONDS = 300
Figure = dict[str, Any]


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both databases, each in a process and a database of its own."""
    yield from on_both_databases("trail", quick=quick)


def measure(quick: bool) -> Iterator[Figure]:
    """Measure on the database of this process."""
    prepare()
    from django.db import connection
    from django.test import Client

    common = {"bench": "trail", "database": connection.vendor}
    divided = QUICK if quick else 1
    browser = Client(headers={"host": "localhost"})
    few, _number = a_chain("weinig", THINGS // (QUICK * divided))
    path, number = a_chain("veel", THINGS // divided)
    analyse()
    seen = things_on(browser, path)
    if seen != number:
        raise RuntimeError(f"of {number} things {seen} are on the page")
    before, after = queries(browser, few), queries(browser, path)
    taken, worked = milliseconds(browser, path, times=5 if quick else 15)
    name = f"chain of {number:,} things"
    yield common | {"name": name, "value": taken, "unit": "ms", "bound": MILLISECONDS}
    yield common | {"name": f"{name}: of which our own work", "value": worked, "unit": "ms"}
    yield common | {"name": f"{name}: queries", "value": after}
    yield common | {
        "name": f"{name}: more queries for more", "value": after - before, "bound": 0,
    }  # fmt: skip


def things_on(browser: Any, path: str) -> int:
    """Return how many things the page at `path` says there are, and shows in its lists."""
    page = browser.get(path).content.decode()
    said = re.search(r"(\d[\d.]*) dingen", page)
    listed = page.partition('class="chain__kind"')[2].partition("</main>")[0].count("<li>")
    if said is None or int(said[1].replace(".", "")) != listed:
        raise RuntimeError(f"{path} says {said and said[1]}, and lists {listed}")
    return listed


def a_chain(slug: str, number: int) -> tuple[str, int]:
    """Make a question and about `number` things that came of it; return its page and how many."""
    from datetime import timedelta

    from django.utils import timezone

    from samenspel.loop.adoptions.models import Adoption
    from samenspel.loop.findings.models import Finding
    from samenspel.loop.network.models import Werkplaats
    from samenspel.loop.products.models import Product
    from samenspel.loop.publications.models import Publication, Recommendation
    from samenspel.loop.questions.models import Question
    from samenspel.loop.teams.models import TakenUpQuestion, Team

    now = timezone.now()
    werkplaats = Werkplaats.objects.get()
    question = Question(
        werkplaats=werkplaats,
        kind="question",
        title=f"Wie helpt wie? {slug}",
        text="Wie helpt wie?",
        perspective="citizen",
        reach="public",
        may_publish=True,
        status="taken_up",
        confirmed_at=now,
    )
    question.new_link(timedelta(days=9))
    question.save()
    team = Team.objects.create(
        werkplaats=werkplaats, name=slug, slug=slug, challenge="Wat helpt?", reach="public"
    )
    TakenUpQuestion.objects.create(team=team, question=question)
    part = number // 4
    findings = Finding.objects.bulk_create(
        Finding(
            team=team, claim=f"Mensen vragen eerst een buur ({n}).", state="shared",
            reach="public", shared_at=now,
        )
        for n in range(part)
    )  # fmt: skip
    publication = Publication.objects.create(
        team=team, werkplaats=werkplaats, title=slug, slug=slug, state="published",
        published_at=now,
    )  # fmt: skip
    recommendations = Recommendation.objects.bulk_create(
        Recommendation(
            publication=publication, audience="resident", says=f"Vraag een buur ({n}).",
            out_as=f"Vraag een buur ({n}).",
        )
        for n in range(part)
    )  # fmt: skip
    Recommendation.findings.through.objects.bulk_create(
        Recommendation.findings.through(recommendation=one, finding=finding)
        for one, finding in zip(recommendations, findings, strict=True)
    )
    products = Product.objects.bulk_create(
        Product(
            team=team, werkplaats=werkplaats, title=f"Koffie {n}", slug=f"{slug}-{n}",
            kind="method", summary="Kom langs.", state="published", published_at=now,
        )
        for n in range(part)
    )  # fmt: skip
    Recommendation.products.through.objects.bulk_create(
        Recommendation.products.through(recommendation=one, product=product)
        for one, product in zip(recommendations, products, strict=True)
    )
    adoptions = []
    for n, product in enumerate(products):
        adoption = Adoption(
            product=product, organisation=f"Buurthuis {n}", place="Ede", name="Sam",
            email="sam@example.org", confirmed_at=now,
        )  # fmt: skip
        adoption.new_link(timedelta(days=9))
        adoptions.append(adoption)
    Adoption.objects.bulk_create(adoptions)
    return f"/keten/question/{question.pk}/", 4 * part + 2  # the team, and the publication


if __name__ == "__main__":
    print_figures(run, measure)
