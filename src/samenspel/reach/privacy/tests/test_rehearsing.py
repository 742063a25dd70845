"""What would happen is shown, and nothing happens."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core import serializers
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.common.holdings import Subject
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Membership, Person
from samenspel.loop.questions.tests.making import make_question
from samenspel.reach.privacy import services
from samenspel.reach.privacy.models import AccessLink, CameIn, DataRequest, ErasureLog, RequestKind
from samenspel.reach.privacy.registry import all_holdings

MINE = "/mijn/gegevens/"
DESKS = "/beheer/verzoeken/"
NOT_COMPARED = {"contenttypes", "auth.permission", "sessions"}


def everything() -> dict[str, str]:
    """Return all that is kept, model by model."""
    models = [model for model in apps.get_models() if model._meta.managed]
    return {
        model._meta.label: serializers.serialize("json", model._base_manager.order_by("pk"))
        for model in models
        if NOT_COMPARED.isdisjoint({model._meta.app_label, model._meta.label_lower})
    }


@pytest.fixture
def roos(resident, zhz, settings, tmp_path):
    """Roos, of whom much is held: a photo, consents, a question, mail."""
    settings.MEDIA_ROOT = tmp_path
    resident.photo.save("roos.jpg", ContentFile(b"geen echte foto"))
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    make_question(zhz, asker_email=resident.email, public=True)
    return resident


def test_rehearsing_everything_of_somebody_changes_nothing(
    roos, django_capture_on_commit_callbacks
):
    before, file = everything(), Path(roos.photo.path)
    with django_capture_on_commit_callbacks(execute=True) as afterwards:
        rehearsal = services.rehearse_erasing(
            holdings=all_holdings(), subject=Subject(roos.email, roos.pk)
        )
    touched = {holding.name: number for holding, number in rehearsal.lines}
    assert touched["network.people"] == touched["questions"] == touched["accounts"] == 1
    assert everything() == before
    assert afterwards == []
    assert file.read_bytes() == b"geen echte foto"


def test_the_real_thing_does_what_the_rehearsal_said(roos):
    asked = {"holdings": all_holdings(), "subject": Subject(roos.email, roos.pk)}
    rehearsal = services.rehearse_erasing(**asked)
    done = services.erase_holdings(**asked, way="login")
    assert {holding.name: number for holding, number in rehearsal.lines} == done


def test_rehearsing_tonights_round_changes_nothing(roos, zhz):
    AccessLink.objects.create(token_digest="x", email="a@example.org", expires_at=timezone.now())
    today = timezone.localdate()
    Membership.objects.filter(person=roos).update(starts=today, ends=today)
    before = everything()
    run = services.rehearse_round(timezone.now() + timedelta(days=800))
    assert run.removed["privacy.links"] == 1
    assert run.removed["network.people"] == 1
    assert run.pk is None
    assert everything() == before


@pytest.mark.django_db(transaction=True)
def test_a_rehearsal_outside_any_transaction_is_taken_back_too():
    person = Person.objects.create(name="Mien", email="mien@example.org")
    services.rehearse_erasing(holdings=all_holdings(), subject=Subject(person.email, person.pk))
    assert not connection.in_atomic_block
    person.refresh_from_db()
    assert person.name == "Mien"
    assert not ErasureLog.objects.exists()


def test_before_erasing_i_read_how_much_goes(log_in, roos):
    page = log_in(roos.email).get(f"{MINE}alles/wissen/").content.decode()
    assert "Dit gebeurt er" in page
    assert "1 gegeven" in page
    assert Person.objects.get(pk=roos.pk).name == "Roos"


def test_before_erasing_i_read_what_must_be_done_first(log_in, coordinator):
    page = log_in(coordinator.email).get(f"{MINE}alles/wissen/").content.decode()
    assert "Eerst iets anders" in page


# A coordinator erases for somebody who asked.


@pytest.fixture
def asked(zhz, coordinator):
    """Mien, known here without account, called to have everything erased."""
    person = Person.objects.create(name="Mien", email="mien@example.org")
    Membership.objects.create(werkplaats=zhz, person=person, perspective="citizen")
    return services.note_request(
        werkplaats=zhz,
        by=coordinator,
        kind=RequestKind.ERASE,
        came_in=CameIn.PHONE,
        received_on=timezone.localdate(),
        name="Mien",
        email="mien@example.org",
    )


def erase(browser, item, version=None):
    told = {"version": version or item.version, "answer": "Alles is weg."}
    return browser.post(f"{DESKS}{item.pk}/wissen/", told)


def test_as_long_as_nobody_is_certain_nothing_can_be_erased_or_seen(log_in, coordinator, asked):
    browser = log_in(coordinator.email)
    assert browser.get(f"{DESKS}{asked.pk}/wissen/").status_code == 404
    assert erase(browser, asked).status_code == 404
    page = browser.get(f"{DESKS}{asked.pk}/").content.decode()
    assert "Het is nog niet zeker wie dit vraagt." in page


def test_a_proven_request_is_carried_out_and_answered(log_in, coordinator, asked):
    services.prove_request(request=asked)
    browser = log_in(coordinator.email)
    assert "Wie je bent" in browser.get(f"{DESKS}{asked.pk}/wissen/").content.decode()
    assert Person.objects.filter(name="Mien").exists()
    erase(browser, asked, version=2)
    assert not Person.objects.filter(name="Mien").exists()
    item = DataRequest.objects.get()
    assert (item.state, item.name, item.email, item.handled_by) == ("done", "", "", coordinator)
    assert set(ErasureLog.objects.values_list("way", flat=True)) == {"request"}
    letter = Message.objects.filter(to="mien@example.org").latest("pk")
    assert "Alles is weg." in letter.text
    assert "/verzoek/" not in letter.text, "the request is nameless now"


def test_a_recorded_reason_is_enough_for_who_has_no_account(log_in, coordinator, asked):
    services.vouch_for_request(request=asked, by=coordinator, vouched="Ik belde haar.", seen=1)
    erase(log_in(coordinator.email), asked, version=2)
    assert not Person.objects.filter(name="Mien").exists()


def test_a_reason_is_not_enough_for_who_takes_part_elsewhere(log_in, coordinator, asked, elders):
    person = Person.objects.get(name="Mien")
    Membership.objects.create(werkplaats=elders, person=person, perspective="citizen")
    services.vouch_for_request(request=asked, by=coordinator, vouched="Ik belde haar.", seen=1)
    assert erase(log_in(coordinator.email), asked, version=2).status_code == 404
    assert Person.objects.filter(name="Mien").exists()


def test_a_reason_is_not_enough_for_who_has_an_account(log_in, coordinator, asked):
    User.objects.create_user(email="mien@example.org")
    services.vouch_for_request(request=asked, by=coordinator, vouched="Ik belde haar.", seen=1)
    assert erase(log_in(coordinator.email), asked, version=2).status_code == 404


def test_a_login_of_long_ago_is_not_enough(login, coordinator, asked):
    services.prove_request(request=asked)
    assert erase(login(coordinator), asked, version=2).url.startswith("/account/bewijs/")


def test_a_coordinator_of_elsewhere_erases_nothing(asked, neighbour):
    services.prove_request(request=asked)
    with pytest.raises(PermissionDenied):
        services.erase_for_request(request=asked, by=neighbour, answer="Weg.", seen=2)
    assert Person.objects.filter(name="Mien").exists()
