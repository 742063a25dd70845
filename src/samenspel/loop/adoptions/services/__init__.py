"""What can be done with adoptions, by who tells of one and by the makers of the product."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.adoptions.services.forgetting import (
    erase_adoption,
    expire_adoptions,
    forget_teller,
)
from samenspel.loop.adoptions.services.keeping import (
    add_later_change,
    change_adoption,
    end_adoption,
    keep_wishes,
    resume_adoption,
    stop_asking,
)
from samenspel.loop.adoptions.services.questioning import ask_as_maker, ask_as_teller
from samenspel.loop.adoptions.services.reminding import ask_what_changed
from samenspel.loop.adoptions.services.telling import (
    confirm_adoption,
    renew_link,
    tell_adoption,
)

__all__ = [
    "ChangedMeanwhileError",
    "add_later_change",
    "ask_as_maker",
    "ask_as_teller",
    "ask_what_changed",
    "change_adoption",
    "confirm_adoption",
    "end_adoption",
    "erase_adoption",
    "expire_adoptions",
    "forget_teller",
    "keep_wishes",
    "renew_link",
    "resume_adoption",
    "stop_asking",
    "tell_adoption",
]
