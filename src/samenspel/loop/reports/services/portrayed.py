"""Whether somebody may be shown on a photo: asked by mail, answered by a private link."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.consent.models import Consent, How, Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.models import Person
from samenspel.loop.reports import access
from samenspel.loop.reports.models import Faces, Photo, Portrayed, Report

AS_LONG_AS_KEPT = timedelta(days=20 * 365)
"""The link must work for as long as the photo is there: one may change one's mind."""


@transaction.atomic
def name_portrayed(
    *, photo: Photo, by: Person, name: str, email: str = "", how: How = How.FORM
) -> Portrayed:
    """Say who can be recognised on a photo; without proof in hand, that person is asked by mail.

    The same person again is the one who was named before.
    """
    access.require_organiser(by, photo.report.activity)
    Photo.objects.select_for_update().get(pk=photo.pk)
    known = photo.portrayed.of_address(email) if email else photo.portrayed.filter(name=name)
    earlier = known.first()
    if earlier is not None:
        return earlier
    reach = photo.report.widest
    portrayed = Portrayed(photo=photo, name=name, email=email, how=how, asked_reach=reach)
    portrayed.new_link(AS_LONG_AS_KEPT)
    portrayed.save()
    log.record("reports.name_portrayed", photo.report, by.user, photo=photo.pk)
    if how == How.FORM:
        _ask(portrayed)
    else:
        _agree(portrayed, reach)
    return portrayed


@transaction.atomic
def answer_portrayed(*, portrayed: Portrayed, agrees: bool) -> None:
    """Keep the answer of whoever followed the private link; a "no" works at once, everywhere."""
    current = Portrayed.objects.select_for_update().get(pk=portrayed.pk)
    if agrees:
        _agree(current, Reach(current.asked_reach))
    else:
        withdraw_consent(subject=current, purpose=Purpose.SHOW_PHOTO)
        current.answered_at = timezone.now()
        current.save(update_fields=["answered_at"])


@transaction.atomic
def remove_portrayed(*, portrayed: Portrayed, by: Person) -> None:
    """Take back that somebody can be recognised: it was somebody else.

    Nobody's "no" is undone like this: then the photo can only be removed.
    """
    access.require_organiser(by, portrayed.photo.report.activity)
    if may_be_taken_back(portrayed):
        forget_answers([portrayed])
        log.record("reports.remove_portrayed", portrayed.photo.report, by.user)
        portrayed.delete()


def may_be_taken_back(portrayed: Portrayed) -> bool:
    """Return whether `portrayed` did not answer "no"."""
    agrees = Consent.objects.of(portrayed).in_force().exists()
    return portrayed.answered_at is None or agrees


def ask_again(report: Report) -> int:
    """Ask those who agreed to less than what the report wants now; return how many."""
    reach = report.widest
    narrower = [one for one in Reach if one.width < reach.width]
    on_photos = Portrayed.objects.filter(photo__report=report, photo__faces=Faces.PEOPLE)
    asked = list(on_photos.filter(how=How.FORM, asked_reach__in=narrower))
    for portrayed in asked:
        portrayed.photo.report = report
        portrayed.asked_reach = reach
        portrayed.save(update_fields=["asked_reach"])
        if may_be_taken_back(portrayed):  # Who said no is left alone.
            _ask(portrayed)
    return len(asked)


def forget_answers(people: Iterable[Portrayed]) -> None:
    """End what was agreed to, before whom it was asked of is forgotten."""
    for portrayed in people:
        withdraw_consent(subject=portrayed, purpose=Purpose.SHOW_PHOTO)


def words_asked(reach: Reach) -> str:
    """Return the words that somebody agrees to."""
    return {
        Reach.PUBLIC: _("This photo may be shown with the report, to everyone."),
        Reach.NATIONAL: _("This photo may be shown with the report, to members of all networks."),
        Reach.WERKPLAATS: _("This photo may be shown with the report, to our members."),
        Reach.TEAM: _("This photo may be shown with the report, to the team."),
    }[reach]


def _agree(portrayed: Portrayed, reach: Reach) -> None:
    give_consent(
        subject=portrayed,
        purpose=Purpose.SHOW_PHOTO,
        reach=reach,
        how=How(portrayed.how),
        text=words_asked(reach),
    )
    portrayed.answered_at = timezone.now()
    portrayed.save(update_fields=["answered_at"])


def _ask(portrayed: Portrayed) -> None:
    activity = portrayed.photo.report.activity
    home = activity.werkplaats.root_url
    portrayed.keep_link(AS_LONG_AS_KEPT)
    portrayed.save(update_fields=Portrayed.LINK_FIELDS)
    post_message(
        to=portrayed.email,
        template="reports/mail/portrayed.txt",
        context={"activity": activity, "page_url": home + portrayed.get_absolute_url()},
        sender=activity.werkplaats.sender,
        key=f"reports:portrayed:{portrayed.pk}:{portrayed.asked_reach}",
        secret=True,
    )
