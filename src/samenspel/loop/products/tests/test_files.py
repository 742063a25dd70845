"""Files of a product: for who may read it, and counted."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samenspel.loop.products import services
from samenspel.loop.products.models import ProductFile
from samenspel.loop.products.tests.making import a_draft, a_team, filled, published


@pytest.fixture
def team(zhz, resident, researcher):
    return a_team(zhz, resident, lead=researcher)


def address_of(file):
    kwargs = {"slug": file.product.shown_as.slug, "guid": file.guid}
    return reverse("products:download", kwargs=kwargs)


def test_a_file_is_for_the_table_until_it_is_published(team, resident, researcher, client, login):
    product = filled(team, resident)
    file = ProductFile.objects.get()
    assert client.get(address_of(file)).status_code == 404
    assert login(resident).get(address_of(file)).status_code == 200
    assert client.get(f"/media/{file.upload.name}").status_code == 404
    services.publish_product(product=product, by=researcher)
    answer = client.get(address_of(file))
    assert b"".join(answer.streaming_content) == b"Een kaart om te printen."
    assert 'filename="de-kaart.txt"' in answer["Content-Disposition"]


def test_downloads_are_counted(team, researcher, client):
    published(team, researcher)
    file = ProductFile.objects.get()
    client.get(address_of(file))
    client.get(address_of(file))
    client.head(address_of(file))
    file.refresh_from_db()
    assert file.downloads == 2


def test_a_file_that_is_not_what_it_seems_is_refused(team, resident, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "bestanden"})
    bad = SimpleUploadedFile("kaart.pdf", b"<html><script>1</script></html>")
    answer = login(resident).post(address, {"upload": bad, "title": "De kaart"})
    assert answer.status_code == 422
    assert "De kaart" in answer.text
    good = SimpleUploadedFile("mijn_kaart.pdf", b"%PDF-1.7 kaart")
    assert login(resident).post(address, {"upload": good, "title": ""}).status_code == 302
    assert ProductFile.objects.get().title == "mijn kaart"


def test_a_film_is_a_link(team, resident, login, client, researcher):
    product = filled(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "bestanden"})
    for wrong in ("javascript:alert(1)", "data:text/html,hoi"):
        assert login(resident).post(address, {"film_url": wrong}).status_code == 422
    login(resident).post(address, {"film_url": "https://film.example.org/1"})
    services.publish_product(product=product, by=researcher)
    page = client.get(product.get_absolute_url()).text
    assert "film.example.org" in page
    assert "<iframe" not in page


def test_a_file_left_out_stays_until_the_older_version_goes(
    team, researcher, client, django_capture_on_commit_callbacks
):
    product = published(team, researcher)
    file = ProductFile.objects.get()
    revision = services.begin_revision(product=product, by=researcher)
    services.remove_file(file=revision.files.get(), by=researcher)
    assert default_storage.exists(file.upload.name)
    services.publish_product(product=product, by=researcher, what_changed="Zonder kaart.")
    assert "De kaart" not in client.get(product.get_absolute_url()).text
    assert "De kaart" in client.get(f"/producten/{product.slug}/v1/").text
    assert client.get(address_of(file)).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        services.remove_version(version=product.versions.get(number=1), by=researcher)
    assert client.get(address_of(file)).status_code == 404
    assert not default_storage.exists(file.upload.name)


def test_a_file_stays_as_long_as_one_version_has_it(team, researcher, client):
    product = published(team, researcher)
    file = ProductFile.objects.get()
    for words in ("Twee", "Drie"):
        revision = services.begin_revision(product=product, by=researcher)
        services.change_product(product=revision, by=researcher, values={"cost": words})
        if words == "Drie":
            services.remove_file(file=revision.files.get(), by=researcher)
        services.publish_product(product=product, by=researcher, what_changed=words)
    services.remove_version(version=product.versions.get(number=1), by=researcher)
    assert client.get(address_of(file)).status_code == 200


def test_a_file_keeps_its_address_and_its_count_in_a_next_version(team, researcher, client):
    product = published(team, researcher)
    file = ProductFile.objects.get()
    client.get(address_of(file))
    revision = services.begin_revision(product=product, by=researcher)
    services.change_product(product=revision, by=researcher, values={"cost": "Niets"})
    services.publish_product(product=product, by=researcher, what_changed="Kosten.")
    file = ProductFile.objects.get()
    assert file.downloads == 1
    assert client.get(address_of(file)).status_code == 200


def test_what_nobody_has_any_more_is_not_kept(team, resident, django_capture_on_commit_callbacks):
    filled(team, resident)
    file = ProductFile.objects.select_related("product").get()
    with django_capture_on_commit_callbacks(execute=True):
        services.remove_file(file=file, by=resident)
    assert not default_storage.exists(file.upload.name)


def test_the_files_of_a_withdrawn_product_are_gone_for_readers(team, researcher, client):
    product = published(team, researcher)
    file = ProductFile.objects.get()
    services.withdraw_product(product=product, by=researcher, why="Oud.")
    assert client.get(address_of(file)).status_code == 404
