"""The wall: what everyone sees, and what nobody does."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from samenspel.ground.freshness.models import Change
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.services import (
    cancel_registration,
    confirm_registration,
    erase_old_registrations,
)
from samenspel.loop.exchange.models import Need, Offer
from samenspel.loop.exchange.services import add_line, remove_line, say_what_went_well
from samenspel.loop.exchange.tests.conftest import make_activity
from samenspel.loop.programme.models import Theme


def wall_of(activity: Activity) -> str:
    return f"{activity.get_absolute_url()}halen-en-brengen/"


def test_the_wall_has_two_columns_and_only_names_that_may_be_shown(client, activity, need, offer):
    html = client.get(wall_of(activity)).content.decode()
    assert "Hoe begin je een repaircafé" in html
    assert "Ervaring met een repaircafé" in html
    assert "Pim" in html
    assert not {"Roos", "Visser", "example.org/"} & set(html.split())
    assert "roos@example.org" not in html


def test_who_sees_it_can_sign_up(client, activity, need):
    assert "Meld mij aan" in client.get(wall_of(activity)).content.decode()


def test_lines_are_grouped_by_theme(client, zhz, activity, need, offer):
    theme = Theme.objects.create(werkplaats=zhz, name="Buren", slug="buren", summary="?")
    add_line(model=Need, activity=activity, text="Over buren", theme=theme)
    html = client.get(wall_of(activity)).content.decode()
    assert "<h3>Buren</h3>" in html
    assert html.index("Over buren") < html.index("<h3>Overig</h3>") < html.index("Hoe begin")


def test_who_must_still_confirm_is_not_on_the_wall(client, activity, coming):
    registration = coming("Anna", status="pending")
    add_line(model=Offer, activity=activity, text="Appels", registration=registration)
    assert "Appels" not in client.get(wall_of(activity)).content.decode()
    confirm_registration(registration=registration)
    assert "Appels" in client.get(wall_of(activity)).content.decode()
    cancel_registration(registration=registration)
    assert "Appels" not in client.get(wall_of(activity)).content.decode()


def test_a_wall_is_seen_by_who_may_see_the_activity(client, login, zhz, resident):
    inside = make_activity(zhz, reach="werkplaats")
    add_line(model=Offer, activity=inside, text="Appels")
    assert client.get(wall_of(inside)).status_code == 404
    assert "Appels" in login(resident).get(wall_of(inside)).content.decode()


def test_what_was_written_stays_without_name_when_the_registration_is_forgotten(activity, offer):
    Activity.objects.update(
        starts=timezone.now() - timedelta(days=40), ends=timezone.now() - timedelta(days=39)
    )
    erase_old_registrations(now=timezone.now())
    kept = Offer.objects.get()
    assert not Registration.objects.exists()
    assert kept.registration is None
    assert kept.first_name == ""
    assert list(Offer.objects.on_the_wall()) == [kept]


def test_what_was_never_confirmed_is_forgotten_altogether(activity, coming):
    registration = coming("Anna", status="expired")
    add_line(model=Offer, activity=activity, text="Appels", registration=registration)
    registration.delete()
    assert not Offer.objects.exists()


def test_an_activity_can_be_removed_with_all_that_is_on_its_wall(activity, need, offer):
    say_what_went_well(activity=activity, text="De soep")
    activity.delete()
    assert not Need.objects.exists()


def test_what_went_well_stands_with_an_activity_that_is_over(client, activity):
    say_what_went_well(activity=activity, text="De soep was goed")
    url = activity.get_absolute_url()
    assert "De soep was goed" not in client.get(url).content.decode()
    now = timezone.now()
    Activity.objects.update(starts=now - timedelta(hours=3), ends=now - timedelta(hours=1))
    say_what_went_well(activity=activity, text="En het gesprek")
    html = client.get(url).content.decode()
    assert "De soep was goed" in html
    assert "En het gesprek" in client.get(wall_of(activity)).content.decode()


@pytest.mark.parametrize("size", [10, 300])
def test_the_wall_takes_the_same_queries(
    client, activity, coming, django_assert_max_num_queries, size
):
    registration = coming("Roos")
    lines = [
        model(
            werkplaats_id=activity.werkplaats_id,
            activity=activity,
            registration=registration,
            text=f"Regel {number}",
            shown=True,
        )
        for number in range(size // 2)
        for model in (Need, Offer)
    ]
    for model in (Need, Offer):
        model.objects.bulk_create(line for line in lines if isinstance(line, model))
    with django_assert_max_num_queries(12):
        html = client.get(wall_of(activity)).content.decode()
    assert html.count('class="wall__line"') == size


def test_a_kept_page_forgets_the_name_with_the_registration(client, activity, offer):
    assert "Pim" in client.get(wall_of(activity)).content.decode()
    with transaction.atomic():
        offer.registration.delete()
    assert "Pim" not in client.get(wall_of(activity)).content.decode()


def test_what_waits_for_a_mail_makes_no_kept_page_stale(activity, coming):
    registration, before = coming("Anna", status="pending"), Change.objects.count()
    line = add_line(model=Offer, activity=activity, text="Appels", registration=registration)
    remove_line(line=line)
    assert Change.objects.count() == before
