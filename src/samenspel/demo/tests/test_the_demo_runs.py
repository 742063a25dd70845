"""`samenspel demo`, for real: the program, its web server, its worker and its mail."""

import html
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from samenspel.demo.tests.browser import Browser

PATIENCE = 60
SITES = {
    "localhost": "Zuid-Holland Zuid",
    "zeedijk.localhost": "Zeedijk en Polder",
    "landelijk.localhost": "Werkplaatsen Sociaal Domein",
}


def eventually(look: Callable[[], Any]) -> Any:
    """Look again and again until there is something to see, or patience ends."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(f"nothing after {PATIENCE} seconds")


@pytest.fixture(scope="module")
def port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module", autouse=True)
def demo(port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Start the program as one types it, and stop it as Ctrl+C does."""
    data = tmp_path_factory.mktemp("demo")
    log = data / "log"
    words = ["demo", "--no-browser", "--port", str(port), "--data", str(data / "data")]
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL", "SAMENSPEL_DATA"}
    }
    with log.open("w") as output:
        program = subprocess.Popen(
            [sys.executable, "-m", "samenspel.config.cli", *words],
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=data,
            env=environment | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    try:
        assert eventually(lambda: _is_open(port) or program.poll()) is True, log.read_text()
        yield
    finally:
        program.terminate()
        program.wait(timeout=20)
    assert "Traceback" not in log.read_text()


def _is_open(port: int) -> bool:
    try:
        return Browser(port).get("/healthz").status == 200
    except OSError:
        return False


def look_as(port: int, key: str, host: str = "localhost") -> Browser:
    browser = Browser(port, host)
    answer = browser.post(f"/voorbeeld/kijk-als/{key}/", form_on="/voorbeeld/")
    assert answer.status == 302
    return browser


@pytest.mark.parametrize(("host", "name"), SITES.items())
def test_each_site_has_its_own_front_page_with_the_quiet_bar(port, host, name):
    page = Browser(port, host).get("/")
    assert page.status == 200
    assert name in page.text
    assert "Dit is een voorbeeld." in page.text


@pytest.mark.parametrize(
    ("host", "key", "first_page"),
    [
        ("localhost", "bewoner", "/mijn/"),
        ("localhost", "coordinator", "/beheer/"),
        ("zeedijk.localhost", "coordinator", "/beheer/"),
        ("landelijk.localhost", "ondersteuner", "/werkplaatsen/"),
    ],
)
def test_one_click_looks_as_somebody(port, host, key, first_page):
    browser = look_as(port, key, host)
    page = browser.get(first_page)
    assert page.status == 200
    assert "Je kijkt nu als" in page.text


def test_looking_as_somebody_counts_as_having_just_logged_in(port):
    resident = look_as(port, "bewoner")
    assert "Ben jij het?" not in resident.get("/account/mailadres/").text
    assert resident.get("/account/mailadres/").status == 200
    assert "dit apparaat" in resident.get("/account/apparaten/").text


def test_a_visitor_is_nobody(port):
    browser = look_as(port, "coordinator")
    browser.post("/voorbeeld/kijk-als/bezoeker/", form_on="/voorbeeld/")
    assert browser.get("/beheer/vragen/").status == 302


def test_one_cannot_look_as_who_is_not_in_the_cast(port):
    browser = Browser(port)
    assert browser.post("/voorbeeld/kijk-als/truus/", form_on="/voorbeeld/").status == 404


def test_a_question_reaches_the_inbox_by_the_mail_that_was_sent(port):
    visitor, coordinator = Browser(port), look_as(port, "coordinator")
    filled_in = {
        "text": "Wie leert mij een band plakken voor de buurt?",
        "kind": "knowledge",
        "perspective": "citizen",
        "email": "band@example.org",
    }
    # Nobody fills in a form within three seconds; the second press is slow enough.
    first = visitor.post("/vragen/stellen/", form_on="/vragen/stellen/", **filled_in)
    assert first.status == 200
    again = {"opened": re.search(r'name="opened" value="([^"]+)"', first.text)[1]}
    second = visitor.post("/vragen/stellen/", form_on="/vragen/stellen/", **filled_in, **again)
    assert second.location == "/vragen/stellen/gelukt/", second.text
    assert "band plakken" not in coordinator.get("/beheer/vragen/").text

    def letter() -> str | None:
        page = visitor.get("/voorbeeld/post/?aan=band@example.org").text
        found = re.search(r"/voorbeeld/post/\d+/", page)
        return found[0] if found else None

    shown = html.unescape(visitor.get(eventually(letter)).text)
    confirm = re.search(r"http://localhost:\d+/vragen/bevestigen/[^\s\"<]+", shown)[0]
    confirm = urlsplit(confirm).path
    visitor.post(confirm, form_on=confirm)
    assert "band plakken" in coordinator.get("/beheer/vragen/").text


def test_the_letter_is_shown_in_a_frame_in_which_nothing_runs(port):
    visitor = Browser(port)
    path = re.search(r"/voorbeeld/post/\d+/", visitor.get("/voorbeeld/post/").text)[0]
    assert f'src="{path}opgemaakt/"' in visitor.get(path).text
    framed = visitor.get(f"{path}opgemaakt/")
    assert '<base target="_top">' in framed.text
    assert "_blank" not in framed.text
    assert "<script" not in framed.text


MOST_PAGES = 90
LINKS = re.compile(r'(?:href|src)="(/[^"?#]*)')
ELSEWHERE = ("/taal/", "/redactie/", "/account/logout", "/static/")


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("localhost", "bezoeker"),
        ("localhost", "coordinator"),
        ("zeedijk.localhost", "bezoeker"),
        ("landelijk.localhost", "bezoeker"),
    ],
)
def test_no_link_leads_nowhere(port, host, key):
    browser = look_as(port, key, host)
    waiting, seen, broken = ["/"], {"/"}, []
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.pop(0)
        answer = browser.get(path)
        if answer.status not in {200, 302}:
            broken.append(f"{answer.status} {path}")
        for link in LINKS.findall(html.unescape(answer.text)):
            if link not in seen and not link.startswith(ELSEWHERE):
                seen.add(link)
                waiting.append(link)
    assert not broken


