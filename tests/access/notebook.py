"""Who gets what in `notebook`: the table, whom something was shared with, and who has a link."""

from datetime import date
from typing import Any

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.notebook.models import Agreement, Answer, Task
from samenspel.loop.notebook.tests.making import make_file, make_photo, make_trial
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services import link_for
from tests.access.rows import HIDDEN, Row, coordinators_only, members_only, public

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}


def a_team(make: Any) -> Team:
    """Make a team in which Roos sits at the table and Pim, the member who looks, doesn't."""
    team = Team.objects.create(
        werkplaats=make.zhz, name="Samenspel in de wijk", slug="wijk", challenge="Wat helpt?"
    )
    team.members.create(person=make.resident, perspective=Perspective.CITIZEN)
    return team


def an_entry(make: Any, **fields: Any) -> Any:
    return make_trial(a_team(make), author=make.resident, title="Aanbellen in de straat", **fields)


def slug(make: Any) -> dict[str, Any]:
    team = a_team(make)
    make_photo(make_trial(team, author=make.resident, perspective="citizen"))
    make_file(team)
    Task.objects.create(team=team, text="Koffie regelen", owner=make.coordinator)
    Task.objects.create(team=team, text="Zaal vragen", due=date(2026, 1, 2))
    Agreement.objects.create(team=team, text="We zeggen je en jij.")
    return {"slug": team.slug}


def entry(make: Any, **fields: Any) -> dict[str, Any]:
    made = an_entry(make, **fields)
    make_photo(made, nobody_recognisable=True, alt="Een straat")
    return {"slug": made.team.slug, "pk": made.pk}


def photo(make: Any, **fields: Any) -> dict[str, Any]:
    made = make_photo(an_entry(make, reach="public"), **fields)
    return {"slug": "wijk", "pk": made.pk}


def photo_of_entry(make: Any) -> dict[str, Any]:
    made = make_photo(an_entry(make))
    return {"slug": "wijk", "pk": made.entry_id, "photo": made.pk}


def answer(make: Any) -> dict[str, Any]:
    made = Answer.objects.create(entry=an_entry(make), text="Dat zag ik ook.")
    return {"slug": "wijk", "pk": made.entry_id, "answer": made.pk}


def task(make: Any) -> dict[str, Any]:
    return {"slug": "wijk", "pk": Task.objects.create(team=a_team(make), text="Koffie").pk}


def own_tasks(make: Any) -> dict[str, Any]:
    slug(make)
    return {}


def task_alone(make: Any) -> dict[str, Any]:
    return {"pk": task(make)["pk"]}


def agreement(make: Any) -> dict[str, Any]:
    made = Agreement.objects.create(team=a_team(make), text="We zeggen je en jij.")
    return {"slug": "wijk", "pk": made.pk}


def file(make: Any, **fields: Any) -> dict[str, Any]:
    return {"slug": "wijk", "pk": make_file(a_team(make), **fields).pk}


def version(make: Any, **fields: Any) -> dict[str, Any]:
    return file(make, **fields) | {"number": 1}


def token_of(team: Team) -> str:
    """Let Truus, who has no account, sit at the table; return what stands in her link."""
    truus = Person.objects.create(name="Truus", email="truus@example.org")
    member = team.members.create(person=truus, perspective=Perspective.CITIZEN)
    link_for(member)
    return member.seat_link.token


def seat(make: Any) -> dict[str, Any]:
    slug(make)
    return {"token": token_of(Team.objects.get())}


def at_seat(made: dict[str, Any]) -> dict[str, Any]:
    token = token_of(Team.objects.get())
    return {"token": token} | {key: value for key, value in made.items() if key != "slug"}


FOR_MEMBERS = {
    "visitor": HIDDEN,
    "outsider": HIDDEN,
    "neighbour": HIDDEN,
    "elsewhere": HIDDEN,
}
FOR_THE_TABLE = FOR_MEMBERS | {"member": HIDDEN}

