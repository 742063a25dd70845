"""Texts come into the material: from files, typed, from gatherings, under headings."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from samenspel.ground import documents
from samenspel.loop.activities.models import Activity, ActivityKind
from samenspel.loop.reports.models import Report
from samenspel.loop.sources import services
from samenspel.loop.sources.models import Source, SourceDraft, SourceKind, Whose
from samenspel.loop.sources.services import About
from tests.focus_group import a_focus_group

pytestmark = pytest.mark.django_db

FILES = Path(documents.__file__).parent / "tests" / "data"
SOUP = "We kookten.\n\nEn praatten."
SOUP = "We kookten.\n\nEn praatten."
TALK = """Interviewer: Wat doet u?
Ria: Ik bel nooit.
En daarna ook niet.
Interviewer: Ja?
Ria: Ja."""


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def coder(group, login):
    return login(group.coder)


def address(name, **more):
    return reverse(f"sources:{name}", kwargs={"slug": "buren", **more})


def handed_in(name="gesprek.docx"):
    return SimpleUploadedFile(name, (FILES / name).read_bytes())


def upload(client, file, **more):
    said = {"kind": "transcript", "title": "", **more}
    return client.post(address("upload"), said | {"upload": file})


def confirm(client, draft, **more):
    said = {"title": draft.title, "kind": draft.kind, **more}
    return client.post(address("review", pk=draft.pk), said)


def talk(client):
    client.post(address("type"), {"title": "Gesprek", "kind": "transcript", "text": TALK})
    return SourceDraft.objects.get()


def test_a_file_is_read_looked_at_and_added(coder, group):
    answer = upload(coder, handed_in())
    draft = SourceDraft.objects.get()
    assert answer.url == address("review", pk=draft.pk)
    page = coder.get(answer.url).content.decode()
    assert "Ik bel nooit meteen" in page
    assert "“D1”" in page
    confirm(coder, draft, spreekt_0="on", heet_0="INT", spreekt_1="on", heet_1="D1")
    source = Source.objects.get(title="Focusgroep in Dordrecht", original_name="gesprek.docx")
    assert [speaker.label for speaker in source.speakers.all()] == ["INT", "D1"]
    assert "INT: Wat doet u als het niet meer lukt thuis?[1]" in source.text
    assert source.digest == hashlib.sha256((FILES / "gesprek.docx").read_bytes()).hexdigest()
    with source.original.open() as kept:
        assert kept.read() == (FILES / "gesprek.docx").read_bytes()
    assert "gesprek" not in source.original.name
    assert source.word_count == len(source.text.split())
    assert not SourceDraft.objects.exists()


def test_saying_yes_twice_adds_it_once(coder):
    draft = talk(coder)
    confirm(coder, draft)
    answer = confirm(coder, draft)
    assert answer.url == address("list")
    assert Source.objects.filter(title="Gesprek").count() == 1


def test_the_same_file_is_noticed(coder):
    upload(coder, handed_in())
    confirm(coder, SourceDraft.objects.get())
    answer = upload(coder, handed_in())
    assert answer.status_code == 422
    assert "Dit staat al bij het materiaal:" in answer.content.decode()
    assert not SourceDraft.objects.exists()


def test_two_people_who_hand_in_the_same_file_add_it_once(coder, group, login):
    keeper = login(group.keeper)
    upload(coder, handed_in())
    upload(keeper, handed_in())
    mine, theirs = SourceDraft.objects.order_by("pk")
    confirm(coder, mine)
    answer = confirm(keeper, theirs, whose="people")
    assert answer.status_code == 422
    assert "Dit staat al bij het materiaal:" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "words"), [("op-slot.docx", "wachtwoord"), ("gescand.pdf", "scan")]
)
def test_a_file_that_cannot_be_read_says_what_to_do_and_keeps_the_rest(coder, name, words):
    answer = upload(coder, handed_in(name), title="Mijn gesprek")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "Mijn gesprek" in page


def test_lines_without_a_label_belong_to_who_spoke(coder):
    draft = talk(coder)
    confirm(coder, draft, spreekt_0="on", spreekt_1="on", heet_1="D9")
    source = Source.objects.get(title="Gesprek")
    turns = [source.text[turn.words_start : turn.end] for turn in source.turns.all()]
    assert turns == ["Wat doet u?", "Ik bel nooit.\nEn daarna ook niet.", "Ja?", "Ja."]
    assert "D9: Ik bel" in source.text
    assert "Ria" not in source.text


def test_what_is_no_speaker_stays_in_the_text(coder):
    confirm(coder, talk(coder))
    source = Source.objects.get(title="Gesprek")
    assert source.text == TALK
    assert not source.turns.exists()


def test_a_draft_is_only_for_who_made_it(coder, group, login):
    draft = talk(coder)
    answer = login(group.keeper).get(address("review", pk=draft.pk))
    assert answer.status_code == 302
    assert login(group.keeper).post(address("discard", pk=draft.pk)).status_code == 404


def test_a_draft_waits_a_day_and_goes_with_its_file(coder, django_capture_on_commit_callbacks):
    upload(coder, handed_in())
    draft = SourceDraft.objects.get()
    storage, name = draft.original.storage, draft.original.name
    assert services.forget_old_drafts(timezone.now()) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert services.forget_old_drafts(timezone.now() + timedelta(hours=25)) == 1
    assert not storage.exists(name)


def test_a_coder_cannot_make_peoples_words_our_own(group):
    about = About(title="Gesprek", kind=SourceKind.TRANSCRIPT, whose=Whose.OWN, reach="public")
    source = services.add_source(team=group.team, by=group.coder, about=about, text="Ik bel.")
    assert (source.whose, source.reach) == (Whose.PEOPLE, "team")


def test_a_coder_cannot_do_so_by_calling_it_a_report(coder, group):
    said = {"title": "Gesprek", "kind": SourceKind.REPORT, "text": "D1: Ik bel nooit."}
    coder.post(address("type"), said)
    draft = SourceDraft.objects.get()
    assert draft.whose == Whose.PEOPLE
    confirm(coder, draft)
    assert Source.objects.latest("pk").whose == Whose.PEOPLE


def test_a_keeper_says_whose_words_it_are(group):
    about = About(title="Gesprek", kind=SourceKind.NOTES, whose=Whose.OWN, reach="public")
    source = services.add_source(team=group.team, by=group.keeper, about=about, text="Ik bel.")
    assert (source.whose, source.reach) == (Whose.OWN, "public")


def test_who_does_not_code_adds_nothing(group, resident):
    with pytest.raises(PermissionDenied):
        services.add_source(
            team=group.team, by=resident, about=About(title="a", kind="notes"), text="a"
        )


def test_a_case_is_written_under_headings(coder, group):
    page = coder.get(address("write_case"))
    key = page.context["form"]["key"].value()
    said = {"title": "De tuin", "situation": "Een tuin.", "learned": "Bel eerst.", "key": key}
    coder.post(address("write_case"), said)
    coder.post(address("write_case"), said)
    source = Source.objects.get(kind=SourceKind.CASE)
    assert source.text == "De situatie\nEen tuin.\n\nWat we leerden\nBel eerst."
    assert source.whose == Whose.PEOPLE


def test_a_case_without_words_is_asked_again(coder):
    key = coder.get(address("write_case")).context["form"]["key"].value()
    answer = coder.post(address("write_case"), {"title": "Leeg", "key": key})
    assert answer.status_code == 422


@pytest.fixture
def gathering(group):
    starts = timezone.now() - timedelta(days=3)
    activity = Activity.objects.create(
        werkplaats=group.team.werkplaats, team=group.team, kind=ActivityKind.FOCUS_GROUP,
        title="Buren aan tafel", starts=starts, ends=starts + timedelta(hours=2),
    )  # fmt: skip
    report = Report.objects.create(
        werkplaats=activity.werkplaats, activity=activity, title="Soep", text=SOUP, reach="team"
    )
    report.yields.create(kind="insight", text="Bel eerst aan.", perspective="citizen")
    report.yields.create(kind="insight", text="Kom zonder map.", perspective="professional")
    return activity


def test_a_report_becomes_a_text_of_our_own(coder, gathering):
    coder.post(address("from_gathering"), {"activity": gathering.pk, "kind": "report"})
    source = Source.objects.get(kind=SourceKind.REPORT)
    assert source.text == SOUP
    assert (source.whose, source.activity, source.reach) == (Whose.OWN, gathering, "team")


def test_yields_are_lines_with_their_perspective(coder, gathering):
    said = {"activity": gathering.pk, "kind": "yields"}
    coder.post(address("from_gathering"), said)
    source = Source.objects.get(kind=SourceKind.YIELDS)
    first, second = source.text.split("\n")
    assert first.endswith(": Bel eerst aan.")
    assert [one.perspective for one in source.speakers.all()] == ["citizen", "professional"]
    again = coder.post(address("from_gathering"), said)
    assert again.status_code == 422
    assert second.endswith(": Kom zonder map.")


def test_a_gathering_of_another_team_is_no_choice(coder, gathering):
    gathering.team = None
    gathering.save()
    answer = coder.post(address("from_gathering"), {"activity": gathering.pk, "kind": "report"})
    assert answer.status_code == 422
