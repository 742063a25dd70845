"""Who may read a story: decided by its teller, who followed the private link."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_FOLLOW
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.mail.services import mail_arrives_at
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.services.telling import lock
from samenspel.loop.stories.signals import story_shared
from samenspel.loop.stories.words import VERSION, circles, words_agreed


@transaction.atomic
def share_story(*, story: ValueStory, reach: str, named: bool = False) -> ValueStory:
    """Let who is in `reach` read it from now on; wider or narrower than before counts at once.

    Raises `ValidationError` for a circle that was not offered, or a name that we don't know.
    """
    current = lock(story)
    if reach not in dict(circles(current)):
        raise ValidationError({"reach": _("Choose who may read it.")})
    if named and not current.name:
        raise ValidationError({"named": _("You gave no name. Add it first, or leave this empty.")})
    before = Consent.objects.of(current).in_force().filter(purpose=Purpose.QUOTE).first()
    give_consent(
        subject=current,
        purpose=Purpose.QUOTE,
        reach=Reach(reach),
        named=named,
        text=words_agreed(current, reach, named=named),
        text_version=VERSION,
    )
    current.confirmed_at = current.confirmed_at or timezone.now()
    current.keep_link(TO_FOLLOW)
    current.save()
    mail_arrives_at(current.email)
    log.record("stories.share", current, None, reach=str(reach))
    if before is None or Reach(before.reach).width < Reach(reach).width:
        story_shared.send(sender=ValueStory, story=current, reach=Reach(reach))
    return current


@transaction.atomic
def hide_story(*, story: ValueStory) -> ValueStory:
    """Let nobody read it any more, at once; its teller keeps it, and may share it again."""
    current = lock(story)
    if withdraw_consent(subject=current, purpose=Purpose.QUOTE):
        log.record("stories.hide", current, None)
    return current
