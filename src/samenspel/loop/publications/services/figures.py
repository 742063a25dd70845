"""Keep pictures of a publication, and what is said of them."""

from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.core.files.images import get_image_dimensions
from django.db import transaction

from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.publications.models import Figure, Publication
from samenspel.loop.publications.services.holding import changed, hold


@transaction.atomic
def add_figure(
    *,
    publication: Publication,
    by: Person,
    image: "ContentFile[bytes]",
    key: UUID | None = None,
    **words: Any,
) -> Figure:
    """Keep a picture, drawn again by `drawings.picture_from`; sent twice it is kept once."""
    current = hold(publication, by=by)
    earlier = current.figures.filter(guid=key).first() if key else None
    if earlier is not None:
        return earlier
    figure = new_figure(current, image, **words)
    if key:
        figure.guid = key
    figure.save()
    changed("publications.add_figure", current, by)
    return figure


def new_figure(publication: Publication, image: "ContentFile[bytes]", **words: Any) -> Figure:
    """Return a picture that isn't kept yet."""
    width, height = get_image_dimensions(image)
    image.seek(0)
    return Figure(
        publication=publication, image=image, width=width or 0, height=height or 0, **words
    )


@transaction.atomic
def change_figure(
    *, figure: Figure, by: Person, seen_version: int | None = None, **words: Any
) -> Figure:
    """Change what is said of it, everywhere it stands; raises `ChangedMeanwhileError`.

    With another `image` it becomes another picture: editions keep the one they had.
    """
    publication = hold(figure.publication, by=by)
    current = Figure.objects.get(pk=figure.pk)
    require_version(current, seen_version)
    image = words.pop("image", None)
    new = [name for name, value in words.items() if getattr(current, name) != value]
    if image is not None:
        drawn = new_figure(publication, image)
        current.image, current.width, current.height = drawn.image, drawn.width, drawn.height
    elif not new:
        return current
    for name in new:
        setattr(current, name, words[name])
    current.version += 1
    current.save()
    changed("publications.change_figure", publication, by)
    return current
