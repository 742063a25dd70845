"""Look for traces, decide about each, and open the key."""

from samenspel.loop.deidentifying.services.adding import add_by_hand
from samenspel.loop.deidentifying.services.asking import ask_search
from samenspel.loop.deidentifying.services.deciding import accept_traces, look_again, reject_traces
from samenspel.loop.deidentifying.services.key import Opened, open_key, put_back
from samenspel.loop.deidentifying.services.searching import find_elsewhere, find_traces

__all__ = [
    "Opened",
    "accept_traces",
    "add_by_hand",
    "ask_search",
    "find_elsewhere",
    "find_traces",
    "look_again",
    "open_key",
    "put_back",
    "reject_traces",
]
