"""What stands with everything that is filled in on signing up."""

from django import template
from django.utils.translation import gettext as _

from samenspel.loop.activities.extras import EXTRAS
from samenspel.loop.activities.models import Activity

register = template.Library()


@register.simple_tag
def who_sees_it(activity: Activity) -> str:
    """Say who sees what one fills in and how long it is kept; some of it may be different."""
    rule = _(
        "Only the organisers see what you fill in. We delete all of it 30 days after the activity."
    )
    return " ".join([rule, *EXTRAS.notes(activity)])
