"""In a blind round nothing tells where the others saw something, whichever address one tries."""

import pytest
from django.urls import reverse

from samenspel.loop.coding.models import BlindRound
from samenspel.loop.findings.models import Finding


@pytest.fixture
def blind(group, researcher, professional):
    made = BlindRound.objects.create(team=group.team, title="Blind")
    made.sources.set([group.transcript])
    made.coders.set([researcher, professional])
    return made


@pytest.fixture
def theirs(group, researcher, blind):
    """What the keeper marked in this round; it needs a look as well."""
    passage = group.passage("Ik bel nooit meteen.", code=group.code("Bellen"), by=researcher)
    passage.needs_look, passage.memo = True, "Dit is het."
    passage.save()
    return passage


@pytest.mark.parametrize("name", ["move", "memo", "uncode", "remove", "settle"])
def test_a_passage_of_another_is_not_there(login, group, theirs, professional, name):
    page = login(professional)
    address = reverse(f"coding:{name}", args=["buren", theirs.pk])
    assert page.post(address, {"memo": "Nee.", "van": "5", "tot": "9"}).status_code == 404
    theirs.refresh_from_db()
    assert theirs.memo == "Dit is het."


def test_its_address_in_the_text_leads_nowhere(login, group, theirs, professional):
    page = login(professional)
    assert page.get(theirs.get_absolute_url()).status_code == 404
    text = page.get(reverse("coding:source", args=["buren", group.transcript.pk]))
    assert text.context["to_look_at"] == 0


def test_no_list_names_it(login, group, theirs, professional):
    page = login(professional)
    looking = page.get(reverse("coding:to_look_at", args=["buren"]))
    assert list(looking.context["passages"]) == []
    finding = Finding.objects.create(team=group.team, claim="Men belt niet.")
    pick = reverse("findings:pick", args=["buren", finding.pk])
    assert page.get(pick).context["choices"] == []
    said = {"passages": [theirs.pk], "side": "for"}
    assert page.post(pick, said).status_code == 422


def test_when_it_is_over_all_is_there_again(login, theirs, blind, professional):
    blind.ended_at = theirs.created
    blind.save()
    page = login(professional)
    assert page.get(theirs.get_absolute_url()).status_code == 200
    assert list(page.get(reverse("coding:to_look_at", args=["buren"])).context["passages"])


@pytest.mark.parametrize("number", ["9" * 5_000, "\u00b2", "9" * 30])
def test_an_absurd_number_is_no_fault_of_ours(login, group, professional, number):
    page = login(professional)
    at = ["buren", group.transcript.pk]
    for name in ("coding:source", "coding:stretch", "sources:detail"):
        said = {"fragment": number, "regel": number, "sinds": number}
        assert page.get(reverse(name, args=at), said).status_code in {200, 302, 404}
    answer = page.post(reverse("coding:mark", args=at), {"van": "4", "tot": number, "code": number})
    assert answer.status_code in {404, 422}
    decide = reverse("deidentifying:decide", args=at)
    assert page.post(decide, {"places": number, "do": "reject"}).status_code == 302
