"""Whose voices are in the log: entries per month, by the perspective of who wrote them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.models import Entry
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.voices import Moment, register


def voices_in_the_log(team: Team) -> Iterator[Moment]:
    """Count the entries of each month."""
    counts: dict[date, dict[str, int]] = defaultdict(dict)
    for row in Entry.objects.filter(team=team).by_month():
        counts[row["month"]][row["perspective"]] = row["number"]
    url = reverse("notebook:log", kwargs={"slug": team.slug})
    for month, heard in counts.items():
        label = date_format(month, "F Y")
        yield Moment(day=month, place=_("in the log"), label=label, counts=heard, url=url)


register(voices_in_the_log)
