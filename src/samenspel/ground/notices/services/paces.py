"""How soon each of many addresses hears of what, read in two queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from samenspel.ground.mail.services import unreachable_among
from samenspel.ground.notices.models import Pace, Preference, Subscriber
from samenspel.ground.notices.topics import topic_named


@dataclass
class Paces:
    """The choices of some readers of one sender. Who wants nothing, or can't be reached: NEVER."""

    chosen: dict[tuple[str, str], str] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)

    def of(self, address: str, topic: str) -> str:
        """Return how soon `address` hears of `topic`."""
        if address in self.silent:
            return Pace.NEVER
        return self.chosen.get((address, topic)) or topic_named(topic).default


def paces_of_many(addresses: Iterable[str], *, scope: int) -> Paces:
    """Return the choices of `addresses`, written small."""
    wanted = sorted(set(addresses))
    chosen = Preference.objects.of(*wanted, scope=scope).values_list("address", "topic", "pace")
    stopped = Subscriber.objects.filter(address__in=wanted, scope=scope).exclude(stopped_at=None)
    return Paces(
        chosen={(address, topic): pace for address, topic, pace in chosen},
        silent=set(stopped.values_list("address", flat=True))
        | unreachable_among(wanted, scope=scope),
    )
