"""An editor learns nothing of the other sites here but what everyone can read."""

import gc
import io
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as PillowImage
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import PageViewRestriction

from samenspel.reach.website.models import NewsIndexPage, NewsPage
from samenspel.reach.website.tests.conftest import add_news

ELSEWHERE = {"HTTP_HOST": "elders.test"}


@pytest.fixture
def nel(login, neighbour, neighbouring_site):
    """The browser of Nel, who edits the other site."""
    browser = login(neighbour)
    assert browser.get("/redactie/", **ELSEWHERE).status_code == 200
    return browser


@pytest.fixture
def news(site, coordinator):
    """Our news: one message that everyone reads, and one that Cora is still writing."""
    index = NewsIndexPage.objects.descendant_of(site.root_page).get()
    add_news(site, title="Iedereen welkom", owner=coordinator.user)
    index.add_child(instance=NewsPage(title="Nog geheim", live=False, owner=coordinator.user))
    return index


@pytest.mark.parametrize(
    "path",
    [
        "reports/site-history/",
        "reports/aging-pages/",
        "reports/workflow/",
        "pages/usage/website/newspage/",
    ],
)
def test_screens_about_all_sites_are_closed(nel, news, path):
    assert nel.get(f"/redactie/{path}", **ELSEWHERE).status_code == 404


def test_the_list_of_pages_names_no_editors_of_others(nel, news, neighbouring_site, coordinator):
    path = f"/redactie/pages/{neighbouring_site.root_page.pk}/"
    page = nel.get(path, **ELSEWHERE).content.decode()
    assert "nel@example.org" in page
    assert coordinator.email not in page


def test_a_link_can_lead_to_what_is_public_and_to_no_draft(nel, news, login, coordinator):
    path = f"/redactie/choose-page/{news.pk}/"
    offered = nel.get(path, **ELSEWHERE).json()["html"]
    assert "Iedereen welkom" in offered
    assert "Nog geheim" not in offered
    assert "Nog geheim" in login(coordinator).get(path).json()["html"]


def test_a_page_has_no_password_and_no_groups(login, coordinator, news):
    page = login(coordinator).get(f"/redactie/pages/{news.pk}/privacy/").json()["html"]
    assert 'value="login"' in page
    assert 'value="password"' not in page
    assert 'value="groups"' not in page


def test_who_must_log_in_for_a_page_comes_to_our_own_login(client, news):
    PageViewRestriction.objects.create(page=news, restriction_type="login")
    assert client.get("/nieuws/").url == "/account/inloggen/?next=/nieuws/"
    assert client.get("/_util/login/?next=/nieuws/").url == "/account/inloggen/?next=/nieuws/"


@pytest.mark.parametrize(
    ("name", "kept"), [("verslag.pdf", 1), ("pagina.html", 0), ("tekening.svg", 0)]
)
def test_documents_are_of_the_kinds_that_we_take(login, coordinator, site, name, kept):
    collection = coordinator.memberships.get().werkplaats.editors.collection
    file = SimpleUploadedFile(name, b"%PDF-1.7 iets")
    login(coordinator).post(
        "/redactie/documents/add/",
        {"title": "Verslag", "file": file, "collection": collection.pk, "tags": ""},
    )
    assert Document.objects.count() == kept


# Wagtail leaves the file in which it draws to Python to close.
@pytest.mark.filterwarnings("ignore:.*SpooledTemporaryFile")
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("size", ["max-165x165", "original"])
def test_no_size_of_a_picture_tells_where_it_was_taken(site, kind, size):
    taken = PillowImage.Exif()
    taken[0x010F] = "toestel van Cora"
    out = io.BytesIO()
    PillowImage.new("RGB", (400, 300)).save(out, kind, exif=taken)
    picture = Image.objects.create(
        title="Feest", file=ContentFile(out.getvalue(), name=f"feest.{kind.lower()}")
    )
    drawn = Path(picture.get_rendition(size).file.path)
    gc.collect()
    assert b"toestel van Cora" not in drawn.read_bytes()
