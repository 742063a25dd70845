"""The material on the screen: the list, a text, who speaks in it, its file."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.consent.models import Affected, AffectedKind, Purpose
from samenspel.loop.research.models import Participant, Researcher
from samenspel.loop.research.services import stop_taking_part
from samenspel.loop.sources.going import GOES
from samenspel.loop.sources.models import Source, Speaker
from samenspel.loop.sources.research_tabs import texts_with_words_of
from samenspel.loop.sources.rests_on import copies_of, texts_of
from samenspel.loop.sources.signals import source_removed, speakers_changed
from samenspel.loop.teams.models import Team
from tests.focus_group import LINES, a_focus_group, a_participant, a_transcript, agree

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def keeper(group, login):
    return login(group.keeper)


@pytest.fixture
def coder(group, login):
    return login(group.coder)


def address(name, source=None):
    kwargs = {"slug": "buren"} | ({"pk": source.pk} if source else {})
    return reverse(f"sources:{name}", kwargs=kwargs)


def stop(participant):
    participant.answered_at = timezone.now()
    participant.save()


def text_of(response):
    return response.content.decode()


def with_file(source):
    source.original.save("a.docx", ContentFile(b"het origineel"), save=False)
    source.original_name, source.digest = "Gesprek met Ria.docx", "a" * 64
    source.save()
    return source


def test_the_list_says_what_still_has_to_be_seen_to(coder, group):
    a_transcript(group.team, LINES, {"D1": group.d1}, title="Twee")
    Speaker.objects.filter(source__title="Twee", label="D2").delete()
    Speaker.objects.filter(source__title="Twee", label="INT").update(is_ours=False)
    page = text_of(coder.get(address("list")))
    assert "1 spreker nog niet bekend" in page
    assert "1 iemand gaf nog geen antwoord" in page or "gaf nog geen antwoord" in page


def test_the_list_costs_as_much_with_twenty_as_with_ten(coder, group):
    def cost():
        with CaptureQueriesContext(
            connection,
        ) as seen:
            coder.get(address("list"))
        return len(seen)

    for number in range(9):
        a_transcript(group.team, LINES, {"D1": group.d1, "D2": group.d2}, title=f"T{number}")
    cost()
    ten = cost()
    for number in range(10):
        a_transcript(group.team, LINES, {"D1": group.d1, "D2": group.d2}, title=f"U{number}")
    cost()  # what a change makes stale is read once more
    assert cost() == ten


def test_the_list_can_be_of_one_kind(coder, group):
    Source.objects.create(team=group.team, title="Een casus", kind="case", text="Woorden.")
    page = text_of(coder.get(address("list") + "?soort=case"))
    assert "Een casus" in page
    assert "Focusgroep in Dordrecht" not in page


def test_a_text_is_read_with_numbers_and_speakers(coder, group):
    page = text_of(coder.get(address("detail", group.transcript)))
    assert 'id="r5"' in page
    assert "Kom eens langs zonder map" in page
    assert "voice--c2" in page


def test_reading_costs_as_much_with_more_lines(coder, group):
    def cost(source):
        with CaptureQueriesContext(connection) as seen:
            coder.get(address("detail", source))
        return len(seen)

    people = {"D1": group.d1, "D2": group.d2}
    long = a_transcript(group.team, LINES * 20, people, title="Lang")
    cost(long)
    assert cost(long) == cost(group.transcript)


def test_one_can_go_to_a_line(coder, group):
    url = address("detail", group.transcript)
    assert coder.get(url + "?regel=3").url == f"{url}#r3"


def test_words_that_were_taken_back_are_gone_from_the_page(coder, group):
    stop(group.d1)
    page = text_of(coder.get(address("detail", group.transcript)))
    assert "buurvrouw" not in page
    assert "[Deze woorden zijn ingetrokken]" in page


def test_a_keeper_says_who_speaks(keeper, group):
    source = group.transcript
    source.speakers.update(participant=None, is_ours=False)
    heard = []
    speakers_changed.connect(lambda source, **_more: heard.append(source.pk), weak=False)
    form = keeper.get(address("speakers", source)).context["form"]
    initial = {name: form[name].value() or "" for name in form.fields}
    assert keeper.post(address("speakers", source), initial).status_code == 302
    said = {one.label: (one.participant, one.is_ours) for one in source.speakers.all()}
    assert said == {"INT": (None, True), "D1": (group.d1, False), "D2": (group.d2, False)}
    assert heard == [source.pk]


def test_two_labels_can_be_one_person(keeper, group):
    source = group.transcript
    form = keeper.get(address("speakers", source)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}
    said[f"wie_{source.speakers.get(label='D2').pk}"] = str(group.d1.pk)
    keeper.post(address("speakers", source), said)
    assert set(source.participants.all()) == {group.d1}


def test_a_participant_of_another_team_is_no_choice(keeper, group, zhz, elders):
    other = a_focus_group(elders, keeper=group.keeper)
    source = group.transcript
    pk = source.speakers.get(label="D1").pk
    answer = keeper.post(address("speakers", source), {f"wie_{pk}": str(other.d1.pk)})
    assert answer.status_code == 422


def test_coders_do_not_say_who_is_who(coder, group):
    assert coder.get(address("speakers", group.transcript)).status_code == 404


def test_the_original_is_for_keepers_until_somebody_stops(keeper, coder, group):
    source = with_file(group.transcript)
    answer = keeper.get(address("original", source))
    assert b"".join(answer.streaming_content) == b"het origineel"
    assert "attachment" in answer["Content-Disposition"]
    assert coder.get(address("original", source)).status_code == 404
    stop(group.d2)
    assert keeper.get(address("original", source)).status_code == 404


def test_an_original_that_was_taken_along_is_asked_back(keeper, group):
    source = with_file(group.transcript)
    keeper.get(address("original", source))
    stop_taking_part(participant=group.d1)
    assert (
        Affected.objects.of(group.d1).filter(kind="left", departure__by=group.keeper.user).exists()
    )


def test_the_original_does_not_go_out_by_its_name(keeper, group):
    source = with_file(group.transcript)
    assert keeper.get(source.original.url).status_code == 404


def test_a_coder_changes_the_title_and_not_whose_words(coder, group):
    source = group.transcript
    form = coder.get(address("change", source)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}
    coder.post(address("change", source), said | {"title": "Nieuw", "whose": "own"})
    source.refresh_from_db()
    assert (source.title, source.whose) == ("Nieuw", "people")


def test_two_people_at_once_lose_nothing(coder, group):
    source = group.transcript
    form = coder.get(address("change", source)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields} | {"title": "Van mij"}
    Source.objects.filter(pk=source.pk).update(memo="Van een ander")
    answer = coder.post(address("change", source), said)
    assert answer.status_code == 422
    assert "Van mij" in text_of(answer)
    source.refresh_from_db()
    assert source.memo == "Van een ander"


def test_taking_a_text_out_tells_what_goes_with_it(keeper, coder, group, monkeypatch):
    monkeypatch.setattr(GOES, "_tellers", [lambda _source: ["12 fragmenten"]])
    source, gone = group.transcript, []
    source_removed.connect(lambda source, **_more: gone.append(source.pk), weak=False)
    assert coder.get(address("remove", source)).status_code == 404
    assert "12 fragmenten" in text_of(keeper.get(address("remove", source)))
    keeper.post(address("remove", source))
    assert gone == [source.pk]
    assert not Source.objects.exists()
    assert keeper.post(address("remove", source)).status_code == 302


def test_a_reader_reads_and_no_more(group, login, resident):
    Researcher.objects.create(team=group.team, person=resident, role="reader")
    reader = login(resident)
    assert reader.get(address("detail", group.transcript)).status_code == 200
    assert reader.get(address("add")).status_code == 404
    assert reader.get(address("change", group.transcript)).status_code == 404


def test_a_participant_is_told_in_which_texts(group):
    assert texts_with_words_of(group.d1) == [
        ("Teksten met jouw woorden", ["Focusgroep in Dordrecht"])
    ]


def test_withdrawing_names_the_texts(group):
    agree(group.d1)
    assert [rest.label for rest in texts_of(group.d1, Purpose.TAKE_PART)] == [
        "De woorden van D1 in “Focusgroep in Dordrecht”"
    ]
    assert not list(texts_of(group.d1, Purpose.QUOTE))
    assert not list(texts_of(a_participant(group.team, "D9", "citizen"), Purpose.TAKE_PART))
    assert Participant.objects.count() == 3


def test_withdrawing_names_the_copies_in_other_teams(group):
    agree(group.d1)
    other = Team.objects.create(werkplaats=group.team.werkplaats, name="Pleinen", slug="pleinen")
    copy = a_transcript(other, LINES, {}, guid=group.transcript.guid)
    [found] = copies_of(group.d1, Purpose.TAKE_PART)
    assert (found.url, found.kind) == (copy.get_absolute_url(), AffectedKind.LOOK)
    assert not list(copies_of(group.d1, Purpose.QUOTE))
