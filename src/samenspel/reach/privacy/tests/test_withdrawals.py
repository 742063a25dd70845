"""The coordinator sees what withdrawals touched, and ticks off what was done."""

import pytest
from django.core.exceptions import PermissionDenied

from samenspel.ground.consent.models import Affected, DepartureKind, Purpose, Reach, Withdrawal
from samenspel.ground.consent.services import (
    give_consent,
    record_departure,
    settle_affected,
    withdraw_consent,
)
from samenspel.ground.mail.models import Message
from samenspel.loop.research.models import Researcher, ResearchRole
from samenspel.loop.research.services import stop_taking_part
from samenspel.reach.privacy.services import settle
from tests.focus_group import a_focus_group, agree

LIST = "/beheer/ingetrokken/"


def took_back(person, werkplaats, label="Fragmenten (XLSX)", by=None):
    give_consent(subject=person, purpose=Purpose.QUOTE, reach=Reach.PUBLIC)
    record_departure(
        kind=DepartureKind.DOWNLOAD, label=label, subjects=[person], scope=werkplaats.pk, by=by
    )
    withdraw_consent(subject=person, purpose=Purpose.QUOTE)
    return Affected.objects.latest("pk")


def path(affected):
    return f"{LIST}{affected.withdrawal_id}/"


def test_the_coordinator_reads_what_left_and_never_whose_it_was(login, coordinator, resident, zhz):
    affected = took_back(resident, zhz)
    browser = login(coordinator)
    for page in (browser.get(LIST), browser.get(path(affected))):
        assert "Roos" not in page.content.decode()
    assert "Fragmenten (XLSX)" in browser.get(path(affected)).content.decode()


def test_whoever_took_it_along_is_named(login, coordinator, researcher, resident, zhz):
    affected = took_back(resident, zhz, by=researcher.user)
    assert "door Otto, op" in login(coordinator).get(path(affected)).content.decode()


def test_a_page_that_only_researchers_open_is_told_without_a_link(
    login, coordinator, researcher, zhz
):
    group = a_focus_group(zhz, keeper=researcher)
    group.passage("Ik bel nooit meteen.", code=group.code("Bellen"), by=researcher)
    agree(group.d1)
    stop_taking_part(participant=group.d1)
    affected = Affected.objects.filter(url=group.transcript.get_absolute_url()).first()
    link = f'href="{affected.url}"'
    assert link not in login(coordinator).get(path(affected)).content.decode()
    Researcher.objects.create(team=group.team, person=coordinator, role=ResearchRole.READER)
    assert link in login(coordinator).get(path(affected)).content.decode()


def test_of_who_takes_part_in_research_only_the_code_is_told(login, coordinator, researcher, zhz):
    group = a_focus_group(zhz, keeper=researcher)
    affected = took_back(group.d1, zhz)
    browser = login(coordinator)
    for page in (browser.get(LIST), browser.get(path(affected))):
        assert "Deelnemer D1" in page.content.decode()
        assert "Ria Klaassen" not in page.content.decode()


def test_it_is_ticked_off_with_what_was_done(login, coordinator, resident, zhz):
    affected = took_back(resident, zhz)
    note = {f"{affected.pk}-note": "Otto gooide het weg."}
    page = login(coordinator).post(f"{path(affected)}{affected.pk}/", note, follow=True)
    assert "Otto gooide het weg." in page.content.decode()
    assert "Niets. Alles is afgehandeld." in page.content.decode()
    assert not Affected.objects.to_do().exists()


def test_who_was_second_is_told(login, coordinator, researcher, resident, zhz):
    affected = took_back(resident, zhz)
    settle_affected(affected=affected, by=researcher.user, note="Gedaan.")
    note = {f"{affected.pk}-note": "Ook gedaan."}
    page = login(coordinator).post(f"{path(affected)}{affected.pk}/", note, follow=True)
    assert "Iemand anders heeft dit al afgehandeld." in page.content.decode()
    affected.refresh_from_db()
    assert affected.note == "Gedaan."


def test_what_waits_stands_above_what_is_done(login, coordinator, resident, professional, zhz):
    first = took_back(resident, zhz)
    settle_affected(affected=took_back(professional, zhz), by=coordinator.user)
    page = login(coordinator).get(LIST).content.decode()
    assert page.index(path(first)) < page.index("niets te doen")
    assert "1 ding te doen" in page


def test_the_menu_counts_what_is_to_do(login, coordinator, resident, zhz):
    took_back(resident, zhz)
    assert "1 wacht op jou" in login(coordinator).get("/beheer/").content.decode()


def test_another_werkplaats_sees_nothing_of_it(login, coordinator, resident, elders):
    affected = took_back(resident, elders)
    browser = login(coordinator)
    assert browser.get(path(affected)).status_code == 404
    assert browser.post(f"{path(affected)}{affected.pk}/").status_code == 404
    with pytest.raises(PermissionDenied):
        settle(affected=affected, by=coordinator, note="")


def test_coordinators_hear_of_it_at_once_without_a_name(coordinator, neighbour, resident, zhz):
    affected = took_back(resident, zhz)
    letter = Message.objects.get(to=coordinator.email)
    assert "Iemand trok een toestemming in" in letter.subject
    assert path(affected) in letter.text
    assert "Roos" not in letter.subject + letter.text
    assert not Message.objects.filter(to=neighbour.email).exists()


@pytest.mark.parametrize("number", [10, 20])
def test_the_list_takes_the_same_queries_for_any_number(
    number, login, coordinator, resident, django_assert_max_num_queries
):
    werkplaats = coordinator.memberships.get().werkplaats
    for one in range(number):
        took_back(resident, werkplaats, label=f"Bestand {one}")
        Affected.objects.to_do().update(done_at=Withdrawal.objects.first().at)
    browser = login(coordinator)
    with django_assert_max_num_queries(20):
        browser.get(LIST)
