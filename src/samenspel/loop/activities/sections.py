"""What the apps above show on the pages of an activity, such as its report.

An app registers in its `activity_sections.py`, which is found by itself; see `common.sections`.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.activities.models import Activity, Registration

SECTIONS: Sections[Activity] = Sections()

REGISTRATION_SECTIONS: Sections[Registration] = Sections()
"""What they show on the private page of one registration, such as the code for the door.

Whoever opened that page holds the link, so a maker's `person` is None even for who is logged in.
"""

LIST_SECTIONS: Sections[Activity] = Sections()
"""What they show beside the organiser's list of who signed up, such as the way to the door."""
