"""Who gets what in `sources`: researchers by what they do; coordinators only when they are one."""

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from samenspel.loop.activities.models import Activity, ActivityKind
from samenspel.loop.sources import services
from samenspel.loop.sources.models import Source, SourceKind
from tests.access.rows import Row, coordinators_only
from tests.focus_group import FocusGroup, a_focus_group, a_transcript, agree

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}
LONGER = [
    ("Interviewer", "Kunt u vertellen hoe het gaat als er iets misloopt bij u in de straat?"),
    ("D1", "Dan bellen we elkaar. Niet de gemeente. Die weet niet eens dat wij bestaan."),
    ("D2", "Daar schrik ik van. Wij denken juist dat we dichtbij zijn."),
    ("D1", "Ja, met een folder. Maar een folder drinkt geen koffie."),
    ("Wethouder", "Wat zou er dan wel helpen?"),
]
TYPED = "Interviewer: Wat doet u?\nRia: Ik bel nooit.\nInterviewer: En dan?\nRia: Dan wacht ik."


def a_group(make: Any) -> FocusGroup:
    """Let the coordinator keep the key; D1 agreed and D2 was not asked yet."""
    group = a_focus_group(make.zhz, keeper=make.coordinator, coder=make.resident)
    agree(group.d1)
    source = group.transcript
    source.original.save("origineel.docx", ContentFile(b"woorden"), save=False)
    source.original_name, source.digest = "Focusgroep.docx", "b1946ac92492d2347c6235b4d2611184" * 2
    source.day = timezone.localdate() - timedelta(days=20)
    source.save()
    return group


def slug(make: Any) -> dict[str, Any]:
    group = a_group(make)
    second = a_transcript(group.team, LONGER, {"D1": group.d1}, title="Straatgesprek")
    second.speakers.exclude(label__in=["D1", "Interviewer"]).update(is_ours=False)
    for kind in (SourceKind.CASE, SourceKind.NOTES):
        Source.objects.create(team=group.team, title=kind.label.capitalize(), kind=kind, text="Ja.")
    starts = timezone.now() - timedelta(days=20)
    Activity.objects.create(
        werkplaats=make.zhz,
        team=group.team,
        kind=ActivityKind.FOCUS_GROUP,
        title="Buren aan tafel",
        starts=starts,
        ends=starts + timedelta(hours=2),
    )
    return {"slug": group.team.slug}


def empty(make: Any) -> dict[str, Any]:
    made = slug(make)
    Source.objects.all().delete()
    return made


def one(make: Any) -> dict[str, Any]:
    group = a_group(make)
    return {"slug": group.team.slug, "pk": group.transcript.pk}


def taken_back(make: Any) -> dict[str, Any]:
    made = one(make)
    person = Source.objects.get(pk=made["pk"]).speakers.get(label="D2").participant
    person.answered_at = timezone.now()
    person.save()
    return made


def not_known(make: Any) -> dict[str, Any]:
    made = one(make)
    Source.objects.get(pk=made["pk"]).speakers.update(participant=None, is_ours=False)
    return made


def case(make: Any) -> dict[str, Any]:
    group = a_group(make)
    source = Source.objects.create(team=group.team, title="De tuin", kind="case", text="Een tuin.")
    return {"slug": group.team.slug, "pk": source.pk}


def draft(make: Any) -> dict[str, Any]:
    group = a_group(make)
    about = services.About(title="Aan de keukentafel", kind=SourceKind.TRANSCRIPT)
    made = services.read_typed(team=group.team, by=make.coordinator, about=about, text=TYPED)
    return {"slug": group.team.slug, "pk": made.pk}


ROWS = [
    coordinators_only("sources:list", kwargs=slug),
    coordinators_only("sources:list", label="of one kind", kwargs=slug, query="?soort=case"),
    coordinators_only("sources:list", label="empty", kwargs=empty),
    coordinators_only("sources:add", kwargs=slug),
    coordinators_only("sources:upload", kwargs=slug),
    coordinators_only("sources:type", kwargs=slug),
    coordinators_only("sources:write_case", kwargs=slug),
    coordinators_only("sources:write_analysis", kwargs=slug),
    coordinators_only("sources:from_gathering", kwargs=slug),
    coordinators_only("sources:review", kwargs=draft),
    Row("sources:discard", kwargs=draft, **ONLY_POST),
    coordinators_only("sources:detail", kwargs=one),
    coordinators_only("sources:detail", label="taken back", kwargs=taken_back),
    coordinators_only("sources:detail", label="not known", kwargs=not_known),
    coordinators_only("sources:speakers", kwargs=one),
    coordinators_only("sources:speakers", label="nobody", kwargs=case),
    coordinators_only("sources:change", kwargs=one),
    coordinators_only("sources:original", kwargs=one, look_at=False),
    coordinators_only("sources:remove", kwargs=one),
]
