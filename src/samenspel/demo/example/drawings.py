"""The drawings of the example, made by us: `data/*.svg`, as the pictures that are kept of them."""

from functools import cache

from django.core.files.base import ContentFile

from samenspel.demo.example.tables import in_data
from samenspel.loop.publications.drawings import picture_from


def drawing(name: str) -> ContentFile[bytes]:
    """Return `data/<name>.svg` as a picture; drawn once, however often it is used."""
    return ContentFile(_drawn(name), name=f"{name}.png")


@cache
def _drawn(name: str) -> bytes:
    picture = picture_from(ContentFile(in_data(f"{name}.svg"), name=f"{name}.svg"))
    picture.seek(0)
    return picture.read()
