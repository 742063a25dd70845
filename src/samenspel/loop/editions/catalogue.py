"""What other catalogues are told: of a publication as readers have it, its parts and its advice.

A person is named only when that person agrees to it, now, for everyone; what was withdrawn, or
left the newest edition, leaves its mark.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Model
from django.utils import timezone

from samenspel.ground.catalogue import registry, services
from samenspel.ground.catalogue.record import Creator, Description
from samenspel.ground.catalogue.services import identifier_of, subject_of
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.ground.consent.signals import consent_given, consent_withdrawn
from samenspel.ground.typesetting.markup import plain
from samenspel.loop.editions.addresses import PageLinks
from samenspel.loop.publications.content import ChapterIn, Content
from samenspel.loop.publications.models import (
    Chapter,
    Contributor,
    ContributorRole,
    Licence,
    Publication,
    Recommendation,
    Version,
)
from samenspel.loop.publications.signals import (
    edition_published,
    publication_changed,
    publication_withdrawn,
)

ROLES = {ContributorRole.AUTHOR: "author", ContributorRole.EDITOR: "editor"}
LONGEST_TITLE = 140


def describe(publication: Publication) -> Description | None:
    """Describe what readers have; nothing of a draft."""
    edition = _newest(publication)
    if edition is None:
        return None
    content = Content.from_dict(edition.content)
    named, until = _named(publication, content)
    return Description(
        kind="publication",
        type="Book",
        title=content.title,
        subtitle=content.subtitle,
        abstract=content.summary,
        url=publication.get_absolute_url(),
        scope=publication.werkplaats_id,
        published=timezone.localdate(publication.published_at),
        language=content.language,
        creators=tuple(named) or (_werkplaats(publication),),
        publisher=publication.werkplaats.name,
        licence=Licence(content.licence).url,
        edition=str(edition.edition),
        doi=publication.doi,
        isbn=publication.isbn,
        until=until,
    )


def describe_chapter(chapter: Chapter) -> Description | None:
    """Describe a part of the newest edition, as it stands there."""
    publication = chapter.publication
    edition = _newest(publication)
    content = Content.from_dict(edition.content) if edition else None
    found = content.chapter(chapter.guid.hex) if content else None
    if edition is None or content is None or found is None:
        return None
    named, until = _named(publication, content)
    return Description(
        kind="chapter",
        type="Chapter",
        title=found.title,
        abstract=_beginning(found),
        url=PageLinks(slug=publication.slug).chapter(found.key),
        scope=publication.werkplaats_id,
        published=timezone.localdate(edition.published_at),
        language=content.language,
        creators=tuple(named) or (_werkplaats(publication),),
        publisher=publication.werkplaats.name,
        licence=Licence(content.licence).url,
        edition=str(edition.edition),
        part_of=identifier_of(publication),
        until=until,
    )


def describe_recommendation(recommendation: Recommendation) -> Description | None:
    """Describe a recommendation in the newest edition, as it stands there."""
    publication = recommendation.publication
    edition = _newest(publication)
    content = Content.from_dict(edition.content) if edition else None
    found = content.recommendation(recommendation.guid.hex) if content else None
    if edition is None or content is None or found is None:
        return None
    return Description(
        kind="recommendation",
        type="CreativeWork",
        title=found.says,
        abstract=plain(found.explanation),
        url=PageLinks(slug=publication.slug).why(found.key),
        scope=publication.werkplaats_id,
        published=timezone.localdate(edition.published_at),
        language=content.language,
        creators=(_werkplaats(publication),),
        publisher=publication.werkplaats.name,
        licence=Licence(content.licence).url,
        edition=str(edition.edition),
        part_of=identifier_of(publication),
    )


def _newest(publication: Publication) -> Version | None:
    if publication.published_at is None or publication.withdrawn_at is not None:
        return None
    return publication.versions.editions().first()


def _named(publication: Publication, content: Content) -> tuple[list[Creator], datetime | None]:
    """Return who may be named, and when the first of those consents ends by itself."""
    rows = publication.contributors.named(Reach.PUBLIC).filter(pk__in=content.contributors)
    people = list(rows.select_related("organisation"))
    return [_creator(one) for one in people], _first_end(people)


def _first_end(people: list[Contributor]) -> datetime | None:
    kind = {"subject_id__in": [one.pk for one in people], "purpose": Purpose.SHOW_NAME}
    ends = Consent.objects.in_force().filter(**kind, until__isnull=False) if people else []
    return min((consent.until for consent in ends if consent.until), default=None)


def _creator(one: Contributor) -> Creator:
    return Creator(
        name=one.name,
        role=ROLES.get(ContributorRole(one.role), "contributor"),
        affiliation=one.affiliation or (one.organisation.name if one.organisation else ""),
        orcid=one.orcid,
        subject=subject_of(one),
    )


def _werkplaats(publication: Publication) -> Creator:
    return Creator(name=publication.werkplaats.name, is_organisation=True)


def _beginning(chapter: ChapterIn) -> str:
    """Return the first of our own words in a chapter: what people said isn't in them."""
    texts = (plain(block.text) for block in chapter.blocks)
    return next((text for text in texts if text), "").split("\n")[0][:600]


def all_of(publication: Publication) -> Iterator[Model]:
    """Yield everything of `publication` that may have a record."""
    yield publication
    yield from publication.chapters.all()
    yield from publication.recommendations.all()


def _published(sender: type, edition: Version, **kwargs: object) -> None:
    services.refresh(all_of(edition.publication))


def _changed(sender: type, publication: Publication, **kwargs: object) -> None:
    services.refresh(all_of(publication))


def _agreed(sender: type, subject: Model, **kwargs: object) -> None:
    if isinstance(subject, Contributor):
        services.refresh(all_of(subject.publication))


def _of_contributor(contributor: Contributor) -> Iterable[Model]:
    return all_of(contributor.publication)


registry.register(Publication, describe, queryset=Publication.objects.select_related("werkplaats"))
for model, tell in ((Chapter, describe_chapter), (Recommendation, describe_recommendation)):
    rows = model._default_manager.select_related("publication__werkplaats")
    registry.register(model, tell, queryset=rows)
registry.register_dependent(Contributor, _of_contributor)
edition_published.connect(_published, dispatch_uid="editions.catalogue.published")
publication_withdrawn.connect(_changed, dispatch_uid="editions.catalogue.withdrawn")
publication_changed.connect(_changed, dispatch_uid="editions.catalogue.changed")
consent_given.connect(_agreed, dispatch_uid="editions.catalogue.agreed")
consent_withdrawn.connect(_agreed, dispatch_uid="editions.catalogue.withdrew")
