"""Old news becomes drafts; the files are made up, in the style of old pages."""

from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from samenspel.reach.website.models import NewsPage

SIDE = """
Vorm, inhoud en relaties

De Werkplaatsen hebben drie krachtlijnen die elkaar versterken.

Dossier op Sociale Vraagstukken

Waarom werkt het ene wel? In een dossier over de Werkplaatsen staan verhalen.

Nieuwsbrief"""
PARTY = f"""3 maart 2017

De buurttuin in Noord bestaat een jaar. Zestig bewoners vierden dat met soep en muziek.

Wat leverde het op?

Buren kennen elkaar nu bij naam.

  1. Meer mensen komen buiten;
  2. Het wijkteam komt elke week langs.

Lees het volledige verhaal op de website van De Wijkkrant.
{SIDE}"""
BOOK = """Werkplaats Sociaal Domein Oost

 \u00a0

Boekje: ‘Samen aan tafel’

Wie samen eet, praat anders. Dat ontdekte de werkgroep.

In samenwerking met:
Contactgegevens

Dorpsstraat 1
1234 AB Ergens
Kamer 3.1

T: 010 000 0000
E: info@example.org

Over Werkplaats Sociaal Domein Oost
Routebeschrijving
Contact"""


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "feest.txt").write_text(PARTY, encoding="utf-8")
    (tmp_path / "boek.txt").write_text(BOOK, encoding="utf-8")
    return tmp_path


def run(*files: Path, **options: str) -> str:
    out = StringIO()
    call_command("import_news", *map(str, files), stdout=out, stderr=out, **options)
    return out.getvalue()


def refused(*files: Path, **options: str) -> str:
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("import_news", *map(str, files), stdout=out, stderr=out, **options)
    assert not NewsPage.objects.exists()
    return f"{out.getvalue()}{error.value}"


def test_a_message_becomes_a_draft_that_nobody_sees_yet(site, folder, client):
    said = run(folder / "feest.txt")
    page = NewsPage.objects.get()
    assert (page.live, str(page.date)) == (False, "2017-03-03")
    assert page.title == "De buurttuin in Noord bestaat een jaar"
    assert page.introduction.endswith("met soep en muziek.")
    assert page.source_name == "De Wijkkrant"
    assert client.get("/nieuws/").status_code == 200
    assert page.title not in client.get("/nieuws/").content.decode()
    assert "Datum: 3 maart 2017" in said
    assert "1 concept staat klaar" in said


def test_headings_lists_and_paragraphs_stay(site, folder):
    run(folder / "feest.txt")
    assert NewsPage.objects.get().body == (
        "<h2>Wat leverde het op?</h2><p>Buren kennen elkaar nu bij naam.</p>"
        "<ol><li>Meer mensen komen buiten</li><li>Het wijkteam komt elke week langs.</li></ol>"
    )


def test_what_stands_beside_every_message_is_left_out_and_told(site, folder):
    said = run(folder / "boek.txt")
    page = NewsPage.objects.get()
    assert page.title == "Boekje: ‘Samen aan tafel’"
    assert "Dorpsstraat" not in page.introduction + page.body
    assert "“Dorpsstraat 1 1234 AB Ergens Kamer 3.1” (contactgegevens)" in said
    assert "“Werkplaats Sociaal Domein Oost” (naam van de site)" in said


@time_machine.travel("2026-05-06")
def test_a_missing_date_is_told(site, folder):
    assert "Datum: staat niet in het bestand" in run(folder / "boek.txt")
    assert str(NewsPage.objects.get().date) == "2026-05-06"


def test_a_real_sentence_about_contact_stays(site, tmp_path):
    file = tmp_path / "doel.txt"
    file.write_text(
        "Wij beginnen in mei.\n\nContact\n\nVoor vragen kun je mailen naar a@example.org."
        f"\n\nVorm, inhoud en relaties\n\nZo heet ons nieuwe boek.\n{SIDE}",
        encoding="utf-8",
    )
    run(file)
    body = NewsPage.objects.get().body
    assert "<h2>Contact</h2><p>Voor vragen kun je mailen" in body
    assert "Zo heet ons nieuwe boek." in body


def test_an_unknown_text_at_the_end_of_several_files_is_left_out(site, tmp_path):
    for number, text in enumerate(["Wij vierden feest met soep.", "Zij lazen samen een boek."]):
        whole = f"{text} En dat was heel bijzonder.\n\nSteun ons werk met een gift."
        (tmp_path / f"{number}.txt").write_text(whole, encoding="utf-8")
    said = run(tmp_path / "0.txt", tmp_path / "1.txt")
    assert said.count("“Steun ons werk met een gift.” (staat in meer van deze bestanden)") == 2
    assert not NewsPage.objects.filter(body__contains="gift").exists()


