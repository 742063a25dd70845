"""How uploaded files are sent."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from samenspel.ground.common import media


@pytest.fixture
def stored(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "secret.txt").write_text("secret")

    def store(name: str, content: bytes = b"inhoud") -> str:
        return "/media/" + default_storage.save(name, ContentFile(content))

    return store


def body(response) -> bytes:
    return b"".join(response.streaming_content)


def test_a_picture_is_shown_in_place_and_can_not_run(client, stored):
    response = client.get(stored("logos/a.jpg", b"<script>alert(1)</script>"))
    assert response["Content-Type"] == "image/jpeg"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "attachment" not in response.get("Content-Disposition", "")
    assert body(response) == b"<script>alert(1)</script>"


@pytest.mark.parametrize("name", ["a.svg", "a.html", "a.xml", "a.js", "a", "a.txt"])
def test_anything_else_is_only_a_download_of_bytes(client, stored, name):
    response = client.get(stored(f"files/{name}"))
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Type"] in {"application/octet-stream", "application/xml"}
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert body(response) == b"inhoud"


def test_a_document_keeps_its_type(client, stored):
    response = client.get(stored("files/verslag.pdf"))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    assert body(response) == b"inhoud"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "..%2fsecret.txt", "logos/../../secret.txt", "/etc/passwd",
        "%2e%2e/secret.txt", "logos", "logos/", "logos//a.jpg", "nothing.jpg", "a%00.jpg",
        "logos/%5c..%5c..%5csecret.txt", "x" * 3000,
    ],
)  # fmt: skip
def test_nothing_outside_the_folder_is_found(client, stored, path):
    stored("logos/a.jpg")
    assert client.get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize("folder", ["documents", "original_images"])
def test_what_wagtail_serves_itself_is_not_here(client, stored, folder):
    assert client.get(stored(f"{folder}/a.jpg")).status_code == 404


def test_an_app_decides_about_its_own_folder(client, stored, monkeypatch):
    monkeypatch.setattr(media, "_guards", dict(media._guards))
    media.protect("own/", lambda request, _name: request.GET.get("key") == "1")
    url = stored("own/a.jpg")
    assert client.get(url).status_code == 404
    response = client.get(f"{url}?key=1")
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-cache"
    assert body(response) == b"inhoud"
