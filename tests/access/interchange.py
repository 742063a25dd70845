"""Who gets what in `interchange`: only researchers who code bring in and take along."""

from typing import Any

from django.core.files.base import ContentFile

from samenspel.ground.consent.models import Reach
from samenspel.loop.interchange import services
from samenspel.loop.interchange.models import MadeFile, MadeState
from samenspel.loop.interchange.tests.conftest import sample
from samenspel.loop.network.models import Perspective
from samenspel.loop.research.models import Researcher, ResearchRole
from tests.access.rows import HIDDEN, LOGIN, Row, coordinators_only
from tests.focus_group import FocusGroup, a_focus_group

NOT_GET = 405
ONLY_POST = dict.fromkeys(
    ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"], NOT_GET
) | {"look_at": False}


def a_group(make: Any) -> FocusGroup:
    """Cora codes in a team in which Otto keeps the key; Pim, the member who looks, only reads."""
    group = a_focus_group(make.zhz, keeper=make.researcher, coder=make.coordinator)
    group.team.members.create(person=make.professional, perspective=Perspective.PROFESSIONAL)
    Researcher.objects.create(team=group.team, person=make.professional, role=ResearchRole.READER)
    group.passage("Ik bel nooit meteen.", code=group.code("Drempels"), by=make.coordinator)
    return group


def slug(make: Any) -> dict[str, Any]:
    group = a_group(make)
    made(group, state=MadeState.READY)
    made(group, kind="xlsx", circle=Reach.WERKPLAATS, state=MadeState.WITHDRAWN, file="")
    made(group, kind="codebook", state=MadeState.MAKING, file="")
    an_import(group)
    return {"slug": group.team.slug}


def made(group: FocusGroup, **fields: Any) -> MadeFile:
    given = {"kind": "csv", "file": ContentFile(b"x", name="made.bin"), "made_by": group.keeper}
    return MadeFile.objects.create(team=group.team, **(given | fields))


def a_file(make: Any, **fields: Any) -> dict[str, Any]:
    group = a_group(make)
    return {"slug": group.team.slug, "pk": made(group, **fields).pk}


def an_import(group: FocusGroup, name: str = "gemaakt-met-qc-1.7.8.qdpx") -> Any:
    upload = ContentFile(sample(name), name="buurtkamer.qdpx")
    return services.receive_file(team=group.team, upload=upload, by=group.keeper)


def waiting(make: Any) -> dict[str, Any]:
    group = a_group(make)
    return {"slug": group.team.slug, "pk": an_import(group).pk}


def done(make: Any) -> dict[str, Any]:
    group = a_group(make)
    brought = an_import(group)
    people = brought.summary["matches"]
    services.confirm_import(brought=brought, by=group.keeper, people=people)
    services.bring_in(brought.pk)
    return {"slug": group.team.slug, "pk": brought.pk}


ROWS = [
    coordinators_only("interchange:overview", kwargs=slug),
    Row("interchange:make", kwargs=slug, **ONLY_POST),
    Row(
        "interchange:fetch",
        kwargs=lambda make: a_file(make, state=MadeState.READY),
        visitor=LOGIN,
        outsider=HIDDEN,
        member=HIDDEN,
        neighbour=HIDDEN,
        elsewhere=HIDDEN,
        look_at=False,
    ),
    Row(
        "interchange:again",
        kwargs=lambda make: a_file(make, state=MadeState.WITHDRAWN, file=""),
        **ONLY_POST,
    ),
    coordinators_only("interchange:hand_in", kwargs=slug),
    coordinators_only("interchange:look", kwargs=waiting),
    coordinators_only("interchange:look", label="brought in", kwargs=done),
    Row("interchange:discard", kwargs=waiting, **ONLY_POST),
    Row("interchange:forget", kwargs=done, **ONLY_POST),
]
