"""What became of the products elsewhere, and what all of it brought people."""

from decimal import Decimal
from typing import Any

from samenspel.demo.example.clock import at, days_ago, today
from samenspel.demo.example.news import tell_old_news
from samenspel.demo.example.products import adapt_products
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.adoptions import services as adoptions
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.network.models import Perspective
from samenspel.loop.programme.models import WorkingYear
from samenspel.loop.questions import services as questions
from samenspel.loop.questions.models import QuestionKind
from samenspel.loop.stories import services as stories
from samenspel.loop.teams.services import take_up_question


def travel(story: Story, elsewhere: Story) -> None:
    """Let others use what was made, ask something new because of it, and make it their own."""
    told = [(row, _tell(story, elsewhere, row)) for row in rows("products", "adoption")]
    adapt_products(story, elsewhere)
    for row, adoption in told:
        if "question" in row:
            _ask(elsewhere if row["region"] == "zeedijk" else story, adoption, row)
        if "adaptation" in row:
            with at(days_ago(row["ago"] - 3, "12:10")):
                adoptions.change_adoption(
                    adoption=adoption, adaptation=story.products[row["adaptation"]]
                )
    for row in rows("products", "story"):
        _tell_story(story, row)
    _count(story)
    tell_old_news("products", "adoptions", "stories")


def _tell(story: Story, elsewhere: Story, row: dict[str, Any]) -> Adoption:
    regions = {"zhz": story.werkplaats, "zeedijk": elsewhere.werkplaats}
    with at(days_ago(row["ago"], "15:20")):
        adoption = adoptions.tell_adoption(
            product=story.products[row["product"]],
            organisation=row["organisation"],
            place=row["place"],
            werkplaats=regions.get(row.get("region", "")),
            name=row["name"],
            email=row["email"],
            how_adapted=row.get("how_adapted", ""),
            what_changed=row.get("what_changed", ""),
        )
    if row.get("unconfirmed"):
        return adoption
    with at(days_ago(row["ago"], "15:31")):
        return adoptions.confirm_adoption(
            adoption=adoption, shows_name=row.get("names_shown", False), takes_mail=True
        )


def _ask(region: Story, adoption: Adoption, row: dict[str, Any]) -> None:
    """Ask what the use raised; it is put on the site of `region`, where a team may take it up."""
    by, ago = region.coordinator, row["ago"]
    with at(days_ago(ago - 1, "09:25")):
        question = adoptions.ask_as_teller(
            adoption=adoption,
            kind=QuestionKind.ISSUE,
            text=row["question"],
            perspective=Perspective.PROFESSIONAL,
        )
    with at(days_ago(ago - 1, "16:45")):
        questions.set_publication_wish(question=question, may_publish=True)
        questions.edit_question_text(
            question=question, by=by, title=row["question_title"], public_text=row["question"]
        )
        questions.publish_question(question=question, by=by)
    if "answered_by" in row:
        with at(days_ago(ago - 2, "10:50")):
            take_up_question(team=region.teams[row["answered_by"]], question=question, by=by)


def _tell_story(story: Story, row: dict[str, Any]) -> None:
    person = story.person(row["who"]) if "who" in row else None
    kept: dict[str, dict[str, Any]] = {
        "activity": story.activities,
        "product": story.products,
        "team": story.teams,
    }
    kinds = ("immediate", "potential", "applied", "realised", "reframing")
    with at(days_ago(row["ago"], "20:05")):
        told = stories.tell_story(
            werkplaats=story.werkplaats,
            title=row["title"],
            parts={kind: row[kind] for kind in kinds if kind in row},
            email=person.email if person else row["email"],
            about={what: kept[what][key] for what, key in row["about"].items()},
            perspective=row["perspective"],
            name=person.name if person else row["name"],
            by=person,
        )
    with at(days_ago(row["ago"], "20:12")):
        stories.share_story(story=told, reach=row["reach"], named=row["named"])


def _count(story: Story) -> None:
    """Keep the numbers of this year that the coordinator knows."""
    years = WorkingYear.objects.for_werkplaats(story.werkplaats)
    for row in rows("products", "indicator"):
        with at(days_ago(6, "17:00")):
            stories.add_indicator(
                year=years.get(starts__lte=today(), ends__gte=today()),
                by=story.coordinator,
                name=row["name"],
                number=Decimal(row["number"]),
                source=row["source"],
            )
