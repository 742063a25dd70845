"""What happens elsewhere and moves passages, or changes whose words they are."""

from typing import Any

from django.dispatch import receiver

from samenspel.ground.consent.signals import consent_given, consent_withdrawn
from samenspel.loop.coding.services import moving
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.signals import speakers_changed, text_changed


@receiver(text_changed)
def follow_text(source: Source, edits: list[Any], reason: str, **kwargs: Any) -> None:
    """Let passages keep their place."""
    moving.move_with_text(source=source, edits=edits, reason=reason)


@receiver(speakers_changed)
def follow_speakers(source: Source, **kwargs: Any) -> None:
    """Let passages know whose words they hold."""
    moving.tell_voices_of(source)


@receiver([consent_given, consent_withdrawn])
def follow_consent(subject: Any, **kwargs: Any) -> None:
    """Let who shows these words know that they may be shown wider, or not at all any more."""
    if isinstance(subject, Participant):
        moving.announce_consent_of(subject)
