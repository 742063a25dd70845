"""What the key holds of somebody is found without opening it, and forgotten when asked."""

from datetime import timedelta

from django.utils import timezone

from samenspel.ground.common.holdings import Subject
from samenspel.loop.deidentifying import privacy, services
from samenspel.loop.deidentifying.models import Pseudonym
from samenspel.loop.deidentifying.tests.conftest import those
from samenspel.loop.sources.services.erasing import erase_words_of
from tests.focus_group import a_transcript

KEY, DECISIONS = privacy.HOLDINGS
BO = Subject(email="bo.de.wit@example.org")


def take_out(group, words, stand_in, said):
    made = a_transcript(group.team, [("D1", said)], {"D1": group.d1}, title=stand_in)
    services.find_traces(source=made)
    services.accept_traces(
        source=made, suggestions=those(made, words), words=words, stand_in=stand_in, by=group.coder
    )
    return made


def test_a_name_in_the_key_is_told_and_forgotten(group):
    made = take_out(group, "Bo de Wit", "[naam 1]", "dat zei Bo de Wit")
    (held,) = KEY.export(BO)
    assert list(held.facts.values()) == ["[naam 1]"]
    assert KEY.erase(BO) == 1
    assert not Pseudonym.objects.exists()
    assert made.suggestions.get().decision == "accepted"


def test_somebody_elses_name_stays_in_the_key(group):
    take_out(group, "Ria Klaassen", "[naam 1]", "dat zei Ria Klaassen")
    assert list(KEY.export(BO)) == []
    assert KEY.erase(BO) == 0


def test_decisions_stay_without_the_name(group):
    take_out(group, "Bo de Wit", "[naam 1]", "dat zei Bo de Wit")
    subject = Subject(email=group.coder.email, person_id=group.coder.pk)
    (held,) = DECISIONS.export(subject)
    assert list(held.facts.values()) == [1]
    assert DECISIONS.erase(subject) == 1
    assert list(DECISIONS.export(subject)) == []


def test_the_key_forgets_what_stands_in_no_text(group):
    take_out(group, "Bo de Wit", "[naam 1]", "dat zei Bo de Wit").delete()
    assert KEY.expire(timezone.now()) == 0
    assert KEY.expire(timezone.now() + timedelta(days=31)) == 1


def test_with_the_words_that_are_erased_the_key_goes(group):
    made = take_out(group, "Bo de Wit", "[naam 1]", "dat zei Bo de Wit")
    erase_words_of(participant=group.d1)
    assert not made.suggestions.exists()
    assert not Pseudonym.objects.exists()