def test_two_versions_of_one_message_lose_nothing(site, tmp_path):
    text = "Een lange alinea die in beide bestanden hetzelfde is, woord voor woord."
    (tmp_path / "a.txt").write_text(f"Versie een.\n\n{text}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Versie twee.\n\n{text}", encoding="utf-8")
    run(tmp_path / "a.txt", tmp_path / "b.txt")
    assert NewsPage.objects.filter(body__contains=text).count() == 2


def test_a_long_first_sentence_makes_a_title_that_ends_well(site, tmp_path):
    file = tmp_path / "lang.txt"
    file.write_text(
        "In het voorjaar van dit jaar kwamen heel veel mensen bij elkaar in de zaal van de "
        "Werkplaats Sociaal Domein Oost om te praten.",
        encoding="utf-8",
    )
    said = run(file)
    title = NewsPage.objects.get().title
    assert title == "In het voorjaar van dit jaar kwamen heel veel mensen bij elkaar in de zaal…"
    assert "gemaakt van de eerste zin" in said


def test_nothing_in_a_file_becomes_markup(site, tmp_path):
    file = tmp_path / "sluw.txt"
    file.write_text("Eerst dit. Dan dat.\n\n<script>alert(1)</script> & meer.", encoding="utf-8")
    run(file)
    assert "&lt;script&gt;" in NewsPage.objects.get().body


def test_again_does_nothing(site, folder):
    run(folder / "feest.txt")
    assert "was al ingelezen; er is niets veranderd" in run(folder / "feest.txt")
    assert NewsPage.objects.count() == 1


def test_a_changed_file_makes_its_draft_anew(site, folder):
    run(folder / "feest.txt")
    (folder / "feest.txt").write_text(PARTY.replace("Zestig", "Zeventig"), encoding="utf-8")
    assert "concept opnieuw gemaakt" in run(folder / "feest.txt")
    assert "Zeventig" in NewsPage.objects.get().introduction


@pytest.mark.parametrize("publish", [False, True])
def test_a_page_that_somebody_edited_or_published_is_left_alone(site, folder, publish):
    run(folder / "feest.txt")
    page = NewsPage.objects.get()
    page.title = "Van mij"
    revision = page.save_revision()
    if publish:
        revision.publish()
    (folder / "feest.txt").write_text(PARTY.replace("Zestig", "Zeventig"), encoding="utf-8")
    assert "niet aangeraakt" in run(folder / "feest.txt")
    assert NewsPage.objects.get().get_latest_revision_as_object().title == "Van mij"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Dit bestand is leeg."),
        (b" \n\n ", "Dit bestand is leeg."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "Dit is geen tekstbestand."),
        (b"\xff\xfe\xff", "De letters zijn niet te lezen."),
        (b"x" * 1_000_001, "te groot voor een nieuwsbericht"),
        (b"Nieuwsbrief\n\nContactgegevens", "staat geen bericht"),
    ],
)
def test_a_file_that_is_no_message_stops_everything(site, folder, content, sentence):
    (folder / "fout.txt").write_bytes(content)
    said = refused(folder / "feest.txt", folder / "fout.txt")
    assert sentence in said
    assert "fout.txt" in said
    assert "Er is niets ingelezen" in said


def test_missing_files_folders_and_twins_are_told_one_by_one(site, folder):
    twin = folder / "map" / "feest.txt"
    twin.parent.mkdir()
    twin.write_text("Iets anders.", encoding="utf-8")
    said = refused(folder / "nergens.txt", folder / "map", folder / "feest.txt", twin)
    assert "nergens.txt: dit bestand is er niet." in said
    assert "dit is een map" in said
    assert "een ander bestand heeft dezelfde naam" in said


def test_one_says_for_which_site_when_that_is_not_clear(site, neighbouring_site, folder):
    run(folder / "feest.txt", site="elders.test")
    assert NewsPage.objects.descendant_of(neighbouring_site.root_page).exists()


def test_a_site_that_does_not_exist_is_told_with_those_that_do(site, folder):
    assert "testserver" in refused(folder / "feest.txt", site="onbekend.test")


def test_old_windows_letters_are_read(site, folder):
    (folder / "oud.txt").write_bytes("Eén café in de wijk. Zó fijn.".encode("cp1252"))
    run(folder / "oud.txt")
    assert NewsPage.objects.get().title == "Eén café in de wijk"


def test_a_device_that_never_ends_is_no_message(site, folder):
    (folder / "eindeloos.txt").symlink_to("/dev/zero")
    assert "mag niet worden gelezen" in refused(folder / "feest.txt", folder / "eindeloos.txt")
