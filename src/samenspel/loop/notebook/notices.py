"""What there can be news about: a new page in the log, and something to do."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.notebook.models import Answer, Entry, Task
from samenspel.loop.notebook.reaching import page_for, readers_of_own
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.services import link_for, seat_at

FIRST_WORDS = 30


def entry_line(about_id: int, address: str) -> Line | None:
    """Say what was written, to who (still) sits at the table."""
    entry = Entry.objects.there().filter(pk=about_id).select_related("team__werkplaats__site")
    return next((line for one in entry if (line := _of_entry(one, address))), None)


def _of_entry(entry: Entry, address: str) -> Line | None:
    member = seat_at(entry.team, address)
    if member is None or member.person_id == entry.author_id:
        return None
    title = gettext("%(team)s: %(heading)s") % {"team": entry.team.name, "heading": entry.heading}
    words = Truncator(entry.text or entry.tried).words(FIRST_WORDS)
    return Line(title=title, text=words, url=_address_for(member, entry.get_absolute_url()))


def answer_line(about_id: int, address: str) -> Line | None:
    """Say what somebody said to an entry, to who wrote that entry."""
    given = Answer.objects.filter(pk=about_id, entry__removed_at=None)
    known = given.select_related("author", "entry__author", "entry__team__werkplaats__site")
    answer = known.first()
    if answer is None or answer.author_id == answer.entry.author_id:
        return None
    entry = answer.entry
    seats = dict(readers_of_own(entry))
    if address not in seats:
        return None
    name = answer.author.name if answer.author else gettext("Somebody")
    said = gettext("%(name)s answered “%(heading)s”") % {"name": name, "heading": entry.heading}
    words = Truncator(answer.text).words(FIRST_WORDS)
    return Line(title=said, text=words, url=page_for(seats[address], entry))


def task_line(about_id: int, address: str) -> Line | None:
    """Say what there is to do, to who (still) will do it."""
    waiting = Task.objects.to_do().filter(pk=about_id).select_related("team__werkplaats__site")
    task = waiting.first()
    member = seat_at(task.team, address) if task else None
    if task is None or member is None or member.person_id != task.owner_id:
        return None
    path = reverse("notebook:agreements", kwargs={"slug": task.team.slug})
    title = gettext("%(team)s: a to-do for you") % {"team": task.team.name}
    return Line(title=title, text=task.text, url=_address_for(member, path))


def _address_for(member: TeamMember, path: str) -> str:
    """Return the page itself for who has an account, else the private link to the team."""
    if member.person.user_id is None:
        return link_for(member)
    return member.team.werkplaats.root_url + path


register(
    Topic(
        name="notebook.entry",
        label=_("New in the log of your team"),
        explanation=_("Somebody in your team wrote something down."),
        line=entry_line,
        default=Pace.DAILY,
        offered=lambda request: request.person is not None,  # type: ignore[attr-defined]
    )
)
register(
    Topic(
        name="notebook.answer",
        label=_("Answers to what you wrote"),
        explanation=_("Somebody in your team answered your page in the log."),
        line=answer_line,
        default=Pace.DAILY,
        offered=lambda request: request.person is not None,  # type: ignore[attr-defined]
    )
)
register(
    Topic(
        name="notebook.task",
        label=_("Something to do for you"),
        explanation=_("Somebody in your team gave you a to-do."),
        line=task_line,
        default=Pace.DAILY,
        offered=lambda request: request.person is not None,  # type: ignore[attr-defined]
    )
)
