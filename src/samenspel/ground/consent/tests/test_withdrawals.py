"""What a withdrawal touched: listed once, with what somebody still has to do."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import (
    Affected,
    AffectedKind,
    DepartureKind,
    Purpose,
    Reach,
    Withdrawal,
)
from samenspel.ground.consent.services import (
    give_consent,
    record_departure,
    settle_affected,
    withdraw_consent,
)
from samenspel.ground.consent.signals import things_affected

QUOTE, TAKE_PART = Purpose.QUOTE, Purpose.TAKE_PART
BOTH = (TAKE_PART, QUOTE)


def agree(subject, reach=Reach.PUBLIC, *purposes):
    for purpose in purposes or (QUOTE,):
        give_consent(subject=subject, purpose=purpose, reach=reach)


def left(*subjects, reach=None, label="fragmenten.xlsx"):
    return record_departure(
        kind=DepartureKind.DOWNLOAD, label=label, subjects=subjects, scope=1, reach=reach
    )


def told():
    return list(Affected.objects.values_list("kind", "label"))


def test_where_nothing_rests_on_it_nothing_is_listed(resident, rests):
    agree(resident)
    withdraw_consent(subject=resident, purpose=QUOTE)
    assert not Withdrawal.objects.exists()


def test_it_lists_what_is_shown_and_what_left(resident, rests):
    rests("Bevinding 3", AffectedKind.HIDDEN)
    agree(resident)
    left(resident)
    withdraw_consent(subject=resident, purpose=QUOTE)
    assert told() == [("hidden", "Bevinding 3"), ("left", "fragmenten.xlsx")]
    assert [one.label for one in Affected.objects.to_do()] == ["fragmenten.xlsx"]


def test_what_left_of_others_is_not_listed(resident, professional, rests):
    agree(resident)
    left(professional)
    withdraw_consent(subject=resident, purpose=QUOTE)
    assert told() == []


def test_what_left_with_nobodys_words_is_not_kept(rests, db):
    assert left() is None


def test_stopping_altogether_is_one_to_do_for_each_thing(resident, rests):
    rests("Bevinding 3")
    agree(resident, Reach.PUBLIC, *BOTH)
    left(resident)
    left(resident)
    for purpose in BOTH:
        withdraw_consent(subject=resident, purpose=purpose)
    assert told() == [("look", "Bevinding 3")] + [("left", "fragmenten.xlsx")] * 2


def test_what_was_dealt_with_is_listed_again_when_even_less_is_left(resident, coordinator, rests):
    agree(resident)
    left(resident)
    agree(resident, Reach.TEAM)
    settle_affected(affected=Affected.objects.get(), by=coordinator.user)
    withdraw_consent(subject=resident, purpose=QUOTE)
    assert Affected.objects.to_do().count() == 1


def test_narrowing_leaves_alone_what_went_no_further(resident, rests):
    rests("Tabel van het team", reach=Reach.TEAM)
    rests("Pagina voor iedereen", reach=Reach.PUBLIC)
    agree(resident)
    left(resident, reach=Reach.TEAM, label="Voor het team")
    left(resident, reach=Reach.PUBLIC, label="Voor iedereen")
    left(resident, label="Wie weet")
    agree(resident, Reach.WERKPLAATS)
    assert {label for _kind, label in told()} == {
        "Pagina voor iedereen", "Voor iedereen", "Wie weet",
    }  # fmt: skip


def test_without_the_name_everything_counts(resident, rests):
    rests("Tabel van het team", reach=Reach.TEAM)
    give_consent(subject=resident, purpose=QUOTE, reach=Reach.PUBLIC, named=True)
    agree(resident)
    assert Withdrawal.objects.get().unnamed
    assert told() == [("look", "Tabel van het team")]


def test_a_photo_is_no_words(resident, rests):
    give_consent(subject=resident, purpose=Purpose.SHOW_PHOTO, reach=Reach.PUBLIC)
    left(resident)
    withdraw_consent(subject=resident, purpose=Purpose.SHOW_PHOTO)
    assert told() == []


def test_a_no_waits_for_nobodys_bookkeeping(resident, rests):
    rests("Bevinding 3")

    def broken(subject, purpose):
        raise RuntimeError

    resting.register(broken)
    agree(resident)
    assert withdraw_consent(subject=resident, purpose=QUOTE)
    by_hand = ("look", "We konden niet alles vinden wat hierop rustte. Zoek het zelf op.")
    assert told() == [("look", "Bevinding 3"), by_hand]


def test_it_is_announced_with_everything(resident, rests):
    rests("Bevinding 3")
    heard = []

    def hear(withdrawal, affected, **kwargs):
        heard.append((withdrawal.subject, [one.label for one in affected]))

    things_affected.connect(hear)
    agree(resident)
    withdraw_consent(subject=resident, purpose=QUOTE)
    things_affected.disconnect(hear)
    assert heard == [(resident, ["Bevinding 3"])]


def test_who_was_first_to_deal_with_it_is_kept(resident, coordinator, researcher, rests):
    rests("Bevinding 3")
    agree(resident)
    withdraw_consent(subject=resident, purpose=QUOTE)
    affected = Affected.objects.get()
    settle_affected(affected=affected, by=coordinator.user, note="Gevraagd terug te sturen.")
    settle_affected(affected=affected, by=researcher.user, note="Ook gezien.")
    affected.refresh_from_db()
    assert (affected.done_by, affected.note) == (coordinator.user, "Gevraagd terug te sturen.")


def test_what_only_disappeared_is_no_to_do(resident, coordinator, rests):
    rests("Bevinding 3", AffectedKind.HIDDEN)
    agree(resident)
    withdraw_consent(subject=resident, purpose=QUOTE)
    settle_affected(affected=Affected.objects.get(), by=coordinator.user)
    with pytest.raises(IntegrityError), transaction.atomic():
        Affected.objects.update(done_at=timezone.now())


def test_the_same_person_leaves_once_with_each_departure(resident):
    departure = left(resident, resident)
    kind = departure.subjects.get().subject_type
    with pytest.raises(IntegrityError), transaction.atomic():
        departure.subjects.create(subject_type=kind, subject_id=resident.pk)


@pytest.mark.parametrize("number", [10, 20])
def test_much_that_left_takes_no_more_queries(
    number, resident, rests, django_assert_max_num_queries
):
    agree(resident)
    for _number in range(number):
        left(resident)
    with django_assert_max_num_queries(40):
        withdraw_consent(subject=resident, purpose=QUOTE)
