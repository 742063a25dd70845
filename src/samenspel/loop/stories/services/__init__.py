"""What can be done with value stories, and with the numbers beside them."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.stories.services.forgetting import erase_story, expire_stories, forget_teller
from samenspel.loop.stories.services.numbers import (
    add_indicator,
    change_indicator,
    remove_indicator,
)
from samenspel.loop.stories.services.sharing import hide_story, share_story
from samenspel.loop.stories.services.telling import change_story, renew_link, tell_story

__all__ = [
    "ChangedMeanwhileError",
    "add_indicator",
    "change_indicator",
    "change_story",
    "erase_story",
    "expire_stories",
    "forget_teller",
    "hide_story",
    "remove_indicator",
    "renew_link",
    "share_story",
    "tell_story",
]
