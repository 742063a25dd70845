"""Erasing words: nothing of them is left anywhere, and all else keeps its place."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.sources.models import ChangeReason, Source, SourceDraft
from samenspel.loop.sources.reader import BLOT
from samenspel.loop.sources.services.correcting import correct_lines
from samenspel.loop.sources.services.erasing import erase_in_time, erase_words_of
from tests.focus_group import a_focus_group, agree

TEXT = (models.CharField, models.TextField, models.JSONField)


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


def all_words() -> str:
    """Return what stands in every text column of every table."""
    found = []
    for model in apps.get_models():
        names = [one.name for one in model._meta.concrete_fields if isinstance(one, TEXT)]
        if model._meta.managed and names:
            found += [str(row) for row in model._base_manager.values_list(*names)]
    return "\n".join(found)


def stop(participant, days=0):
    agree(participant)
    withdraw_consent(subject=participant, purpose=Purpose.TAKE_PART)
    return timezone.now() + timedelta(days=days)


def test_no_trace_of_the_words_is_left_in_any_table(group, professional):
    source = group.transcript
    start = source.text.index("D1: Ik bel")
    group.passage("Ik bel nooit meteen", code=group.code("Bellen"), by=professional)
    correct_lines(
        source=source, start=start, end=source.text.index("\n", start), seen_version=1,
        words="D1: Ik bel nooit meteen, zei Kobus.", by=professional,
    )  # fmt: skip
    assert "buurvrouw" in all_words()
    assert erase_words_of(participant=group.d1) == 1
    left = all_words()
    for words in ("bel nooit", "buurvrouw", "Kobus", "map onder"):
        assert words not in left
    assert "Bij ons in het wijkteam" in left


def test_other_words_keep_their_place(group):
    before = group.transcript.text
    erase_words_of(participant=group.d1)
    after = Source.objects.get(pk=group.transcript.pk).text
    assert len(after) == len(before)
    assert after.index("Bij ons in het wijkteam") == before.index("Bij ons in het wijkteam")
    assert after.split("\n")[1] == "D1: " + " ".join(
        BLOT * len(word) for word in before.split("\n")[1].split(" ")[1:]
    )


def test_the_file_it_was_read_from_goes(group, django_capture_on_commit_callbacks):
    source = group.transcript
    source.digest, source.original_name = "0" * 64, "Gesprek met Ria.docx"
    source.original.save("gesprek.docx", ContentFile(b"woorden"))
    storage, name = source.original.storage, source.original.name
    with django_capture_on_commit_callbacks(execute=True):
        erase_words_of(participant=group.d1)
    now = Source.objects.get(pk=source.pk)
    assert (now.original, now.original_name, now.digest) == ("", "", "")
    assert not storage.exists(name)


@pytest.mark.parametrize(
    ("line", "speaker", "left"),
    [
        ("Eerst vraag ik de buurvrouw, die kent iedereen.", None, 0),
        ("Iets heel anders.", "d1", 0),
        ("Iets heel anders.", "D2", 1),
    ],
)
def test_what_waits_for_a_yes_with_these_words_goes(group, professional, line, speaker, left):
    paragraphs = [[line, speaker, None, None]]
    SourceDraft.objects.create(
        team=group.team, made_by=professional, title="Weer", paragraphs=paragraphs, kind="case"
    )
    erase_words_of(participant=group.d1)
    assert SourceDraft.objects.count() == left


def test_a_text_without_turns_goes_whole(group):
    group.transcript.turns.all().delete()
    erase_words_of(participant=group.d2)
    text = Source.objects.get(pk=group.transcript.pk).text
    assert set(text) <= {BLOT, " ", "\n"}


def test_erasing_again_changes_nothing(group):
    erase_words_of(participant=group.d1)
    assert erase_words_of(participant=group.d1) == 0
    assert group.transcript.changes.count() == 1
    assert group.transcript.changes.get().reason == ChangeReason.ERASED


def test_two_weeks_after_somebody_stopped_the_words_go(group):
    stop(group.d1)
    assert erase_in_time(timezone.now() + timedelta(days=13)) == 0
    assert erase_in_time(timezone.now() + timedelta(days=15)) == 1
    group.d1.refresh_from_db()
    assert group.d1.words_erased_at is not None
    assert "Ik bel nooit" not in Source.objects.get(pk=group.transcript.pk).text


def test_who_takes_part_again_within_two_weeks_loses_nothing(group):
    stop(group.d1)
    agree(group.d1)
    assert erase_in_time(timezone.now() + timedelta(days=15)) == 0
    assert "Ik bel nooit" in Source.objects.get(pk=group.transcript.pk).text
