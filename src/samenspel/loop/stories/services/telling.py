"""Telling a story, changing it, and getting to it again."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_CONFIRM, TO_FOLLOW, PrivateLink
from samenspel.ground.common.meanwhile import require_version
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.stories.models import StoryPart, ValueKind, ValueStory


@transaction.atomic
def tell_story(
    *,
    werkplaats: Werkplaats,
    title: str,
    parts: Mapping[str, str],
    email: str,
    about: Mapping[str, Any] | None = None,
    perspective: str = "",
    name: str = "",
    by: Person | None = None,
    event: UUID | None = None,
) -> ValueStory:
    """Keep a story. Nobody reads it before its teller says who may, on the mailed page.

    `parts` maps kinds of value to words, `about` says about what, as in ``{"activity": it}``. The
    same form (`event`) sent twice is one story. Raises `ValidationError` when nothing was told.
    """
    told = _worth_keeping(parts)
    made, is_new = _made_once(
        event or uuid4(),
        email.strip().lower(),
        werkplaats=werkplaats,
        title=title.strip(),
        perspective=perspective,
        name=" ".join(name.split()),
        person=by,
        **(about or {}),
    )
    if is_new:
        StoryPart.objects.bulk_create(
            StoryPart(story=made, kind=kind, text=text) for kind, text in told.items()
        )
        log.record("stories.tell", made, by.user if by else None)
        _post_link(made, "own", key="first")
    return made


def _made_once(event: UUID, email: str, **fields: Any) -> tuple[ValueStory, bool]:
    new = ValueStory(event=event, email=email, **fields)
    new.new_link(TO_CONFIRM)
    kept = {name: getattr(new, name) for name in PrivateLink.LINK_FIELDS}
    story, is_new = ValueStory.objects.get_or_create(
        event=event, defaults={"email": email, **fields, **kept}
    )
    if not is_new and story.email != email:  # Another form with the same mark: made up by somebody.
        return _made_once(uuid4(), email, **fields)
    return story, is_new


@transaction.atomic
def change_story(
    *,
    story: ValueStory,
    title: str,
    parts: Mapping[str, str],
    perspective: str = "",
    name: str = "",
    seen_version: int | None = None,
) -> ValueStory:
    """Keep other words; who may read it stays the same. Whoever calls this followed the link."""
    told = _worth_keeping(parts)
    current = lock(story)
    require_version(current, seen_version)
    current.title, current.perspective = title.strip(), perspective
    current.name = " ".join(name.split())
    for part in current.parts.exclude(kind__in=told):
        part.delete()
    for kind, text in told.items():
        StoryPart.objects.update_or_create(story=current, kind=kind, defaults={"text": text})
    current.version += 1
    if current.is_confirmed:
        current.keep_link(TO_FOLLOW)
    current.save()
    log.record("stories.change", current, None)
    return current


@transaction.atomic
def renew_link(*, story: ValueStory) -> bool:
    """Mail a new private link to the address that the old one went to; the old one ends.

    Returns False when that address is no longer known.
    """
    current = lock(story)
    if not current.email:
        return False
    current.new_link(TO_FOLLOW if current.is_confirmed else TO_CONFIRM)
    current.save(update_fields=PrivateLink.LINK_FIELDS)
    _post_link(current, "renewed", key=current.link_digest[:16])
    return True


def lock(story: ValueStory) -> ValueStory:
    """Return `story` as it is now, and hold it until the transaction ends."""
    held: ValueStory = ValueStory.objects.select_for_update(of=("self",)).get(pk=story.pk)
    return held


def _worth_keeping(parts: Mapping[str, str]) -> dict[str, str]:
    told = {str(ValueKind(kind)): text.strip() for kind, text in parts.items() if text.strip()}
    if not told:
        raise ValidationError(_("Answer at least one of the questions. The others you may skip."))
    return told


def _post_link(story: ValueStory, template: str, *, key: str) -> None:
    post_message(
        to=story.email,
        template=f"stories/mail/{template}.txt",
        # Nothing that was typed: the form must be no way to mail one's own words to strangers.
        context={
            "day": timezone.localdate(story.told_at),
            "page_url": story.werkplaats.root_url + story.own_url,
        },
        sender=story.werkplaats.sender,
        key=f"stories.{template}.{story.pk}.{key}",
        secret=True,
    )
