"""What the apps above show where somebody says what they thought of a gathering.

An app registers in its `activity_sections.py`. Whoever opened that page holds a private link, which
doesn't say whose it is.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.activities.models import Activity

AFTER_FEEDBACK: Sections[Activity] = Sections()