def test_an_editor_finds_a_page(port):
    answer = look_as(port, "coordinator").get("/redactie/pages/search/?q=toegankelijkheid")
    assert answer.status == 200
    assert "Toegankelijkheid" in answer.text


def test_the_inbox_waits_and_offers_what_is_alike(port):
    coordinator = look_as(port, "coordinator")
    inbox = coordinator.get("/beheer/vragen/").text
    alike = re.search(r'href="(/beheer/vragen/\d+/)"[^>]*>\s*Wat kan ik doen als', inbox)[1]
    assert "Waarom belt het wijkteam niet terug?" in coordinator.get(alike).text


def test_one_team_is_complete_and_one_misses_somebody(port):
    visitor = Browser(port)
    complete = visitor.get("/teams/samen-aan-de-keukentafel/").text
    incomplete = visitor.get("/teams/pleinen-die-verbinden/").text
    assert "Alle vier de perspectieven zitten aan tafel" in complete
    assert "Nog niet aan tafel" in incomplete


FOUND = "Wie zelf mag zeggen wie wat mag weten"
TAKEN_BACK = ("sleutel van de overkant", "belde niemand mij")
ROOM = "/teams/samen-aan-de-keukentafel/"


def public_finding(visitor: Browser) -> str:
    listed = visitor.get("/bevindingen/").text
    found = re.search(rf'href="(/bevindingen/\d+/)"[^>]*>\s*{FOUND}', listed)
    return html.unescape(visitor.get(found[1]).text)


def test_a_visitor_reads_what_was_found_and_only_the_words_that_everyone_may_read(port):
    page = public_finding(Browser(port))
    assert "Nagevraagd bij deelnemers" in page
    for shown in ["Waarom vragen jullie het niet", "Mijn moeder kan dat zelf", "De gemeente wil"]:
        assert shown in page
    for only_inside in ["Als een bewoner het zelf zegt", "Over privacy krijgen we"]:
        assert only_inside not in page
    assert "En 2 fragmenten die niet met jou gedeeld worden" in page


def test_the_start_page_says_what_to_look_at_where_something_was_found(port):
    assert "Van wat mensen zeiden" in Browser(port).get("/voorbeeld/").text
    assert "Van wat mensen zeiden" not in Browser(port, "zeedijk.localhost").get("/voorbeeld/").text


def test_nobody_sees_the_words_of_who_stopped_and_no_link_in_the_research_is_broken(port):
    keeper = look_as(port, "onderzoeker")
    start = f"{ROOM}onderzoek/"
    waiting, seen, read = [start], {start}, []
    while waiting and len(read) < MOST_PAGES:
        path = waiting.pop(0)
        answer = keeper.get(path)
        assert answer.status in {200, 302}, path
        read.append(answer.text)
        for link in LINKS.findall(html.unescape(answer.text)):
            if link not in seen and link.startswith(ROOM):
                seen.add(link)
                waiting.append(link)
    everything = " ".join(read)
    assert "Deze woorden zijn ingetrokken" in everything
    assert not [words for words in TAKEN_BACK if words in everything]


@pytest.mark.parametrize("key", ["bezoeker", "bewoner", "onderzoeker", "coordinator"])
def test_nobody_finds_the_words_of_who_stopped(port, key):
    found = look_as(port, key).get("/zoeken/?q=sleutel+brand+overkant").text
    assert not [words for words in TAKEN_BACK if words in found]


def test_the_resident_decides_about_her_own_words(port):
    resident = look_as(port, "bewoner")
    (hers,) = set(re.findall(r"/mijn-woorden/[^/\"]+/", resident.get("/mijn/woorden/").text))
    page = resident.get(hers).text
    assert "Focusgroep: wie schuift er aan?" in page


