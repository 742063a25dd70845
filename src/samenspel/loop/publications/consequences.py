"""What happens to consents, and what that means for who is named on a publication."""

from typing import Any

from django.db.models import Model

from samenspel.ground.consent.signals import consent_given, consent_withdrawn
from samenspel.ground.freshness.services import touch
from samenspel.loop.publications.models import Contributor, Publication
from samenspel.loop.publications.signals import publication_changed


def connect() -> None:
    """Listen; called when the apps are ready. Twice does no harm."""
    consent_given.connect(_name_changed, dispatch_uid="publications.consent_given")
    consent_withdrawn.connect(_name_changed, dispatch_uid="publications.consent_withdrawn")


def _name_changed(subject: Model, **kwargs: Any) -> None:
    """Somebody may be named, or may not any more: readers see it at once."""
    if isinstance(subject, Contributor):
        touch(subject.werkplaats_id)
        publication_changed.send(Publication, publication=subject.publication, by=None)
