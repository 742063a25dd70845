"""What is held of somebody is shown, and goes when they ask so."""

from datetime import timedelta

from django.utils import timezone

from samenspel.ground.common.handover import Hanging
from samenspel.ground.common.holdings import Subject
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.models import (
    Identity,
    KnownHead,
    Participant,
    Researcher,
    ResearchRole,
)
from samenspel.loop.research.privacy import HOLDINGS
from samenspel.loop.research.services import agree_to_words, import_participants
from samenspel.loop.research.services.forgetting import forget_heads
from samenspel.loop.research.team_handover import research_work

WORDS, WORK = HOLDINGS


def test_somebody_sees_what_was_agreed_to(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    held, *consents = WORDS.export(Subject(group.d1.identity.email))
    assert held.facts["Code"] == "D1"
    assert held.url.endswith(group.d1.get_absolute_url())
    assert "Mijn woorden mogen worden aangehaald" in {consent.title for consent in consents}
    assert {consent.change_url for consent in consents} == {held.url}


def test_erasing_takes_the_words_away_and_nobody_knows_who_it_was(group, yes):
    agree_to_words(participant=group.d1, answer=Answer.of(yes))
    assert WORDS.erase(Subject(group.d1.identity.email)) == 1
    assert group.d1 in Participant.objects.stopped()
    assert not Identity.objects.filter(participant=group.d1).exists()
    assert not Participant.objects.with_token(group.d1.token).exists()


def test_erasing_nobody_touches_nobody(group):
    assert WORDS.erase(Subject("iemand@example.org")) == 0
    assert Identity.objects.count() == 2


def test_who_it_was_goes_a_month_after_the_words(group):
    group.d1.words_erased_at = timezone.now() - timedelta(days=31)
    group.d1.save()
    assert WORDS.expire(timezone.now()) == 1
    assert not Identity.objects.filter(participant=group.d1).exists()
    assert Identity.objects.filter(participant=group.d2).exists()


def test_who_worked_on_it_is_forgotten(group, professional):
    assert WORK.erase(Subject("pim@example.org", professional.pk)) == 1
    assert not Researcher.objects.filter(person=professional).exists()


def test_who_has_no_person_works_on_nothing(group):
    assert list(WORK.export(Subject("pim@example.org"))) == []
    assert WORK.erase(Subject("pim@example.org")) == 0


def test_who_was_who_at_a_door_goes_with_the_list(group, gathering, researcher):
    gathering.walk_ins.create(name="Fatma")
    import_participants(activity=gathering, by=researcher)
    assert forget_heads(timezone.now()) == 0
    gathering.ends = timezone.now() - timedelta(days=31)
    gathering.starts = gathering.ends - timedelta(hours=1)
    gathering.save()
    assert forget_heads(timezone.now()) == 1
    assert not KnownHead.objects.exists()


def test_the_key_goes_to_a_successor(group, researcher, professional):
    hanging = research_work(group.team, researcher)
    assert isinstance(hanging, Hanging)
    assert hanging.lines
    hanging.transfer(professional)
    assert Researcher.objects.get(person=professional).role == ResearchRole.KEEPER
