"""Who gets what in `findings`: researchers, the table, and whoever a finding was shared with."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.findings import services
from samenspel.loop.findings.models import Finding, MemberCheckInvitation
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.teams.services import link_for
from tests.access.rows import HIDDEN, Row, coordinators_only, public
from tests.focus_group import FocusGroup, a_focus_group, agree

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}
BY_TOKEN = {"elsewhere": HIDDEN}


def a_group(make: Any) -> FocusGroup:
    """Make a focus group of which the coordinator keeps the key, and everyone agreed."""
    group = a_focus_group(make.zhz, keeper=make.coordinator)
    for participant in (group.d1, group.d2):
        agree(participant)
        give_consent(subject=participant, purpose=Purpose.CONTACT, reach=Reach.TEAM)
    group.team.reach = Reach.PUBLIC
    group.team.save()
    return group


def a_finding(make: Any, group: FocusGroup | None = None) -> Finding:
    group = group or a_group(make)
    finding = services.write_finding(
        team=group.team,
        by=group.keeper,
        claim="Mensen vragen eerst een buur om hulp, en pas daarna het wijkteam.",
        explanation="Dat gold voor iedereen die langer in de straat woont.",
    )
    code = group.code("Buren")
    for words, side in (("Ik bel nooit meteen", "for"), ("vaak te laat", "against")):
        passage = group.passage(words, code=code, by=group.keeper)
        services.add_evidence(finding=finding, passages=[passage], by=group.keeper, side=side)
    return Finding.objects.get(pk=finding.pk)


def a_shared_finding(make: Any, reach: str = Reach.PUBLIC) -> Finding:
    finding = a_finding(make)
    services.take_stance(finding=finding, by=make.coordinator, opinion="agrees", why="Herkenbaar.")
    return services.share_finding(finding=finding, by=make.coordinator, reach=reach)


def a_check(make: Any) -> MemberCheckInvitation:
    finding = a_finding(make)
    check = services.start_member_check(
        finding=finding,
        by=make.coordinator,
        words="Je vraagt eerst hulp aan een buur. Pas daarna bel je het wijkteam.",
        until=timezone.localdate() + timedelta(days=14),
        participants=Participant.objects.all(),
    )
    first: MemberCheckInvitation = check.invitations.get(participant__code="D1")
    return first


def at_a_seat(make: Any) -> dict[str, Any]:
    """Let Truus, who has no account, come by her mailed link."""
    finding = a_shared_finding(make, Reach.TEAM)
    truus = Person.objects.create(name="Truus", email="truus@example.org")
    link_for(member := finding.team.members.create(person=truus, perspective="citizen"))
    return {"token": member.seat_link.token, "pk": finding.pk}


def slug(make: Any) -> dict[str, Any]:
    return {"slug": a_finding(make).team.slug}


def hunch(make: Any) -> dict[str, Any]:
    finding = a_finding(make)
    return {"slug": finding.team.slug, "pk": finding.pk}


def shared(make: Any) -> dict[str, Any]:
    finding = a_shared_finding(make)
    services.add_memo(finding=finding, by=make.coordinator, text="Navragen bij nieuwe bewoners.")
    return {"slug": finding.team.slug, "pk": finding.pk}


def alone(make: Any, reach: str) -> dict[str, Any]:
    return {"pk": a_shared_finding(make, reach).pk}


def row_of_words(make: Any) -> dict[str, Any]:
    finding = a_finding(make)
    return {
        "slug": finding.team.slug,
        "pk": finding.pk,
        "number": finding.evidence.values_list("pk", flat=True)[0],
    }


def a_round(make: Any) -> dict[str, Any]:
    invitation = a_check(make)
    services.answer_check(invitation=invitation, answer="partly", words="Soms wel, soms niet.")
    check = invitation.check_round
    return {"slug": check.finding.team.slug, "pk": check.finding_id, "number": check.pk}


def token(make: Any) -> dict[str, Any]:
    return {"token": a_check(make).token}


def answered(make: Any) -> dict[str, Any]:
    invitation = a_check(make)
    services.answer_check(invitation=invitation, answer="yes")
    return {"token": invitation.token}


def listed(make: Any) -> dict[str, Any]:
    a_shared_finding(make)
    return {}


NO_MEMBERS = {"visitor": HIDDEN, "outsider": HIDDEN, "neighbour": HIDDEN, "elsewhere": HIDDEN}

ROWS = [
    public("findings:list", kwargs=listed),
    public("findings:list", label="chosen", query="?team=buren"),
    public("findings:detail", kwargs=lambda make: alone(make, "public"), elsewhere=HIDDEN),
    Row(
        "findings:detail",
        label="for all members",
        kwargs=lambda make: alone(make, "national"),
        **(NO_MEMBERS | {"neighbour": 200}),
    ),
    Row(
        "findings:detail",
        label="for members",
        kwargs=lambda make: alone(make, "werkplaats"),
        **NO_MEMBERS,
    ),
    Row(
        "findings:detail",
        label="for the team",
        kwargs=lambda make: alone(make, "team"),
        **(NO_MEMBERS | {"member": HIDDEN}),
    ),
    Row("findings:stance", kwargs=lambda make: alone(make, "public"), **ONLY_POST),
    public("findings:check", kwargs=token, **BY_TOKEN),
    public("findings:check", label="answered", kwargs=answered, **BY_TOKEN),
    public("findings:seat_finding", kwargs=at_a_seat, elsewhere=HIDDEN),
    coordinators_only("findings:team", kwargs=slug),
    coordinators_only("findings:write", kwargs=slug),
    coordinators_only("findings:use", kwargs=slug),
    coordinators_only("findings:work", kwargs=hunch),
    coordinators_only("findings:work", label="shared", kwargs=shared),
    coordinators_only("findings:change", kwargs=shared),
    coordinators_only("findings:remove", kwargs=hunch),
    Row("findings:looked_at", kwargs=hunch, **ONLY_POST),
    Row("findings:add_memo", kwargs=hunch, **ONLY_POST),
    coordinators_only("findings:pick", kwargs=hunch),
    coordinators_only("findings:evidence", kwargs=row_of_words),
    Row("findings:move_evidence", kwargs=row_of_words, **ONLY_POST),
    Row("findings:remove_evidence", kwargs=row_of_words, **ONLY_POST),
    coordinators_only("findings:share", kwargs=hunch),
    coordinators_only("findings:take_back", kwargs=shared),
    coordinators_only("findings:questions", kwargs=hunch),
    coordinators_only("findings:start_check", kwargs=hunch),
    coordinators_only("findings:round", kwargs=a_round),
    Row("findings:close_check", kwargs=a_round, **ONLY_POST),
]
