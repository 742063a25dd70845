"""What is no longer needed goes by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.accounts.services import account_for
from samenspel.ground.common import housekeeping
from samenspel.ground.consent.models import Consent
from samenspel.loop.network.models import Membership, Person
from samenspel.reach.privacy import services
from samenspel.reach.privacy.models import AccessLink, RetentionRun
from samenspel.reach.privacy.registry import all_holdings
from samenspel.reach.privacy.services import retention

pytestmark = pytest.mark.django_db


def after(**time):
    return services.run_retention(timezone.now() + timedelta(**time))


def test_a_round_notes_what_it_let_go(zhz):
    AccessLink.objects.create(token_digest="x", email="a@example.org", expires_at=timezone.now())
    run = after(minutes=1)
    assert run.removed["privacy.links"] == 1
    assert not run.failed


def test_an_account_that_was_never_opened_goes_after_a_week(zhz):
    account_for(email="nieuw@example.org")
    after(days=6)
    assert User.objects.exists()
    after(days=8)
    assert not User.objects.exists()


def test_an_account_that_somebody_made_for_a_person_stays(resident):
    after(days=8)
    assert User.objects.filter(email=resident.email).exists()


def test_who_left_two_years_ago_becomes_nameless(resident, professional):
    today = timezone.localdate()
    Membership.objects.filter(person=resident).update(starts=today, ends=today)
    after(days=729)
    assert Person.objects.filter(name="Roos").exists()
    after(days=732)
    assert not Person.objects.filter(name="Roos").exists()
    assert Person.objects.filter(name="Pim").exists(), "who takes part stays"


def test_proof_of_a_withdrawn_consent_goes_after_five_years(login, resident):
    browser = login(resident)
    browser.post("/mijn/toestemmingen/", {"show_name": "public"})
    browser.post("/mijn/toestemmingen/", {"show_name": ""})
    after(days=4 * 365)
    assert Consent.objects.exists()
    after(days=5 * 365 + 1)
    assert not Consent.objects.exists()


def test_one_app_that_fails_does_not_stop_the_others(monkeypatch, capsys):
    def fail(now):
        raise RuntimeError

    broken = [replace(h, expire=fail) if h.name == "mail" else h for h in all_holdings()]
    monkeypatch.setattr(retention, "all_holdings", lambda: broken)
    with pytest.raises(CommandError, match="mail"):
        call_command("run_retention")
    run = RetentionRun.objects.get()
    assert run.failed == {"mail": "RuntimeError"}
    assert "accounts: 0" in capsys.readouterr().out


def test_housekeeping_does_one_round_a_day():
    now = timezone.now()
    for moment in (now, now + timedelta(hours=5), now + timedelta(hours=21)):
        housekeeping.run_all(moment)
    assert RetentionRun.objects.count() == 2
