"""Importing people and partners."""

import time
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone

from samenspel.loop.network import services
from samenspel.loop.network.importing import judge
from samenspel.loop.network.models import (
    ImportDraft,
    ImportKind,
    Membership,
    Organisation,
    Person,
    Role,
)

PEOPLE = "naam;e-mailadres;perspectief;rol;functie;partner;vanaf;tot en met\n"


@pytest.fixture
def hand_in(zhz, coordinator, csv_file):
    def start(text: str, kind: ImportKind = ImportKind.PEOPLE) -> ImportDraft:
        return services.start_import(
            werkplaats=zhz, by=coordinator, kind=kind, upload=csv_file(text)
        )

    return start


@pytest.fixture
def problems(hand_in):
    def judged(text: str, kind: ImportKind = ImportKind.PEOPLE) -> list[tuple[int, str]]:
        rows = judge(hand_in(text, kind)).wrong_rows
        return [(row.number, problem.head) for row in rows for problem in row.problems]

    return judged


def test_a_list_from_excel_comes_in(login, zhz, coordinator, schiedam, xlsx_file):
    browser = login(coordinator)
    upload = xlsx_file(
        ["Naam", "E-mail", "Perspectief", "Functie", "Partner", "Vanaf", "Schoenmaat"],
        ["Noor", "Noor@Example.org", "Bewoner", "Buurvrouw", "gemeente schiedam",
         date(2017, 9, 1), 39],
        ["Ali", None, "professional", None, None, None, None],
    )  # fmt: skip
    response = browser.post("/beheer/importeren/mensen/", {"upload": upload}, follow=True)
    page = response.content.decode()
    assert "Schoenmaat" in page
    assert "2 × nieuw" in page
    assert not Person.objects.filter(name="Noor").exists()
    response = browser.post(response.redirect_chain[-1][0], follow=True)
    assert "2 zijn toegevoegd" in response.content.decode()
    noor = Membership.objects.get(person__email="noor@example.org")
    assert (noor.function, noor.organisation, noor.starts) == (
        "Buurvrouw", schiedam, date(2017, 9, 1),
    )  # fmt: skip
    assert Membership.objects.get(person__name="Ali").starts == timezone.localdate()
    assert not ImportDraft.objects.exists()


def test_everything_or_nothing(login, coordinator, csv_file):
    browser = login(coordinator)
    upload = csv_file(PEOPLE + "Noor;;bewoner;;;;;\nAli;ali@;bewoner;;;;;\n")
    response = browser.post("/beheer/importeren/mensen/", {"upload": upload}, follow=True)
    page = response.content.decode()
    assert "Rij 3, kolom “e-mailadres”" in page
    assert "naam@voorbeeld.nl" in page
    assert "Ja, importeer alles" not in page
    assert browser.post(response.redirect_chain[-1][0]).status_code == 422
    assert not Person.objects.filter(name="Noor").exists()


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (";a@b.nl;bewoner;;;;;", "naam"),
        ("N;;;;;;;", "perspectief"),
        ("N;a b;bewoner;;;;;", "e-mailadres"),
        ("N;;koning;;;;;", "perspectief"),
        ("N;;bewoner;baas;;;;", "rol"),
        ("N;;bewoner;coördinator;;;;", "rol"),
        ("N;;bewoner;;;Gemeente Nergens;;", "partner"),
        ("N;;bewoner;;;;31-02-2017;", "vanaf"),
        ("N;;bewoner;;;;02-01-2017;01-01-2017", "tot en met"),
        (f"{'N' * 121};;bewoner;;;;;", "naam"),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column(problems, row, column):
    assert problems(PEOPLE + row + "\n") == [(2, column)]


def test_the_same_address_or_name_twice_in_a_file_is_wrong(problems):
    assert problems(PEOPLE + "N;a@b.nl;bewoner;;;;;\nM;A@b.nl;bewoner;;;;;\n") == [
        (3, "e-mailadres")
    ]
    assert problems(PEOPLE + "N;;bewoner;;;;;\nn;;bewoner;;;;;\n") == [(3, "naam")]


def test_a_file_without_a_needed_column_is_refused(hand_in):
    judgement = judge(hand_in("naam;leeftijd\nNoor;39\n"))
    assert [column.head for column in judgement.missing_columns] == ["perspectief"]
    assert judgement.unknown_columns == ["leeftijd"]
    assert not judgement.is_fine


