"""Who may have a picture: its writers, and everyone once an edition shows it."""

from django.db.models import TextField
from django.db.models.functions import Cast
from django.http import HttpRequest

from samenspel.loop.publications.models import Figure, Publication, Version

FOLDER = "publications/figures/"


def may_have(request: HttpRequest, name: str) -> bool:
    """Return whether this visitor may have the picture that is kept under `name`."""
    werkplaats = getattr(request, "werkplaats", None)
    if werkplaats is None:
        return False
    ours = Publication.objects.for_werkplaats(werkplaats)
    editions = Version.objects.editions().filter(publication__in=ours.published())
    if editions.annotate(told=Cast("content", TextField())).filter(told__contains=name).exists():
        return True
    person = getattr(request, "person", None)
    return Figure.objects.filter(image=name, publication__in=ours.written_by(person)).exists()
