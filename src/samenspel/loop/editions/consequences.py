"""What happens to people's words, and what that means for files that hold them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_save, pre_delete

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.signals import consent_withdrawn
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.signals import passages_changed, passages_removed
from samenspel.loop.editions.models import EditionFile
from samenspel.loop.editions.services import ask_making, withdraw_files
from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.publications.models import Contributor, Publication, Version
from samenspel.loop.publications.signals import (
    edition_published,
    publication_changed,
    publication_withdrawn,
)
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.signals import speakers_changed

OF_WORDS = {Purpose.TAKE_PART, Purpose.QUOTE}


def connect() -> None:
    """Listen; called when the apps are ready. Twice does no harm."""
    edition_published.connect(_published, dispatch_uid="editions.files.published")
    publication_withdrawn.connect(_withdrawn, dispatch_uid="editions.files.withdrawn")
    publication_changed.connect(_changed, dispatch_uid="editions.files.changed")
    consent_withdrawn.connect(_consent_ended, dispatch_uid="editions.files.consent")
    passages_changed.connect(_words_changed, dispatch_uid="editions.files.passages")
    passages_removed.connect(_words_changed, dispatch_uid="editions.files.removed")
    speakers_changed.connect(_speakers_changed, dispatch_uid="editions.files.speakers")
    pre_delete.connect(_name_goes, sender=Contributor, dispatch_uid="editions.files.contributor")
    for model in (Finding, Product):
        post_save.connect(_evidence_changed, sender=model, dispatch_uid=f"editions.{model}.saved")
        pre_delete.connect(_evidence_goes, sender=model, dispatch_uid=f"editions.{model}.goes")


def _published(edition: Version, **kwargs: Any) -> None:
    ask_making(edition=edition)


def _withdrawn(publication: Publication, **kwargs: Any) -> None:
    withdraw_files(EditionFile.objects.of_publication(publication).there(), again=False)


def _changed(publication: Publication, **kwargs: Any) -> None:
    """Let the newest files tell what changed on the cover or in the colophon."""
    newest = publication.versions.editions().first()
    if newest is not None:
        ask_making(edition=newest)


def _consent_ended(consent: Any, subject: Model, **kwargs: Any) -> None:
    """Take back what somebody agrees to less: a name may go, so we don't ask how much."""
    if isinstance(subject, Participant) and consent.purpose in OF_WORDS:
        withdraw_files(EditionFile.objects.there().with_words_of(subject))
    elif isinstance(subject, Contributor) and consent.purpose == Purpose.SHOW_NAME:
        withdraw_files(EditionFile.objects.there().naming(subject))


def _words_changed(passages: Iterable[Passage], **kwargs: Any) -> None:
    keys = [passage.pk for passage in passages]
    withdraw_files(EditionFile.objects.there().filter(passages__in=keys))


def _speakers_changed(source: Source, **kwargs: Any) -> None:
    withdraw_files(EditionFile.objects.there().filter(passages__source=source))


def _name_goes(instance: Contributor, **kwargs: Any) -> None:
    withdraw_files(EditionFile.objects.there().naming(instance))


def _evidence_changed(instance: Any, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Take back what isn't shared any more, at once; else let the files follow."""
    if created or raw:
        return
    files = instance.edition_files.there()
    shown = type(instance).objects.visible_to(None).filter(pk=instance.pk).exists()
    if not shown:
        withdraw_files(files)
        return
    for edition in Version.objects.filter(pk__in=files.order_by().values("edition")):
        ask_making(edition=edition)


def _evidence_goes(instance: Any, **kwargs: Any) -> None:
    withdraw_files(instance.edition_files.there())