def test_importing_again_changes_nothing(hand_in, coordinator):
    text = PEOPLE + "Noor;noor@example.org;bewoner;;;;;\nAli;;bewoner;;;;;\n"
    services.confirm_import(draft=hand_in(text), by=coordinator)
    counts = services.confirm_import(draft=hand_in(text), by=coordinator)
    assert counts == {"same": 2}
    assert Person.objects.filter(name__in=["Noor", "Ali"]).count() == 2


def test_known_people_are_recognised_by_their_address(hand_in, coordinator, resident, neighbour):
    text = PEOPLE + (
        "Anders;ROOS@example.org;professional;;Wmo-consulent;;;\nNel;nel@example.org;onderwijs;;;;;\n"
    )
    counts = services.confirm_import(draft=hand_in(text), by=coordinator)
    assert counts == {"changes": 1, "asked": 1}
    membership = resident.memberships.get()
    assert (membership.function, membership.perspective) == ("Wmo-consulent", "professional")
    resident.refresh_from_db()
    assert resident.name == "Roos"  # she has an account, and decides about her own name
    assert neighbour.pending_memberships.get().name == "Nel"


def test_an_import_renames_who_has_no_account(hand_in, coordinator, newcomer):
    draft = hand_in(PEOPLE + "Noor Bakker;noor@example.org;bewoner;;;;;\n")
    services.confirm_import(draft=draft, by=coordinator)
    newcomer.person.refresh_from_db()
    assert newcomer.person.name == "Noor Bakker"


def test_an_import_completes_who_had_no_address(hand_in, coordinator, newcomer):
    Person.objects.filter(pk=newcomer.person.pk).update(email="")
    draft = hand_in(PEOPLE + "noor;Noor@example.org;bewoner;;;;;\n")
    assert services.confirm_import(draft=draft, by=coordinator) == {"changes": 1}
    newcomer.person.refresh_from_db()
    assert newcomer.person.email == "noor@example.org"


def test_two_of_the_same_name_are_not_confused(hand_in, coordinator, zhz, newcomer):
    Person.objects.filter(pk=newcomer.person.pk).update(email="")
    services.add_person(werkplaats=zhz, by=coordinator, name="Noor", perspective="citizen")
    draft = hand_in(PEOPLE + "Noor;noor@example.org;bewoner;;;;;\n")
    assert services.confirm_import(draft=draft, by=coordinator) == {"new": 1}


def test_empty_cells_leave_things_as_they_are(hand_in, coordinator, researcher):
    draft = hand_in(PEOPLE + "Otto;otto@example.org;onderwijs;;;;;\n")
    assert services.confirm_import(draft=draft, by=coordinator) == {"same": 1}
    assert researcher.memberships.get().role == Role.TEAM_LEAD


def test_an_import_does_not_depose_a_coordinator(problems, coordinator):
    assert problems(PEOPLE + "Cora;cora@example.org;onderwijs;lid;;;;\n") == [(2, "rol")]


def test_who_stopped_comes_back_by_an_import(hand_in, coordinator, newcomer):
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(pk=newcomer.pk).update(starts=yesterday, ends=yesterday)
    draft = hand_in(PEOPLE + "Noor;noor@example.org;bewoner;;;;;\n")
    assert services.confirm_import(draft=draft, by=coordinator) == {"joins": 1}
    newcomer.refresh_from_db()
    assert newcomer.in_force


def test_a_second_click_imports_nothing_more(hand_in, coordinator):
    draft = hand_in(PEOPLE + "Noor;;bewoner;;;;;\n")
    services.confirm_import(draft=draft, by=coordinator)
    with pytest.raises(ValidationError):
        services.confirm_import(draft=draft, by=coordinator)
    assert Person.objects.filter(name="Noor").count() == 1


def test_what_changed_since_the_preview_is_judged_again(hand_in, coordinator, schiedam):
    draft = hand_in(PEOPLE + "Noor;;bewoner;;;Gemeente Schiedam;;\n")
    assert judge(draft).is_fine
    schiedam.delete()
    with pytest.raises(ValidationError):
        services.confirm_import(draft=draft, by=coordinator)
    assert not Person.objects.filter(name="Noor").exists()
    assert ImportDraft.objects.filter(pk=draft.pk).exists()


