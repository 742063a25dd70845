"""What the apps above show on the page of an activity, such as its report.

An app registers in its `activity_sections.py`, which is found by itself; see `common.sections`.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.activities.models import Activity

SECTIONS: Sections[Activity] = Sections()
