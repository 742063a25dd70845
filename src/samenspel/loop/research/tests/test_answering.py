"""What somebody answers about the own words holds at once; stopping is safe to repeat."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from samenspel.ground.consent.models import (
    Affected,
    Consent,
    DepartureKind,
    How,
    Purpose,
    Reach,
)
from samenspel.ground.consent.services import record_departure
from samenspel.ground.mail.models import Message
from samenspel.ground.notices.models import Notice
from samenspel.loop.research.answers import Answer, standing_of
from samenspel.loop.research.models import Participant
from samenspel.loop.research.services import agree_to_words, record_answer, stop_taking_part
from samenspel.loop.research.terms import terms_of
from samenspel.loop.research.texts import TEXT_VERSION


def test_a_yes_holds_for_what_was_said_yes_to(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    assert Participant.objects.quotable(Reach.PUBLIC).get() == group.d1
    assert {one.purpose for one in Consent.objects.of(group.d1).in_force()} == {
        Purpose.TAKE_PART, Purpose.RECORD, Purpose.QUOTE, Purpose.CONTACT,
    }  # fmt: skip


def test_what_was_left_open_is_not_agreed_to(group):
    agree_to_words(participant=group.d1, answer=Answer(take_part="yes"))
    assert [one.purpose for one in Consent.objects.of(group.d1)] == [Purpose.TAKE_PART]
    assert standing_of(group.d1).quoted_to == "voor niemand te citeren"


def test_exactly_what_was_read_is_kept(group, asked, yes):
    group.d1.activities.add(asked.activity)
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    quote = Consent.objects.of(group.d1).get(purpose=Purpose.QUOTE)
    assert asked.about in quote.text
    assert "→ Iedereen" in quote.text
    assert "→ Nee, zonder mijn naam" in quote.text
    assert quote.text_version == TEXT_VERSION


def test_words_are_used_until_the_day_that_was_told(group, asked):
    asked.until = timezone.localdate() + timedelta(days=30)
    asked.save()
    group.d1.activities.add(asked.activity)
    agree_to_words(participant=group.d1, answer=Answer(take_part="yes"))
    until = Consent.objects.of(group.d1).get().until
    assert timezone.localdate(until) == asked.until + timedelta(days=1)


def test_nobody_is_asked_for_a_wider_circle_than_the_organiser_wants(group, asked):
    asked.widest = Reach.WERKPLAATS
    asked.save()
    group.d1.activities.add(asked.activity)
    assert terms_of(group.d1).reaches == [Reach.TEAM, Reach.WERKPLAATS]


def test_the_same_answer_again_changes_nothing(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    before = list(Consent.objects.of(group.d1).values_list("pk", flat=True))
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    assert list(Consent.objects.of(group.d1).values_list("pk", flat=True)) == before


def test_changing_only_the_circle_leaves_the_name_as_it_was(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes | {"named": "yes"}))
    agree_to_words(participant=group.d1, answer=Answer(quote="werkplaats"))
    quote = Consent.objects.of(group.d1).in_force().get(purpose=Purpose.QUOTE)
    assert (quote.reach, quote.named) == (Reach.WERKPLAATS, True)


def test_who_stops_agrees_to_nothing_about_words_any_more(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    assert stop_taking_part(participant=group.d1)
    assert group.d1 in Participant.objects.stopped()
    left = Consent.objects.of(group.d1).in_force()
    assert [one.purpose for one in left] == [Purpose.CONTACT]


def test_stopping_twice_is_stopping_once(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    stop_taking_part(participant=group.d1)
    moment = Consent.objects.of(group.d1).get(purpose=Purpose.TAKE_PART).withdrawn_at
    assert not stop_taking_part(participant=group.d1)
    assert Consent.objects.of(group.d1).get(purpose=Purpose.TAKE_PART).withdrawn_at == moment


def test_who_was_never_asked_can_stop_too(group):
    assert stop_taking_part(participant=group.d1)
    assert group.d1 in Participant.objects.stopped()


def test_a_no_is_an_answer(group):
    agree_to_words(participant=group.d1, answer=Answer(take_part="no"))
    assert group.d1 in Participant.objects.stopped()


def test_who_stopped_may_come_back(group, yes):
    stop_taking_part(participant=group.d1)
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    assert group.d1 in Participant.objects.taking_part()


def test_keepers_hear_a_code_and_no_name(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    stop_taking_part(participant=group.d1)
    told = Notice.objects.filter(address="otto@example.org").order_by("pk")
    assert [one.topic for one in told] == ["research.answered", "research.stopped"]
    assert not Notice.objects.filter(address="pim@example.org").exists()


def test_a_recording_is_a_to_do_for_the_coordinator(group, asked, yes):
    group.d1.activities.add(asked.activity)
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    stop_taking_part(participant=group.d1)
    labels = [one.label for one in Affected.objects.to_do()]
    assert any("Buren aan tafel" in label and "D1" in label for label in labels)
    assert not any("Ria" in label for label in labels)


def test_a_signed_sheet_is_kept_once_with_every_consent(group, researcher, yes):
    sheet = ContentFile(b"%PDF-1.7 ...", name="blad.pdf")
    record_answer(
        participant=group.d1, answer=Answer.of(yes), by=researcher, how=How.SIGNED, sheet=sheet
    )
    kept = {one.proof.name for one in Consent.objects.of(group.d1)}
    assert len(kept) == 1
    assert Consent.objects.of(group.d1).first().recorded_by == researcher.user


def test_a_sheet_that_proves_nothing_is_not_kept(group, researcher):
    before = set(_sheets())
    sheet = ContentFile(b"%PDF-1.7 ...", name="nee.pdf")
    no = Answer(take_part="no")
    record_answer(participant=group.d1, answer=no, by=researcher, how=How.SIGNED, sheet=sheet)
    assert set(_sheets()) == before


def _sheets():
    return default_storage.listdir("consents")[1] if default_storage.exists("consents") else []


def test_who_codes_writes_down_nobodys_answer(group, professional, yes):
    with pytest.raises(PermissionDenied):
        record_answer(participant=group.d1, answer=Answer.of(yes), by=professional, how=How.SIGNED)


def test_a_first_no_works_as_a_withdrawal(group):
    record_departure(
        kind=DepartureKind.DOWNLOAD, label="tabel.csv", subjects=[group.d1], scope=1, by=None
    )
    passage = group.passage("Ik bel nooit meteen.")
    stop_taking_part(participant=group.d1)
    touched = Affected.objects.of(group.d1)
    assert touched.filter(kind="left", label__contains="tabel.csv").exists()
    assert touched.filter(kind="hidden", url=passage.source.get_absolute_url()).exists()
    stop_taking_part(participant=group.d1)
    assert touched.filter(kind="left").count() == 1
    assert not Consent.objects.of(group.d1).exists()


def test_who_stopped_hears_that_a_keeper_wrote_down_a_yes(group):
    agree_to_words(participant=group.d1, answer=Answer(take_part="yes"))
    stop_taking_part(participant=group.d1)
    record_answer(
        participant=group.d1, answer=Answer(take_part="yes"), by=group.keeper, how=How.SPOKEN,
        witness="Bea",
    )  # fmt: skip
    letter = Message.objects.get(template="research/mail/your_choice.txt")
    assert letter.to == "ria.klaassen@example.org"
