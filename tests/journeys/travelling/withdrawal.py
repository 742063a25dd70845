"""June: Ria takes her words back, with the link that she was given."""

from samenspel.loop.findings.models import Finding
from tests.journeys.travelling.before import CLAIM, HIS
from tests.journeys.travelling.story import FORMS, TITLE, TravellingStory, words_in
from tests.journeys.travelling.writing import FIRST, SECOND

HERS = ["Ik bel nooit meteen", "vraag ik de buurvrouw", "zonder map onder de arm"]
PAGES = ["", "alles/", "aanbevelingen/", "samenvatting/bewoner/"]


def ria_takes_her_words_back(story: TravellingStory) -> None:
    """She reads what happens, and presses once."""
    story.clock.at("2018-06-04 09:00")
    story.address = story.book(story.voorbijganger).address
    story.files = {kind: story.voorbijganger.link(says) for kind, says in FORMS.items()}
    ria = story.ria.go(f"/mijn-woorden/{story.group.d1.token}/").follow("Haal mijn woorden weg")
    ria.press("Ja, haal mijn woorden weg").reads("Het is gebeurd", "Dank je wel")


def at_once_they_are_on_no_page(story: TravellingStory) -> None:
    """Not on a page that was kept, not in an edition with its own address, not in the draft."""
    visitor = story.voorbijganger
    finding = f"bevindingen/{Finding.objects.get().pk}/"
    pages = [story.address + page for page in [*PAGES, finding]]
    pages += [visitor.go(story.address).link(title) for title in (FIRST, SECOND)]
    for page in [*pages, *(page.replace(story.address, f"{story.address}v1/") for page in pages)]:
        visitor.go(page).does_not_read(*HERS)
    visitor.go(pages[-1]).reads("Die zijn hier niet (meer) te lezen")
    for title in (FIRST, SECOND):
        story.chapter(story.otto, title).does_not_read(*HERS)


def no_file_can_be_had_with_them(story: TravellingStory) -> None:
    """Whoever kept the address of a file reads that it was taken back."""
    for address in story.files.values():
        answer = story.mia.go(address)
        assert answer.status == 410
        answer.does_not_read(*HERS)


def the_files_are_made_anew(story: TravellingStory) -> None:
    """At the same addresses, with what is still there, and without her words."""
    story.work()
    for kind, address in story.files.items():
        words = words_in(kind, story.mia._file(address))
        assert "Sam" in words, kind
        assert not [one for one in HERS if one in words], kind


def the_coordinator_gets_a_list(story: TravellingStory) -> None:
    """Which files left and how often; which finding to look at. Never who said what."""
    cora = story.cora.opens("Iemand trok een toestemming in", "/beheer/ingetrokken/")
    cora.go("/beheer/ingetrokken/").follow("Deelnemer D1")
    cora.reads(f"{TITLE}, uitgave 1 (PDF), 3 keer meegenomen is al de deur uit")
    cora.reads(CLAIM).does_not_read("Ria", *HERS).press("Dit heb ik gedaan", beside="(PDF)")
    cora.reads("Cora")


def the_finding_waits_for_somebody_to_look(story: TravellingStory) -> None:
    """Nothing speaks for it any more; Bo's words against it are still there to read."""
    story.voorbijganger.go("/bevindingen/").follow(CLAIM).reads(HIS)
    story.voorbijganger.reads("Deze bevinding rust niet meer op woorden").does_not_read(*HERS)
    otto = story.workspace(story.otto).follow("Onderzoek").follow("Bevindingen").follow(CLAIM)
    otto.reads("Kies andere woorden", HIS).does_not_read(*HERS)
