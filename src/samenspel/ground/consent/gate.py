"""The gate: the one place that answers whether something of a person may be shown."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Model, OuterRef

from samenspel.ground.consent.models import Consent, Purpose, Reach


def consented(model: type[Model], purpose: Purpose, reach: Reach) -> Exists:
    """Return a condition on rows of `model`: the row agreed to `purpose` as widely as `reach`.

    Use it as ``Person.objects.filter(consented(Person, Purpose.SHOW_NAME, Reach.PUBLIC))``.
    """
    kind = ContentType.objects.get_for_model(model)
    given = Consent.objects.in_force().to(purpose, reach)
    return Exists(given.filter(subject_type=kind, subject_id=OuterRef("pk")))


def has_consented(subject: Model, purpose: Purpose, reach: Reach) -> bool:
    """Return whether `subject` agrees, now, to `purpose` as widely as `reach`."""
    return Consent.objects.of(subject).in_force().to(purpose, reach).exists()
