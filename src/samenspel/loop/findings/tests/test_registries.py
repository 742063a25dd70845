"""What findings tell the others: privacy, news, handing over, the first page, the queries."""

from django.test import Client
from django.urls import reverse

from samenspel.ground.common.holdings import Subject
from samenspel.ground.notices.models import Notice
from samenspel.loop.findings import services
from samenspel.loop.findings.models import MemberCheckInvitation, Stance
from samenspel.loop.findings.notices import shared_line
from samenspel.loop.findings.privacy import HOLDINGS
from samenspel.loop.findings.showing import shown_to
from samenspel.loop.findings.team_handover import open_checks
from samenspel.loop.findings.tests.making import TOO_LATE, ask, fresh, may_contact, rest, shared
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Identity
from samenspel.loop.teams.models import TeamMember
from samenspel.loop.teams.services import link_for
from tests.focus_group import agree


def holding(name):
    return next(one for one in HOLDINGS if one.name == f"findings.{name}")


def an_answer(finding, group) -> Subject:
    agree(group.d1)
    may_contact(group.d1)
    check = ask(finding, group, group.d1)
    services.answer_check(invitation=check.invitations.get(), answer="no", words="Zo niet.")
    return Subject(email=Identity.objects.get(participant=group.d1).email)


def test_who_answered_gets_the_answer_back_and_can_have_it_erased(finding, group):
    subject = an_answer(finding, group)
    told = list(holding("answers").export(subject))
    assert "Zo niet." in told[0].facts.values()
    assert holding("answers").erase(subject) == 1
    assert not MemberCheckInvitation.objects.exists()


def test_opinions_go_and_what_was_written_stays_without_a_name(finding, group):
    services.take_stance(finding=finding, by=group.keeper, opinion="agrees", why="Ja.")
    services.add_memo(finding=finding, by=group.keeper, text="Memo.")
    subject = Subject(email=group.keeper.email, person_id=group.keeper.pk)
    assert len(list(holding("opinions").export(subject))) == 1
    assert len(list(holding("written").export(subject))) == 2
    holding("opinions").erase(subject)
    assert holding("written").erase(subject) == 2
    assert not Stance.objects.exists()
    assert fresh(finding).created_by is None


def test_the_table_hears_of_a_new_finding_as_far_as_it_may_see_it(finding, group, resident):
    TeamMember.objects.create(team=group.team, person=resident, perspective="citizen")
    shared(finding, group, "team")
    told = {one.address for one in Notice.objects.filter(topic="findings.shared")}
    assert resident.email in told
    assert group.keeper.email not in told
    line = shared_line(finding.pk, resident.email)
    assert line is not None
    assert finding.claim in line.text
    services.take_back(finding=finding, by=group.keeper)
    assert shared_line(finding.pk, resident.email) is None


def test_who_has_no_account_reads_it_by_the_own_link(finding, group, client):
    truus = Person.objects.create(name="Truus", email="truus@example.org")
    member = TeamMember.objects.create(team=group.team, person=truus, perspective="citizen")
    shared(finding, group, "team")
    line = shared_line(finding.pk, truus.email)
    assert line is not None
    assert line.url == link_for(member)
    path = line.url.removeprefix(group.team.werkplaats.root_url)
    page = client.get(path).content.decode()
    assert finding.claim in page
    assert "Ik bel nooit" not in page


def test_an_open_check_goes_to_a_successor(finding, group):
    an_answer(finding, group)
    hanging = open_checks(group.team, group.keeper)
    assert len(hanging.lines) == 1
    assert finding.claim not in hanging.lines[0]
    hanging.transfer(group.coder)
    assert finding.checks.get().by == group.coder


def test_the_first_page_says_what_needs_a_look(finding, group, login):
    rest(finding, group)
    services.remove_evidence(evidence=finding.evidence.get(), by=group.keeper)
    url = reverse("research:overview", kwargs={"slug": group.team.slug})
    assert "Bekijk 1 bevinding" in login(group.coder).get(url).content.decode()


def test_what_is_hidden_does_not_flatter_the_claim(finding, group):
    shared(finding, group)
    agree(group.d2, "team")
    rest(finding, group, TOO_LATE, side="against")
    shown = shown_to(None, fresh(finding))
    assert (shown.hidden, shown.hidden_against) == (1, 1)
    page = Client().get(finding.get_absolute_url()).content.decode()
    assert "Daarvan spreekt 1 het tegen" in page


def test_the_list_is_narrowed_by_team(finding, group, client):
    group.team.reach = "public"
    group.team.save()
    shared(finding, group)
    url = reverse("findings:list")
    assert finding.claim in client.get(url, {"team": group.team.slug}).content.decode()
    assert finding.claim in client.get(url, {"team": "bestaat-niet"}).content.decode()


def test_no_team_that_one_may_not_see_is_named(finding, group, client):
    group.team.reach = "team"
    group.team.save()
    shared(finding, group)
    for url in (reverse("findings:list"), finding.get_absolute_url()):
        page = client.get(url).content.decode()
        assert finding.claim in page
        assert group.team.name not in page