ROWS = [
    members_only("notebook:my_tasks", kwargs=own_tasks),
    members_only("notebook:tick_my_task", kwargs=task_alone, member=NOT_GET, coordinator=NOT_GET),
    coordinators_only("notebook:log", kwargs=slug),
    coordinators_only("notebook:write", kwargs=slug),
    coordinators_only("notebook:write", label="a trial", kwargs=slug, query="?soort=poging"),
    Row("notebook:entry", kwargs=entry, **FOR_THE_TABLE),
    Row(
        "notebook:entry",
        label="for members",
        kwargs=lambda make: entry(make, reach="werkplaats"),
        **FOR_MEMBERS,
    ),
    Row(
        "notebook:entry",
        label="for all members",
        kwargs=lambda make: entry(make, reach="national"),
        **(FOR_MEMBERS | {"neighbour": 200}),
    ),
    public(
        "notebook:entry",
        label="for all",
        kwargs=lambda make: entry(make, reach="public"),
        elsewhere=HIDDEN,
    ),
    coordinators_only("notebook:change", kwargs=entry),
    coordinators_only("notebook:remove", kwargs=entry),
    coordinators_only("notebook:share", kwargs=entry),
    coordinators_only("notebook:photos", kwargs=entry),
    Row("notebook:photo", kwargs=photo, look_at=False, **FOR_THE_TABLE),
    public(
        "notebook:photo",
        label="for all",
        kwargs=lambda make: photo(make, nobody_recognisable=True),
        elsewhere=HIDDEN,
        look_at=False,
    ),
    Row("notebook:remove_photo", kwargs=photo_of_entry, **ONLY_POST),
    Row("notebook:answer", kwargs=entry, **ONLY_POST),
    Row("notebook:remove_answer", kwargs=answer, **ONLY_POST),
    coordinators_only("notebook:agreements", kwargs=slug),
    coordinators_only("notebook:add_agreement", kwargs=slug),
    coordinators_only("notebook:change_agreement", kwargs=agreement),
    coordinators_only("notebook:add_task", kwargs=slug),
    coordinators_only("notebook:change_task", kwargs=task),
    Row("notebook:tick_task", kwargs=task, **ONLY_POST),
    Row("notebook:remove_task", kwargs=task, **ONLY_POST),
    coordinators_only("notebook:files", kwargs=slug),
    coordinators_only("notebook:add_file", kwargs=slug),
    Row("notebook:file", kwargs=file, **FOR_THE_TABLE),
    public(
        "notebook:file",
        label="for all",
        kwargs=lambda make: file(make, reach="public"),
        elsewhere=HIDDEN,
    ),
    coordinators_only("notebook:add_version", kwargs=file),
    Row("notebook:download", kwargs=version, look_at=False, **FOR_THE_TABLE),
    public(
        "notebook:download",
        label="for all",
        kwargs=lambda make: version(make, reach="public"),
        elsewhere=HIDDEN,
        look_at=False,
    ),
    coordinators_only("notebook:rename_file", kwargs=file),
    coordinators_only("notebook:share_file", kwargs=lambda make: file(make, reach="werkplaats")),
    coordinators_only("notebook:remove_file", kwargs=file),
    public("notebook:seat_log", kwargs=seat, elsewhere=HIDDEN),
    public("notebook:seat_entry", kwargs=lambda make: at_seat(entry(make)), elsewhere=HIDDEN),
    public(
        "notebook:seat_photo",
        kwargs=lambda make: at_seat(photo(make)),
        elsewhere=HIDDEN,
        look_at=False,
    ),
    public(
        "notebook:seat_download",
        kwargs=lambda make: at_seat(version(make)),
        elsewhere=HIDDEN,
        look_at=False,
    ),
    public("notebook:seat_agreements", kwargs=seat, elsewhere=HIDDEN),
    Row(
        "notebook:seat_answer",
        kwargs=lambda make: at_seat(entry(make)),
        **(ONLY_POST | {"elsewhere": HIDDEN}),
    ),
    Row(
        "notebook:seat_tick_task",
        kwargs=lambda make: at_seat(task(make)),
        **(ONLY_POST | {"elsewhere": HIDDEN}),
    ),
]
