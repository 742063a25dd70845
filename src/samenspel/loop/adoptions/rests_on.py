"""What is shown thanks to the consent of who told an adoption: a name with it."""

from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import gettext as _

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.resting import Rests
from samenspel.loop.adoptions.models import Adoption


def name_with_adoption(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Tell that a name stands with a product; it goes with the consent."""
    if (
        not isinstance(subject, Adoption)
        or purpose != Purpose.SHOW_NAME
        or not subject.is_confirmed
    ):
        return
    yield Rests(
        label=_("The name with a use of “%(product)s”") % {"product": subject.product.title},
        url=subject.get_absolute_url(),
        scope=subject.product.werkplaats_id,
        reach=Reach.PUBLIC,
    )


resting.register(name_with_adoption)