def test_a_draft_is_seen_by_who_made_it_only(login, hand_in, coordinator, newcomer, outsider):
    draft = hand_in(PEOPLE + "Noor;;bewoner;;;;;\n")
    newcomer.person.user = outsider.user
    outsider.user = None
    outsider.save()
    newcomer.person.save()
    services.change_membership(membership=newcomer, by=coordinator, role=Role.COORDINATOR)
    browser = login(newcomer.person)
    assert browser.get("/beheer/").status_code == 200
    assert browser.get(f"/beheer/importeren/bestand/{draft.pk}/").status_code == 404
    with pytest.raises(PermissionDenied):
        services.confirm_import(draft=draft, by=newcomer.person)


def test_a_draft_is_forgotten_after_a_day(login, hand_in, coordinator):
    draft = hand_in(PEOPLE + "Noor;;bewoner;;;;;\n")
    later = timezone.now() + timedelta(hours=25)
    with time_machine.travel(later):
        assert login(coordinator).get(f"/beheer/importeren/bestand/{draft.pk}/").status_code == 404
        with pytest.raises(ValidationError):
            services.confirm_import(draft=draft, by=coordinator)
        assert services.forget_old_drafts(timezone.now()) == 1


def test_a_file_can_be_taken_back(login, hand_in, coordinator):
    draft = hand_in(PEOPLE + "Noor;;bewoner;;;;;\n")
    login(coordinator).post(f"/beheer/importeren/bestand/{draft.pk}/weg/")
    assert not ImportDraft.objects.exists()


def test_partners_come_in_and_are_recognised_by_name(hand_in, coordinator, schiedam):
    text = (
        "Naam;Soort;Formeel of informeel;Website;Gemeente\n"
        "GEMEENTE SCHIEDAM;gemeente;;www.schiedam.nl;Schiedam\n"
        "Buurtkamer;bewonersgroep;informeel;;\n"
    )
    draft = hand_in(text, ImportKind.ORGANISATIONS)
    assert services.confirm_import(draft=draft, by=coordinator) == {"changes": 1, "new": 1}
    schiedam.refresh_from_db()
    assert schiedam.website == "https://www.schiedam.nl"
    assert Organisation.objects.get(name="Buurtkamer").formality == "informal"


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("X;kerk;;;", "soort"),
        ("X;zorg;los;;", "formeel of informeel"),
        ("X;zorg;;geen adres;", "website"),
        (";zorg;;;", "naam"),
    ],
)
def test_what_is_wrong_with_a_partner_is_told(problems, row, column):
    text = f"naam;soort;formeel of informeel;website;gemeente\n{row}\n"
    assert problems(text, ImportKind.ORGANISATIONS) == [(2, column)]


def test_two_thousand_rows_come_in_quickly(
    zhz, coordinator, hand_in, schiedam, django_assert_max_num_queries
):
    rows = "".join(
        f"Mens {n};mens{n}@example.org;bewoner;lid;Buur {n};Gemeente Schiedam;01-09-2016;\n"
        for n in range(2_000)
    )
    draft = hand_in(PEOPLE + rows)
    began = time.perf_counter()
    with django_assert_max_num_queries(80):
        services.confirm_import(draft=draft, by=coordinator)
    assert time.perf_counter() - began < 10
    assert Membership.objects.for_werkplaats(zhz).count() == 2_001


def test_what_is_taken_along_can_be_imported_again(login, zhz, coordinator, resident):
    Person.objects.filter(pk=resident.pk).update(name="=1+1")
    for kind in ("csv", "xlsx"):
        response = login(coordinator).get(f"/beheer/mensen/downloaden/{kind}/")
        assert b"'=1+1" in response.content or kind == "xlsx"
        draft = services.start_import(
            werkplaats=zhz,
            by=coordinator,
            kind=ImportKind.PEOPLE,
            upload=ContentFile(response.content, name="mensen"),
        )
        judgement = judge(draft)
        assert judgement.is_fine
        assert {row.outcome for row in judgement.rows} == {"same"}


def test_a_wrong_file_gets_a_clear_answer(login, coordinator, photo):
    response = login(coordinator).post("/beheer/importeren/mensen/", {"upload": photo()})
    assert response.status_code == 422
    assert "Dit is geen tabel" in response.content.decode()


def test_the_example_file_has_the_columns(login, coordinator):
    response = login(coordinator).get("/beheer/importeren/mensen/voorbeeld/csv/")
    assert response.content.decode("utf-8-sig").startswith("naam;e-mailadres;perspectief")
