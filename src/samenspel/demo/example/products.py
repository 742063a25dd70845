"""What the teams made for others to use, and what became of it elsewhere."""

from typing import Any

from samenspel.demo.example.clock import at, days_ago
from samenspel.demo.example.drawings import drawing
from samenspel.demo.example.news import tell_old_news
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.network.models import Person
from samenspel.loop.products import services
from samenspel.loop.products.models import Product
from samenspel.loop.questions.models import Question

WORDS = (
    "title", "kind", "summary", "situation", "needed", "failed", "watch_out", "effort", "cost",
    "hours", "people",
)  # fmt: skip
TAGS = {"for_whom": "audience", "situations": "situation", "perspectives": "perspective"}


def make_products(story: Story) -> None:
    """Make what the teams of this Werkplaats thought of themselves, and put it in the library."""
    for row in rows("products", "product"):
        if "adapts" not in row:
            story.products[row["key"]] = _make(story, row)
    tell_old_news("products")


def adapt_products(source: Story, story: Story) -> None:
    """Let the teams of `story` make another version of what those of `source` made."""
    for row in rows("products", "product"):
        if "adapts" in row:
            adapted = _adapt(source.products[row["adapts"]], story, row)
            source.products[row["key"]] = story.products[row["key"]] = adapted


def maker_of(story: Story, row: dict[str, Any]) -> Person:
    """Return who leads the team of a row; without an account the coordinator does the work."""
    leads = story.teams[row["team"]].members.in_force().leads()
    lead = leads.exclude(person__user=None).select_related("person__user").first()
    return lead.person if lead else story.coordinator


def _make(story: Story, row: dict[str, Any]) -> Product:
    by, team, ago = maker_of(story, row), story.teams[row["team"]], row.get("ago", 1)
    with at(days_ago(ago + 3, "09:40")):
        product = services.begin_product(
            team=team,
            by=by,
            title=row["title"],
            kind=row["kind"],
            summary=row["summary"],
            themes=[story.themes[key] for key in row["themes"]],
        )
    with at(days_ago(ago + 2, "13:15")):
        product = _fill(product, by, row)
        links: dict[str, Any] = {"findings": story.findings(row.get("findings", []))}
        if row.get("questions"):
            asked = Question.objects.for_werkplaats(story.werkplaats).visible_to(by)
            links["questions"] = asked.filter(teams=team)
        product = services.link_to(product=product, by=by, links=links)
    return product if row.get("draft") else _publish(product, by, row)


def _adapt(source: Product, story: Story, row: dict[str, Any]) -> Product:
    by = story.coordinator
    with at(days_ago(row["ago"] + 1, "11:20")):
        product = services.adapt_product(
            product=source, team=story.teams[row["team"]], by=by, adaptation=row["changed"]
        )
        product = _fill(product, by, row)
    return _publish(product, by, row)


def _fill(product: Product, by: Person, row: dict[str, Any]) -> Product:
    """Fill in what the row tells; of what was adapted the rest stays as it was."""
    values = {name: row[name] for name in WORDS if name in row}
    if "goals" in row:
        values |= {"goals": "\n".join(row["goals"]), "course_level": row["level"]}
    tags = {facet: row[key] for key, facet in TAGS.items() if key in row}
    product = services.change_product(product=product, by=by, values=values, tags=tags)
    if "steps" in row:
        steps = [{"title": title, "text": text} for title, text in row["steps"]]
        product = services.put_steps(product=product, by=by, rows=steps)
    if "assignments" in row:
        told = [
            dict(zip(("title", "text", "time"), one, strict=True)) for one in row["assignments"]
        ]
        product = services.put_assignments(product=product, by=by, rows=told)
    if "picture" in row:
        picture = row["picture"]
        services.add_file(
            product=product, by=by, title=picture["title"], upload=drawing(picture["figure"])
        )
    return product


def _publish(product: Product, by: Person, row: dict[str, Any]) -> Product:
    with at(days_ago(row["ago"], "10:05")):
        services.publish_product(product=product, by=by)
    product.refresh_from_db()
    return product
