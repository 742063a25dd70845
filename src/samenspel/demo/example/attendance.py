"""Who was there: taps at one door that is not forgotten yet, and numbers of what was before."""

from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from samenspel.demo.example.clock import at
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.attendance.services import Tap, let_in, record_taps, set_turnout
from samenspel.loop.network.models import Perspective


def check_people_in(story: Story) -> None:
    """Let those who signed up come in one by one, and some who did not; then count."""
    for row in rows("attendance", "door"):
        activity = story.activities[row["activity"]]
        coming = list(activity.registrations.confirmed())[row["stayed_away"] :]
        taps = [
            Tap(_event(row["activity"], number), f"r{one.pk}", age=timedelta(minutes=number))
            for number, one in enumerate(coming)
        ]
        with at(activity.starts + timedelta(minutes=10)):
            record_taps(activity=activity, by=story.coordinator, taps=taps)
            for name in row["walked_in"]:
                event = _event(row["activity"], name)
                let_in(
                    activity=activity,
                    by=story.coordinator,
                    event=event,
                    name=name,
                    perspective=Perspective.CITIZEN,
                )
    for row in rows("attendance", "turnout"):
        activity = story.activities[row["activity"]]
        counts = {side: row.get(side, 0) for side in Perspective.values}
        with at(activity.ends + timedelta(minutes=30)):
            set_turnout(
                activity=activity, by=story.coordinator, number=row["number"], counts=counts
            )


def _event(*about: object) -> UUID:
    return uuid5(NAMESPACE_URL, "/".join(str(one) for one in about))
