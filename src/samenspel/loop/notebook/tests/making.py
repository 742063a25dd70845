"""Pages of a notebook, made at once."""

import io
from datetime import date
from typing import Any

from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from samenspel.loop.notebook.models import Entry, EntryKind, File, FileVersion, Photo
from samenspel.loop.teams.models import Team


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def a_photo(name: str = "straat.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture(), content_type="image/jpeg")


def a_document(text: str = "Plan van aanpak", name: str = "Plan van aanpak.txt"):
    return SimpleUploadedFile(name, text.encode())


def make_entry(team: Team, **fields: Any) -> Entry:
    values = {"text": "Buren kwamen vanzelf naar de bank.", "day": date(2024, 11, 5)}
    return Entry.objects.create(team=team, werkplaats=team.werkplaats, **(values | fields))


def make_trial(team: Team, **fields: Any) -> Entry:
    values = {
        "kind": EntryKind.TRIAL,
        "text": "",
        "tried": "We belden bij twintig huizen aan.",
        "yielded": "Bij drie ging de deur open.",
        "differently": "De volgende keer vragen we de buurvrouw mee.",
        "outcome": "failed",
    }
    return make_entry(team, **(values | fields))


def make_photo(entry: Entry, **fields: Any) -> Photo:
    image = ContentFile(picture(), name="straat.jpg")
    return Photo.objects.create(entry=entry, image=image, **fields)


def make_file(team: Team, title: str = "Plan van aanpak", **fields: Any) -> File:
    file = File.objects.create(team=team, werkplaats=team.werkplaats, title=title, **fields)
    make_version(file)
    return file


def make_version(file: File, number: int = 1, text: str = "Plan", **fields: Any) -> FileVersion:
    return FileVersion.objects.create(
        file=file,
        number=number,
        upload=ContentFile(text.encode(), name="plan.txt"),
        size=len(text),
        digest=f"{number}".rjust(64, "0"),
        **fields,
    )


def queries(browser: Client, url: str) -> int:
    """Return how many queries a page takes, once the process knows what it needs to know."""
    browser.get(url)
    caches["pages"].clear()
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(url).status_code == 200
    return len(captured)
