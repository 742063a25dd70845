"""What one of the teams wrote down: a log with what failed too, agreements, to-dos, a file."""

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import F

from samenspel.demo.example.clock import at, days_ago, moment
from samenspel.demo.example.scenes import scene
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import day, rows
from samenspel.ground.common.files import clean_document, clean_image
from samenspel.ground.consent.models import Reach
from samenspel.ground.notices.models import Notice
from samenspel.loop.notebook import services
from samenspel.loop.notebook.models import EntryKind, File
from samenspel.loop.teams.models import Team

WORDS = ("title", "text", "tried", "yielded", "differently", "outcome")
NEWS = timedelta(days=2)


def write_notebook(story: Story, team_key: str = "keukentafel") -> None:
    """Write everything down on its own day. What is older than two days is no news any more."""
    team = story.teams[team_key]
    for row in rows("notebook", "agreement"):
        with at(days_ago(row["day"])):
            services.make_agreement(
                team=team, by=story.coordinator, text=row["text"], since=day(row["day"])
            )
    for row in rows("notebook", "entry"):
        _write_entry(story, team, row)
    for row in rows("notebook", "task"):
        _divide(story, team, row)
    for row in rows("notebook", "file"):
        _hand_in(story, team, row)
    waiting = Notice.objects.filter(told_at=None, created__lt=days_ago(NEWS.days))
    waiting.filter(topic__startswith="notebook.").update(told_at=F("created"))


def _write_entry(story: Story, team: Team, row: dict[str, Any]) -> None:
    with at(moment(day(row["day"]), "20:15")):
        entry = services.write_entry(
            team=team,
            by=story.person(row["by"]),
            kind=row.get("kind", EntryKind.NOTE),
            day=day(row["day"]),
            **{name: row[name].strip() for name in WORDS if name in row},
        )
        services.share_entry(
            entry=entry, by=story.person(row["by"]), reach=row.get("reach", Reach.TEAM)
        )
        if "photo" in row:
            by = story.person(row["by"])
            image = clean_image(scene(row["photo"]))
            (photo,) = services.add_photos(entry=entry, by=by, images=[image])
            services.describe_photos(entry=entry, by=by, described={photo.pk: row["photo_words"]})
    for answer in row.get("answer", []):
        with at(moment(day(row["day"] - 1), "09:40")):
            services.answer_entry(entry=entry, by=story.person(answer["by"]), text=answer["text"])


def _divide(story: Story, team: Team, row: dict[str, Any]) -> None:
    owner = story.person(row["owner"]) if "owner" in row else None
    with at(days_ago(row["due"] + 20 if row["due"] > 0 else 4)):
        task = services.add_task(
            team=team, by=story.coordinator, text=row["text"], owner=owner, due=day(row["due"])
        )
    if owner and "done" in row:
        with at(days_ago(row["done"])):
            services.tick_task(task=task, by=owner)


def _hand_in(story: Story, team: Team, row: dict[str, Any]) -> None:
    """Add a file, or a newer version of the one with that title."""
    by = story.person(row["by"])
    upload = clean_document(ContentFile(row["text"].encode(), name="kaart.txt"))
    kept = File.objects.filter(team=team, title=row["title"]).select_related("team__werkplaats")
    with at(days_ago(row["day"])):
        for file in kept:
            services.add_version(file=file, by=by, upload=upload, note=row.get("note", ""))
            return
        services.add_file(team=team, by=by, title=row["title"], upload=upload)
