"""Files with versions, over HTTP."""

from django.core.files.uploadedfile import SimpleUploadedFile

from samenspel.ground.common.tests.test_files import PHONE
from samenspel.loop.notebook.models import File, FileVersion
from samenspel.loop.notebook.tests.making import (
    a_document,
    a_photo,
    make_file,
    make_version,
    queries,
)


def read(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_a_file_keeps_its_own_name_as_title(login, at, resident):
    login(resident).post(at("add_file"), {"upload": a_document(name="Plan_van  aanpak.txt")})
    file = File.objects.get()
    assert (file.title, file.owner) == ("Plan van aanpak", resident)
    assert "Plan van aanpak" in login(resident).get(at("files")).content.decode()


def test_a_newer_version_keeps_the_older_ones(login, at, resident, researcher):
    login(resident).post(at("add_file"), {"upload": a_document("eerst")})
    file = File.objects.get()
    said = {"upload": a_document("daarna"), "note": "Korter"}
    assert login(researcher).post(at("add_version", pk=file.pk), said).status_code == 302
    browser = login(resident)
    for number, text in [(1, b"eerst"), (2, b"daarna")]:
        assert read(browser.get(at("download", pk=file.pk, number=number))) == text
    assert "Korter" in browser.get(file.get_absolute_url()).content.decode()


def test_the_same_content_again_is_refused_kindly(login, at, resident):
    browser = login(resident)
    for url in [at("add_file"), at("add_file")]:
        answer = browser.post(url, {"upload": a_document(), "title": "Plan"})
    assert answer.status_code == 422
    assert "Dit bestand hebben we al" in answer.content.decode()
    version = at("add_version", pk=File.objects.get().pk)
    assert browser.post(version, {"upload": a_document()}).status_code == 422
    assert FileVersion.objects.count() == 1


def test_sending_the_form_twice_adds_one_file(login, at, resident):
    browser = login(resident)
    key = browser.get(at("add_file")).context["form"]["key"].value()
    for _time in range(2):
        answer = browser.post(at("add_file"), {"upload": a_document(), "key": key})
        assert answer.status_code == 302
    assert File.objects.count() == 1


def test_a_download_says_what_it_is_and_runs_nowhere(login, at, team, resident):
    file = make_file(team, title="Plan/../<b>")
    answer = login(resident).get(at("download", pk=file.pk, number=1))
    assert answer["Content-Disposition"] == 'attachment; filename="planb-versie-1.txt"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "private" in answer["Cache-Control"]


def test_a_picture_is_drawn_again(login, at, resident):
    login(resident).post(at("add_file"), {"upload": a_photo("Poster.jpg")})
    version = FileVersion.objects.get()
    assert (version.file.title, version.kind) == ("Poster", "JPG")


def test_what_is_no_document_is_refused(login, at, resident):
    page = SimpleUploadedFile("plan.pdf", b"<html><script>alert(1)</script>")
    answer = login(resident).post(at("add_file"), {"upload": page, "title": "Mijn plan"})
    assert answer.status_code == 422
    assert "Mijn plan" in answer.content.decode()
    assert not File.objects.exists()


def test_a_file_is_for_the_team_until_it_is_shared(login, client, at, resident, professional):
    login(resident).post(at("add_file"), {"upload": a_document()})
    file = File.objects.get()
    url = at("download", pk=file.pk, number=1)
    assert login(professional).get(url).status_code == client.get(url).status_code == 404
    login(resident).post(at("share_file", pk=file.pk), {"reach": "public", "people_know": "on"})
    assert read(client.get(url)) == b"Plan van aanpak"
    assert "Plan van aanpak" in client.get(file.get_absolute_url()).content.decode()


def test_the_folder_itself_is_open_to_nobody(login, team, coordinator):
    name = make_file(team).latest.upload.name
    assert login(coordinator).get(f"/media/{name}").status_code == 404


def test_what_others_worked_on_is_not_taken_away_by_one(login, at, team, resident, researcher):
    file = make_file(team, owner=resident)
    file.versions.update(by=resident)
    make_version(file, 2, by=researcher)
    assert login(resident).get(at("remove_file", pk=file.pk)).status_code == 404
    assert login(researcher).post(at("remove_file", pk=file.pk)).status_code == 302
    assert not File.objects.exists()


def test_it_is_gone_from_the_disk_too(
    login, at, team, researcher, django_capture_on_commit_callbacks
):
    upload = make_file(team).latest.upload
    with django_capture_on_commit_callbacks(execute=True):
        login(researcher).post(at("remove_file", pk=File.objects.get().pk))
    assert not upload.storage.exists(upload.name)


def test_a_file_gets_another_title(login, at, team, resident):
    file = make_file(team)
    login(resident).post(at("rename_file", pk=file.pk), {"title": "Beter"})
    file.refresh_from_db()
    assert file.title == "Beter"


def test_the_total_is_shown(login, at, team, resident):
    file = make_file(team)
    make_version(file, 2)
    file.versions.filter(number=2).update(size=2_000_000)
    html = login(resident).get(at("files")).content.decode()
    assert "1,9\xa0MB" in html


def test_many_files_cost_as_few_queries(login, at, team, resident):
    browser = login(resident)
    for number in range(5):
        make_version(make_file(team, title=f"Plan {number}", owner=resident), 2, by=resident)
    few = queries(browser, at("files"))
    for number in range(10):
        make_version(make_file(team, title=f"Verslag {number}", owner=resident), 2, by=resident)
    assert queries(browser, at("files")) == few


def test_a_file_larger_than_we_take_is_refused(login, at, resident):
    big = SimpleUploadedFile("film.txt", b"a" * 27_000_000)
    answer = login(resident).post(at("add_file"), {"upload": big})
    assert "25 MB" in answer.content.decode()
    assert answer.status_code == 422


def test_a_photo_as_phones_make_them_is_taken(login, at, resident):
    phone = SimpleUploadedFile("IMG_0042.HEIC", PHONE.read_bytes())
    login(resident).post(at("add_file"), {"upload": phone})
    assert FileVersion.objects.get().kind == "JPG"
