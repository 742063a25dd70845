"""What the apps above show beside the list at the door, such as who still has to be asked.

An app registers in its `activity_sections.py`, which is found by itself; see `common.sections`.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.activities.models import Activity

DOOR_SECTIONS: Sections[Activity] = Sections()
