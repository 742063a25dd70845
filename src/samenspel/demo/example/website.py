"""The pages of the site: its news, what it says of itself, and its words for searching."""

from typing import Any

from django.utils.html import escape
from django.utils.text import slugify
from wagtail.images.models import Image

from samenspel.demo.example.clock import at, days_ago, moment
from samenspel.demo.example.scenes import scene
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.reach.website.models import NewsIndexPage, NewsPage, TextPage
from samenspel.reach.website.querysets import pages_of
from samenspel.reach.website.services import save_synonym


def add_pages(story: Story, table: str = "news") -> None:
    """Write the news, each message on its own day, and what is said about us."""
    pages = pages_of(story.werkplaats)
    index = NewsIndexPage.objects.get(pk__in=pages.values("pk"))
    for row in sorted(rows(table, "news"), key=_day):
        with at(_day(row)):
            _publish(story, index, row)
    for row in rows(table, "about"):
        about = TextPage.objects.get(pk__in=pages.values("pk"), slug="over-ons")
        about.introduction, about.body = row["introduction"], as_html(row["body"])
        about.save()
    for row in rows(table, "synonym"):
        save_synonym(werkplaats=story.werkplaats, by=story.coordinator, **row)


def _day(row: dict[str, Any]) -> Any:
    return moment(row["on"], "09:00") if "on" in row else days_ago(row["ago"], "09:00")


def _publish(story: Story, index: NewsIndexPage, row: dict[str, Any]) -> None:
    page = NewsPage(
        title=row["title"],
        slug=slugify(row["title"]),
        date=_day(row).date(),
        introduction=row["introduction"],
        body=as_html(row["body"]),
        owner=story.coordinator.user,
    )
    if "picture" in row:
        page.image = Image.objects.create(
            title=row["picture_text"],
            file=scene(row["picture"]),
            collection=story.werkplaats.editors.collection,
            uploaded_by_user=story.coordinator.user,
        )
        page.image_description = row["picture_text"]
    index.add_child(instance=page)
    page.save_revision(user=story.coordinator.user).publish(user=story.coordinator.user)


def as_html(text: str) -> str:
    """Return paragraphs and headings as an editor would have typed them."""
    blocks = [block.strip() for block in text.strip().split("\n\n")]
    return "".join(
        f"<h2>{escape(block[2:])}</h2>" if block.startswith("# ") else f"<p>{escape(block)}</p>"
        for block in blocks
    )
