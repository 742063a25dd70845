"""What publications hold of a person: names on them, what was said of drafts, and who wrote what.

Erasing takes the name off at once, everywhere. What was written stays: others built on it.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.publications.models import (
    Comment,
    Contributor,
    Publication,
    Review,
    Suggestion,
    Version,
)

READING_KEPT = timedelta(days=2 * 365)
"""Who read a draft is forgotten two years later; what they said of it stays with the draft."""


def _of(subject: Subject, field: str) -> Q:
    mine = same_address(f"{field}__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(**{field: subject.person_id})
    return mine


def _mine(subject: Subject) -> Q:
    return same_address("email", subject.email) | _of(subject, "person")


def _export_names(subject: Subject) -> Iterator[Held]:
    rows = Contributor.objects.filter(_mine(subject)).select_related("publication")
    named = set(Contributor.objects.named().values_list("pk", flat=True))
    for one in rows:
        yield Held(
            title=one.publication.title,
            facts={
                _("Name"): one.name,
                _("Mail address"): one.email,
                _("Role"): one.get_role_display(),
                _("Works or lives at"): one.affiliation,
                "ORCID": one.orcid,
                _("May be shown"): one.pk in named,
                _("Answered on"): one.answered_at,
            },
            change_url=one.get_absolute_url(),
        )


@transaction.atomic
def _erase_names(subject: Subject) -> int:
    mine = list(Contributor.objects.filter(_mine(subject)).select_related("publication"))
    for one in mine:
        withdraw_consent(subject=one, purpose=Purpose.SHOW_NAME)
        one.delete()
    return len(mine)


def _export_readings(subject: Subject) -> Iterator[Held]:
    rows = Review.objects.filter(_mine(subject)).select_related("asked_version__publication")
    for review in rows.prefetch_related("comments", "suggestions"):
        said = [one.text for one in review.comments.all()]
        said += [one.after for one in review.suggestions.all()]
        yield Held(
            title=review.publication.title,
            facts={
                _("Name"): review.name,
                _("Mail address"): review.email,
                _("What you answered"): review.get_answer_display(),
                _("In your own words"): "\n\n".join([review.words, *said]).strip(),
                _("Answered on"): review.answered_at,
            },
            change_url=review.get_absolute_url(),
        )


@transaction.atomic
def _erase_readings(subject: Subject) -> int:
    mine = Review.objects.filter(_mine(subject))
    keys = list(mine.values_list("pk", flat=True))
    Comment.objects.filter(reviewer__in=keys).delete()
    Suggestion.objects.filter(reviewer__in=keys).delete()
    Review.objects.filter(pk__in=keys).delete()
    return len(keys)


@transaction.atomic
def _expire_readings(now: datetime) -> int:
    """Forget who read, once the round is closed for long, or nothing was ever answered."""
    over = Q(closed_at__lte=now - READING_KEPT) | Q(asked_at__lte=now - 2 * READING_KEPT)
    number, _rows = Review.objects.filter(over).delete()
    return number


WRITTEN: list[tuple[type[Model], str]] = [
    (Comment, "by"),
    (Comment, "resolved_by"),
    (Suggestion, "by"),
    (Suggestion, "decided_by"),
    (Review, "asked_by"),
    (Version, "made_by"),
    (Version, "approved_by"),
    (Publication, "created_by"),
]


def _export_written(subject: Subject) -> Iterator[Held]:
    for comment in Comment.objects.filter(_of(subject, "by")).select_related("publication"):
        facts = {_("What you said"): comment.text, _("On"): comment.at}
        yield Held(title=comment.publication.title, facts=facts)
    for one in Suggestion.objects.filter(_of(subject, "by")).select_related("publication"):
        facts = {_("What you suggested"): one.after, _("Why"): one.why, _("On"): one.at}
        yield Held(title=one.publication.title, facts=facts)
    for version in Version.objects.filter(_of(subject, "made_by")).select_related("publication"):
        facts = {_("You kept a version"): version.label, _("On"): version.made_at}
        yield Held(title=version.publication.title, facts=facts)
    for publication in Publication.objects.filter(_of(subject, "created_by")):
        yield Held(title=publication.title, facts={_("You began it on"): publication.created})
    done = (
        Q(comments__in=Comment.objects.filter(_of(subject, "resolved_by")))
        | Q(suggestions__in=Suggestion.objects.filter(_of(subject, "decided_by")))
        | Q(versions__in=Version.objects.filter(_of(subject, "approved_by")))
        | Q(versions__reviews__in=Review.objects.filter(_of(subject, "asked_by")))
    )
    for publication in Publication.objects.filter(done).distinct():
        yield Held(title=publication.title, facts={_("You worked on it"): True})


@transaction.atomic
def _erase_written(subject: Subject) -> int:
    touched = 0
    for model, field in WRITTEN:
        rows: Any = model._base_manager
        mine = list(rows.filter(_of(subject, field)).values_list("pk", flat=True))
        touched += rows.filter(pk__in=mine).update(**{field: None})
    return touched


HOLDINGS = [
    Holding(
        name="publications.contributors",
        label=gettext_lazy("Your name on publications"),
        purpose=gettext_lazy("To tell who made a publication, when they agree."),
        basis=gettext_lazy("You decide: without your yes your name is shown nowhere."),
        kept=gettext_lazy("As long as the publication, or until you say no."),
        erasing=gettext_lazy("Your name is taken off, from the pages and from the files."),
        data=gettext_lazy("Name, mail address, role, where you work or live, ORCID."),
        recipients=gettext_lazy("Everyone, when you agree. Else only who writes it."),
        export=_export_names,
        erase=_erase_names,
        order=38,
    ),
    Holding(
        name="publications.readings",
        label=gettext_lazy("Drafts that you were asked to read"),
        purpose=gettext_lazy("To know what readers think before it is published."),
        basis=gettext_lazy("You answered yourself; you can always leave it."),
        kept=gettext_lazy("Two years after the reading is over."),
        erasing=gettext_lazy("Your answer, and what you said and suggested, are deleted."),
        data=gettext_lazy("Name, mail address, and what you answered."),
        recipients=gettext_lazy("Who writes the publication, and the coordinators."),
        export=_export_readings,
        erase=_erase_readings,
        expire=_expire_readings,
        order=39,
    ),
    Holding(
        name="publications.written",
        label=gettext_lazy("What you wrote and said of publications of your team"),
        purpose=gettext_lazy("To work on a publication together."),
        basis=gettext_lazy("You take part in a team that writes it."),
        kept=gettext_lazy("As long as the publication."),
        erasing=gettext_lazy("What was written stays. Your name is taken off."),
        data=gettext_lazy("Name, and what you wrote and decided."),
        recipients=gettext_lazy("Who writes the publication, and the coordinators."),
        export=_export_written,
        erase=_erase_written,
        order=40,
    ),
]
