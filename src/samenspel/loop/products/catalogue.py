"""What other catalogues are told of products. Made by a team: no person is named."""

from django.urls import reverse
from django.utils import timezone

from samenspel.ground.catalogue import registry
from samenspel.ground.catalogue.record import Creator, Description, FileAt
from samenspel.ground.catalogue.services import identifier_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.products.content import Content
from samenspel.loop.products.models import Product, ProductKind
from samenspel.loop.products.showing import said_by
from samenspel.loop.products.views.sending import media_type_of
from samenspel.loop.teams.models import Team

TYPES = {
    ProductKind.TRAINING: "LearningResource",
    ProductKind.LESSON: "LearningResource",
    ProductKind.FILM: "VideoObject",
}


def describe(product: Product) -> Description | None:
    """Describe what is in the library, as it was published last."""
    if not product.is_published:
        return None
    content, newest = said_by(product)
    source = product.adapted_from
    is_based = source is not None and source.is_published
    return Description(
        kind="product",
        type=_type_of(product),
        title=content.title,
        url=product.get_absolute_url(),
        scope=product.werkplaats_id,
        published=timezone.localdate(product.published_at),
        abstract=content.summary,
        creators=_creators(product),
        publisher=product.werkplaats.name,
        subjects=content.themes,
        licence=content.licence_url,
        edition=str(newest.number) if newest else "",
        based_on=(identifier_of(source),) if is_based and source else (),
        files=_files(product, content),
    )


def _type_of(product: Product) -> str:
    known = TYPES.get(ProductKind(product.kind), "CreativeWork")
    return "LearningResource" if product.is_for_education else known


def _creators(product: Product) -> tuple[Creator, ...]:
    """Return the team where everyone may know that there is one, else the Werkplaats."""
    team = product.team
    open_team = team is not None and team.reach == Reach.PUBLIC
    name = team.name if team is not None and open_team else product.werkplaats.name
    return (Creator(name=name, affiliation=product.werkplaats.name, is_organisation=True),)


def _files(product: Product, content: Content) -> tuple[FileAt, ...]:
    by_guid = {str(file.guid): file for file in product.files.all()}
    said = [by_guid[one.guid] for one in content.files if one.guid in by_guid]
    return tuple(
        FileAt(
            url=reverse("products:download", kwargs={"slug": product.slug, "guid": file.guid}),
            media_type=media_type_of(file),
            size=file.size,
        )
        for file in said
    )


registry.register(
    Product,
    describe,
    queryset=Product.objects.select_related("werkplaats", "team", "adapted_from"),
)
# Whether a team may be named is decided by the team.
registry.register_dependent(Team, lambda team: team.products.all())
