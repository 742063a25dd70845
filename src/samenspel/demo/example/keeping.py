"""What people asked about their data, and the round in which everything old was let go."""

from datetime import timedelta

from django.utils import timezone

from samenspel.demo.example.clock import at, days_ago
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.ground.common.holdings import Subject
from samenspel.reach.privacy.models import CameIn, RequestKind, Way
from samenspel.reach.privacy.services.requests import make_request, note_request
from samenspel.reach.privacy.services.retention import run_retention


def ask_about_data(story: Story) -> None:
    """Let people ask the coordinator what is held of them; the answers wait."""
    for row in rows("research", "request"):
        moment, kind = days_ago(row["ago"], "10:50"), RequestKind(row["kind"])
        with at(moment):
            if "who" in row:
                person = story.person(row["who"])
                make_request(
                    werkplaats=story.werkplaats,
                    subject=Subject(email=person.email, person_id=person.pk),
                    way=Way.LINK,
                    kind=kind,
                    text=row["text"],
                )
                continue
            note_request(
                werkplaats=story.werkplaats,
                by=story.coordinator,
                kind=kind,
                came_in=CameIn(row["came_in"]),
                received_on=moment.date(),
                name=row["name"],
                email=row["email"],
                text=row["text"],
            )


def let_go_in_time() -> None:
    """Do the round of this night, as the worker does each night."""
    moment = timezone.now() - timedelta(hours=3)
    with at(moment):
        run_retention(moment)
