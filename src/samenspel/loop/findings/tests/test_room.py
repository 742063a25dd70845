"""The pages of researchers, as they use them."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenspel.loop.coding.models import BlindRound, Coding
from samenspel.loop.findings import services
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.tests.making import NEIGHBOURS, TOO_LATE, ask, fresh, may_contact, rest
from samenspel.loop.questions.tests.making import make_question
from samenspel.loop.research.models import Researcher
from samenspel.loop.research.services import stop_taking_part
from tests.focus_group import agree


def address(name: str, finding: Finding, **more: int) -> str:
    return reverse(f"findings:{name}", kwargs={"slug": "buren", "pk": finding.pk} | more)


def test_a_hunch_is_written_and_words_are_chosen(group, login):
    passage = group.passage(NEIGHBOURS)
    browser = login(group.coder)
    url = reverse("findings:write", kwargs={"slug": "buren"})
    assert browser.post(url, {"claim": ""}).status_code == 422
    browser.post(url, {"claim": "Eerst de buur.", "confidence": "likely"})
    finding = Finding.objects.get()
    browser.post(address("pick", finding), {"passages": [passage.pk], "side": "for"})
    assert NEIGHBOURS in browser.get(address("work", finding)).content.decode()


def test_choosing_nothing_says_so(finding, group, login):
    group.passage(NEIGHBOURS)
    answer = login(group.coder).post(address("pick", finding), {"side": "for"})
    assert answer.status_code == 422
    assert "Kruis minstens één fragment aan" in answer.content.decode()


def test_words_are_found_by_code_and_by_what_was_said(finding, group, login):
    code = group.code("Buren")
    group.passage(NEIGHBOURS, code=code, by=group.keeper)
    group.passage(TOO_LATE)
    browser = login(group.coder)
    by_code = browser.get(address("pick", finding), {"code": code.pk}).content.decode()
    assert NEIGHBOURS in by_code
    assert TOO_LATE not in by_code
    by_words = browser.get(address("pick", finding), {"zoek": "te laat"}).content.decode()
    assert TOO_LATE in by_words
    assert NEIGHBOURS not in by_words


def test_in_a_blind_round_no_codes_of_others_show(finding, group, login):

    code = group.code("Geheime code")
    group.passage(NEIGHBOURS, code=code, by=group.keeper)
    blind = BlindRound.objects.create(team=group.team, title="Dubbel")
    blind.sources.add(group.transcript)
    blind.coders.add(group.coder)
    browser = login(group.coder)
    assert Coding.objects.count() == 1
    page = browser.get(address("pick", finding), {"code": code.pk}).content.decode()
    assert NEIGHBOURS not in page


def test_choosing_costs_as_many_queries_with_ten_passages_as_with_twenty(finding, group, login):
    browser = login(group.coder)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            browser.get(address("pick", finding))
        return len(captured)

    words = group.transcript.text.split()
    for word in words[:10]:
        group.passage(word)
    queries()
    first = queries()
    for word in words[10:20]:
        group.passage(word)
    assert queries() == first


def test_a_finding_page_costs_as_many_queries_with_much_below_it(finding, group, login, client):
    agree(group.d1, named=True)
    agree(group.d2, named=True)
    browser = login(group.coder)

    def queries(one, url: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert one.get(url).status_code == 200
        return len(captured)

    for word in ("Eerst", "vraag"):
        rest(finding, group, word)
    services.share_finding(finding=finding, by=group.keeper, reach="public")
    pages = [(browser, address("work", finding)), (browser, finding.get_absolute_url())]
    first = [(queries(*page), queries(*page))[1] for page in pages]
    for word in ("buurvrouw", "iedereen", "wijkteam", "horen", "langs", "praat", "zonder", "map"):
        rest(finding, group, word)
    assert [queries(*page) for page in pages] == first


def test_sharing_without_words_for_so_many_people_says_what_to_do(finding, group, login):
    agree(group.d1, "werkplaats")
    rest(finding, group)
    browser = login(group.coder)
    answer = browser.post(address("share", finding), {"reach": "public"})
    assert answer.status_code == 422
    assert "Kies minder mensen, of andere woorden" in answer.content.decode()
    assert browser.post(address("share", finding), {"reach": "werkplaats"}).status_code == 302


def test_the_form_to_share_warns_of_a_missing_voice(finding, group, login):
    rest(finding, group)
    page = login(group.coder).get(address("share", finding)).content.decode()
    assert "gemeente" in page


def test_who_changes_second_keeps_what_was_typed(finding, group, login):
    words = {"explanation": "", "confidence": "tentative"}
    services.change_finding(finding=finding, by=group.keeper, claim="Van Otto.", **words)
    sent = words | {"claim": "Van Pim.", "version": "1"}
    answer = login(group.coder).post(address("change", finding), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Van Otto." in page
    assert "Van Pim." in page


def test_questions_of_the_team_come_first_and_others_are_looked_for(finding, group, zhz, login):
    own = make_question(zhz, public=True, title="Vraag van het team")
    make_question(zhz, public=True, title="Iets over parkeren")
    group.team.questions.add(own)
    browser = login(group.coder)
    page = browser.get(address("questions", finding)).content.decode()
    assert "Vraag van het team" in page
    assert "parkeren" not in page
    page = browser.get(address("questions", finding), {"zoek": "parkeren"}).content.decode()
    assert "Iets over parkeren" in page
    browser.post(address("questions", finding), {"questions": [own.pk]})
    assert list(finding.questions.all()) == [own]


def test_participants_are_asked_from_the_page(finding, group, login):
    agree(group.d1)
    may_contact(group.d1)
    browser = login(group.coder)
    sent = {"words": "Klopt dit?", "until": "2000-01-01", "participants": [group.d1.pk]}
    assert browser.post(address("start_check", finding), sent).status_code == 422

    sent["until"] = (timezone.localdate() + timedelta(days=9)).isoformat()
    answer = browser.post(address("start_check", finding), sent)
    check = finding.checks.get()
    assert answer["Location"] == address("round", finding, number=check.pk)


def test_an_answer_is_noted_on_the_page(finding, group, login):
    agree(group.d2)
    may_contact(group.d2)
    check = ask(finding, group, group.d2)
    url = address("round", finding, number=check.pk)
    browser = login(group.coder)
    assert browser.post(url, {"participant": group.d2.pk}).status_code == 422
    browser.post(url, {"participant": group.d2.pk, "answer": "yes", "words": "Zeker."})
    assert "Zeker." in browser.get(url).content.decode()


def test_flagged_findings_come_first(finding, group, login):
    rest(finding, group)
    services.write_finding(team=group.team, by=group.keeper, claim="Een nieuwer vermoeden.")
    services.remove_evidence(evidence=finding.evidence.get(), by=group.keeper)
    url = reverse("findings:team", kwargs={"slug": "buren"})
    page = login(group.coder).get(url).content.decode()
    assert page.index(fresh(finding).claim) < page.index("Een nieuwer vermoeden.")


def test_words_that_were_taken_back_are_not_counted(finding, group, login):
    rest(finding, group)
    url = reverse("findings:team", kwargs={"slug": "buren"})
    assert "1 fragment steunt het." in login(group.coder).get(url).content.decode()
    stop_taking_part(participant=group.d1)
    stop_taking_part(participant=group.d2)
    assert "0 fragmenten steunen het." in login(group.coder).get(url).content.decode()


def test_a_reader_reads_and_changes_nothing(finding, group, policymaker, login):

    Researcher.objects.create(team=group.team, person=policymaker, role="reader")
    browser = login(policymaker)
    assert browser.get(address("work", finding)).status_code == 200
    assert browser.get(address("change", finding)).status_code == 404
    assert browser.post(address("add_memo", finding), {"text": "x"}).status_code == 404
