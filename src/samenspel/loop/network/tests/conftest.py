"""What the tests of the network share."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from samenspel.loop.network.models import Membership, Organisation, Person


@pytest.fixture
def schiedam(zhz) -> Organisation:
    """A municipality that is a partner."""
    return Organisation.objects.create(
        werkplaats=zhz, name="Gemeente Schiedam", kind="municipality", formality="formal"
    )


@pytest.fixture
def newcomer(zhz) -> Membership:
    """Noor takes part and has no account."""
    person = Person.objects.create(name="Noor", email="noor@example.org")
    return Membership.objects.create(werkplaats=zhz, person=person, perspective="citizen")


@pytest.fixture
def photo() -> Callable[[], SimpleUploadedFile]:
    def make() -> SimpleUploadedFile:
        out = io.BytesIO()
        Image.new("RGB", (40, 30), "teal").save(out, "JPEG")
        return SimpleUploadedFile("foto.jpg", out.getvalue())

    return make


@pytest.fixture
def csv_file() -> Callable[[str], SimpleUploadedFile]:
    def make(text: str) -> SimpleUploadedFile:
        return SimpleUploadedFile("lijst.csv", text.encode())

    return make


@pytest.fixture
def xlsx_file() -> Callable[..., SimpleUploadedFile]:
    def make(*lines: list) -> SimpleUploadedFile:
        book, out = openpyxl.Workbook(), io.BytesIO()
        for line in lines:
            book.active.append(line)
        book.save(out)
        return SimpleUploadedFile("lijst.xlsx", out.getvalue())

    return make


@pytest.fixture(autouse=True)
def _own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
