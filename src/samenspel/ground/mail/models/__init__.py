"""The outbox, and what came back."""

from samenspel.ground.mail.models.bounces import Bounce, Reason
from samenspel.ground.mail.models.messages import Message, State

__all__ = ["Bounce", "Message", "Reason", "State"]
