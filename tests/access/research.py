"""Who gets what in `research`: researchers by what they do, and who has the link of the words."""

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from samenspel.ground.consent.models import Consent, How
from samenspel.loop.activities.models import Activity, ActivityKind
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.models import AskedConsent, Participant
from samenspel.loop.research.services import record_answer, stop_taking_part
from tests.access.rows import HIDDEN, Row, coordinators_only, public
from tests.focus_group import FocusGroup, a_focus_group

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}
ABOUT = "We willen leren hoe buren elkaar helpen. En wat het wijkteam daarvoor kan doen."


def a_group(make: Any) -> FocusGroup:
    """Let the coordinator keep the key, and one of two have answered."""
    group = a_focus_group(make.zhz, keeper=make.coordinator, coder=make.resident)
    activity = _focus_group(group, timedelta(days=-20), "Focusgroep in Dordrecht")
    group.d1.description = "een bewoner van Dordrecht"
    group.d1.save()
    for one in (group.d1, group.d2):
        one.activities.add(activity)
    said = Answer("yes", "no", "werkplaats", "no", "yes")
    sheet = ContentFile(b"%PDF-1.7", name="blad.pdf")
    record_answer(
        participant=group.d1, answer=said, by=make.coordinator, how=How.SIGNED, sheet=sheet
    )
    return group


def _focus_group(group: FocusGroup, begins: timedelta, title: str) -> Activity:
    starts = timezone.now() + begins
    activity = Activity.objects.create(
        werkplaats=group.team.werkplaats,
        team=group.team,
        kind=ActivityKind.FOCUS_GROUP,
        title=title,
        starts=starts,
        ends=starts + timedelta(hours=2),
        venue="Buurthuis De Schakel",
        status="published",
        reach="public",
    )
    AskedConsent.objects.create(activity=activity, about=ABOUT, records=True)
    return activity


def slug(make: Any) -> dict[str, Any]:
    return {"slug": a_group(make).team.slug}


def one(make: Any) -> dict[str, Any]:
    group = a_group(make)
    return {"slug": group.team.slug, "pk": group.d1.pk}


def nobody_asked(make: Any) -> dict[str, Any]:
    group = a_group(make)
    return {"slug": group.team.slug, "pk": group.d2.pk}


def work(make: Any) -> dict[str, Any]:
    group = a_group(make)
    return {"slug": group.team.slug, "pk": group.team.researchers.get(person=make.resident).pk}


def proof(make: Any) -> dict[str, Any]:
    found = one(make)
    kept = Consent.objects.of(Participant.objects.get(pk=found["pk"])).exclude(proof="").first()
    assert kept is not None
    return found | {"consent": kept.pk}


def token(make: Any) -> dict[str, Any]:
    return {"token": a_group(make).d1.token}


def token_of_unasked(make: Any) -> dict[str, Any]:
    return {"token": a_group(make).d2.token}


def token_of_stopped(make: Any) -> dict[str, Any]:
    group = a_group(make)
    stop_taking_part(participant=group.d1)
    return {"token": group.d1.token}


def coming(make: Any) -> dict[str, Any]:
    activity = _focus_group(a_group(make), timedelta(days=9), "Buren aan tafel")
    for name in ("Fatma El Idrissi", "Ali Yılmaz"):
        activity.walk_ins.create(name=name, perspective="citizen")
    return {"pk": activity.pk}


def no_research_yet(make: Any) -> dict[str, Any]:
    made = coming(make)
    AskedConsent.objects.filter(activity=made["pk"]).delete()
    return made


def head(make: Any) -> dict[str, Any]:
    made = coming(make)
    walk_in = Activity.objects.get(pk=made["pk"]).walk_ins.first()
    assert walk_in is not None
    return made | {"head": f"w{walk_in.pk}"}


def own(make: Any) -> dict[str, Any]:
    group = a_group(make)
    for participant, person in ((group.d1, make.coordinator), (group.d2, make.professional)):
        participant.identity.person = person
        participant.identity.save()
    return {}


BY_LINK = {"elsewhere": HIDDEN}

ROWS = [
    coordinators_only("research:overview", kwargs=slug),
    coordinators_only("research:researchers", kwargs=slug),
    coordinators_only("research:end_researcher", kwargs=work),
    coordinators_only("research:participants", kwargs=slug),
    coordinators_only("research:participant", kwargs=one),
    coordinators_only("research:participant", label="not asked yet", kwargs=nobody_asked),
    coordinators_only("research:add_participant", kwargs=slug),
    coordinators_only("research:change_participant", kwargs=one),
    coordinators_only("research:import_participants", kwargs=slug),
    coordinators_only("research:ask_several", kwargs=slug),
    coordinators_only("research:record", kwargs=one),
    Row("research:ask_by_mail", kwargs=one, **ONLY_POST),
    coordinators_only("research:paper", kwargs=one),
    coordinators_only("research:stop_participant", kwargs=one),
    coordinators_only("research:proof", kwargs=proof, look_at=False),
    coordinators_only("research:asking", kwargs=coming),
    coordinators_only("research:asking", label="not yet", kwargs=no_research_yet),
    Row("research:stop_asking", kwargs=coming, **ONLY_POST),
    coordinators_only("research:activity_paper", kwargs=coming),
    coordinators_only("research:door", kwargs=coming),
    coordinators_only("research:ask_head", kwargs=head),
    Row("research:my_words_list", kwargs=own, visitor=302),
    public("research:my_words", kwargs=token, **BY_LINK),
    public("research:my_words", label="not asked yet", kwargs=token_of_unasked, **BY_LINK),
    public("research:my_words", label="stopped", kwargs=token_of_stopped, **BY_LINK),
    public("research:stop", kwargs=token, **BY_LINK),
    public("research:stopped", kwargs=token_of_stopped, **BY_LINK),
]
