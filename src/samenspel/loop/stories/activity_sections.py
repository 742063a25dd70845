"""What the page of an activity shows of what it brought people."""

from django.db.models import Q

from samenspel.ground.common.sections import Reading, Section
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.sections import SECTIONS
from samenspel.loop.network.models import Person
from samenspel.loop.reports.sections import AFTER_FEEDBACK
from samenspel.loop.stories.about import stories_about, tell_url


def stories_of_activity(activity: Activity, person: Person | None) -> Reading:
    """Show them once it is over; one can tell then too."""
    may_tell = activity.is_over and not activity.is_cancelled
    about = Q(activity=activity)
    return stories_about("activiteit", activity, person, may_tell=may_tell, which=about)


def ask_after_feedback(activity: Activity, person: Person | None) -> Section | None:
    """Ask for a story of who says what they thought of it, when they may see the activity."""
    if not Activity.objects.visible_to(person).filter(pk=activity.pk).exists():
        return None
    shown = {"tell_url": tell_url("activiteit", activity)}
    return Section("stories/parts/after_feedback.html", shown)


SECTIONS.register(stories_of_activity, order=60)
AFTER_FEEDBACK.register(ask_after_feedback)
