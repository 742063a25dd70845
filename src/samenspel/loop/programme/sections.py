"""What other apps show on the page of a theme: its questions, its teams, its activities.

An app registers in its `theme_sections.py`, which is found by itself; see `common.sections`.
"""

from samenspel.ground.common.sections import Sections
from samenspel.loop.programme.models import Theme

SECTIONS: Sections[Theme] = Sections()
