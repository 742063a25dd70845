"""What hangs on a coordinator, besides the role: apps above tell in their `network_handover.py`."""

from samenspel.ground.common.handover import Handover
from samenspel.loop.network.models import Werkplaats

HANDOVER: Handover[Werkplaats] = Handover()
register = HANDOVER.register