def test_the_coordinator_sees_what_is_left_to_do(port):
    coordinator = look_as(port, "coordinator")
    withdrawn = coordinator.get("/beheer/ingetrokken/").text
    assert "Deelnemer D4" in withdrawn
    assert "Gerrit" not in withdrawn
    for path in set(re.findall(r"/beheer/ingetrokken/\d+/", withdrawn)):
        for link in LINKS.findall(html.unescape(coordinator.get(path).text)):
            assert link.startswith(ELSEWHERE) or coordinator.get(link).status in {200, 302}
    assert "Truus Typetje" in coordinator.get("/beheer/verzoeken/").text
    assert "Mail die we je stuurden" in coordinator.get("/beheer/bewaren/").text


BOOKLET = "/publicaties/wie-schuift-er-aan/"
WRITTEN = "/schrijven/wie-schuift-er-aan/"


def recommendation(visitor: Browser, says: str) -> str:
    """Return the page of a recommendation of the booklet."""
    listed = visitor.get(f"{BOOKLET}aanbevelingen/").text
    pages = sorted(set(re.findall(rf"{BOOKLET}aanbevelingen/[0-9a-f]+/", listed)))
    read = [html.unescape(visitor.get(page).text) for page in pages]
    return next(page for page in read if says in page.split("</h1>")[0])


def test_a_visitor_reads_the_booklet_with_its_words_pictures_and_table(port):
    page = html.unescape(Browser(port).get(f"{BOOKLET}alles/").text)
    for shown in [
        "Waarom vragen jullie het niet gewoon aan mij",
        "Twee korte gesprekken leveren meer op",
        "Een ronde tafel met zes stoelen",
        "Hoeveel mensen schoven aan?",
        "Granovetter",
    ]:
        assert shown in page
    for kept_back in ["Ik weet precies wanneer", "Wij hebben een uur", *TAKEN_BACK]:
        assert kept_back not in page


@pytest.mark.parametrize("kind", ["pdf", "epub", "docx", "html"])
def test_the_booklet_can_be_taken_along(port, kind):
    visitor = Browser(port)
    link = re.search(rf'href="({BOOKLET}[^"]*/{kind}/)"', visitor.get(BOOKLET).text)[1]
    answer = visitor.get(link)
    assert answer.status == 200
    assert len(answer.text) > 50_000


def test_the_names_of_who_agreed_stand_on_the_booklet(port):
    page = Browser(port).get(BOOKLET).text
    assert "Rosa Voorbeeld" in page
    assert "Truus" not in page


def test_a_recommendation_says_on_which_words_it_rests_and_one_that_it_rests_on_none(port):
    visitor = Browser(port)
    assert "Dan praat ik wel" in recommendation(visitor, "Maak ruimte voor twee korte")
    assert "Dit rust niet op bevindingen" in recommendation(visitor, "Zet op de eerste regel")


def test_a_product_tells_who_uses_it_and_what_was_made_of_it(port):
    page = html.unescape(Browser(port).get("/producten/koffie-zonder-map/").text)
    assert "Wijkteam De Meeuw" in page
    assert "Nog niet bevestigd" not in page
    made = re.search(r'href="(http://zeedijk[^"]*)"[^>]*>\s*Koek zonder map', page)[1]
    elsewhere = Browser(port, "zeedijk.localhost").get(urlsplit(made).path)
    assert "Koffie zonder map" in elsewhere.text


def test_using_a_product_led_to_a_new_question_there_and_here(port):
    asked = html.unescape(Browser(port).get("/vragen/").text)
    assert "Mogen wij een foto van het schrift" in asked
    there = html.unescape(Browser(port, "zeedijk.localhost").get("/vragen/").text)
    assert "Wat als iemand ook in het dorpshuis" in there


def test_the_next_edition_is_being_written_and_something_was_said_of_it(port):
    writer = look_as(port, "onderzoeker")
    assert "wordt geschreven" in writer.get(WRITTEN).text
    said = html.unescape(writer.get(f"{WRITTEN}samen/").text)
    assert "Kunnen we hier ook zeggen" in said
    assert "neem gerust iemand mee" in said
    readers = html.unescape(writer.get(f"{WRITTEN}meelezers/").text)
    assert "Het is goed zo." in readers
    assert Browser(port).get(WRITTEN).status in {302, 404}


def test_stories_are_read_by_who_their_tellers_chose(port):
    story = "Wat het kost om niet te bellen"
    assert story not in Browser(port).get("/waardeverhalen/").text
    assert story in look_as(port, "bewoner").get("/waardeverhalen/").text


def test_the_start_page_leads_from_the_booklet_to_practice_elsewhere(port):
    start = Browser(port).get("/voorbeeld/").text
    for link in [BOOKLET, WRITTEN, "/producten/koffie-zonder-map/"]:
        assert f'href="{link}"' in start
