"""Findings and the material they rest on: nobody takes words away unawares, and any can be used."""

import pytest
from django.urls import reverse

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.models import Evidence, Finding, Side
from samenspel.loop.findings.tests.making import NEIGHBOURS, TOO_LATE, rest
from samenspel.loop.sources.going import GOES
from tests.focus_group import agree


@pytest.fixture
def pim(login, group):
    return login(group.coder)


def use(*passages, name="use"):
    url = reverse(f"findings:{name}", kwargs={"slug": "buren"})
    return f"{url}?" + "&".join(f"fragment={passage.pk}" for passage in passages)


def test_removing_a_mark_says_first_which_findings_rest_on_it(finding, group, pim):
    passage = rest(finding, group)
    url = reverse("coding:remove", args=["buren", passage.pk])
    asked = pim.post(url)
    assert asked.status_code == 409
    assert finding.claim in asked.text
    assert finding.claim in pim.get(url).text
    assert Passage.objects.filter(pk=passage.pk).exists()
    assert pim.post(url, headers={"accept": "application/json"}).json()["ask"] == url
    pim.post(url, {"zeker": "1"})
    assert not Evidence.objects.exists()


def test_a_text_says_how_many_findings_lose_words_with_it(finding, group):
    rest(finding, group)
    assert any(line == "woorden onder 1 bevinding" for line in GOES.with_source(group.transcript))


def test_passages_that_were_found_go_below_a_finding(finding, group, pim):
    first, second = group.passage(NEIGHBOURS), group.passage(TOO_LATE)
    page = pim.get(reverse("coding:passages", kwargs={"slug": "buren"}))
    assert page.text.count('name="fragment"') == 2
    assert NEIGHBOURS in pim.get(use(first, second)).text
    for _twice in range(2):
        pim.post(use(first, second), {"finding": finding.pk, "side": "against"})
    assert set(finding.evidence.values_list("passage", "side")) == {
        (first.pk, Side.AGAINST),
        (second.pk, Side.AGAINST),
    }


def test_they_can_become_a_new_hunch(group, pim):
    passage = group.passage(NEIGHBOURS)
    assert NEIGHBOURS in pim.get(use(passage, name="write")).text
    pim.post(use(passage, name="write"), {"claim": "Eerst de buur.", "confidence": "likely"})
    assert Finding.objects.get().evidence.get().passage == passage


def test_choosing_no_finding_says_so(finding, group, pim):
    answer = pim.post(use(group.passage(NEIGHBOURS)), {"side": "for"})
    assert answer.status_code == 422
    assert "Kies een bevinding" in answer.text


def test_words_that_were_taken_back_are_not_there_to_use(finding, group, pim):
    passage = group.passage(NEIGHBOURS)
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert NEIGHBOURS not in pim.get(use(passage)).text
    pim.post(use(passage), {"finding": finding.pk, "side": "for"})
    assert not Evidence.objects.exists()


def test_who_only_reads_uses_nothing(finding, group, login, resident):
    group.team.researchers.create(person=resident, role="reader")
    roos = login(resident)
    passage = group.passage(NEIGHBOURS)
    assert roos.get(use(passage)).status_code == 404
    page = roos.get(reverse("coding:passages", kwargs={"slug": "buren"}))
    assert 'name="fragment"' not in page.text


def test_nonsense_in_the_address_is_nothing_chosen(group, pim):
    url = reverse("findings:use", kwargs={"slug": "buren"})
    assert pim.get(url, {"fragment": ["x", "99999999999", "0"]}).status_code == 200
