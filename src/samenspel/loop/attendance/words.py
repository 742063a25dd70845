"""What the screen at the door says by itself, handed to its script: a script knows no Dutch."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _


def hour_of(moment: datetime) -> str:
    """Return the time of day as people say it: "13.05"."""
    return f"{timezone.localtime(moment):%H.%M}"


def words_of_the_door() -> dict[str, str]:
    """Return every sentence of the script, by its name; {name}, {at} and {number} are filled in."""
    return {
        "saved": _("Everything is saved."),
        "sending": _("Saving…"),
        "offline": _("No connection. You can go on."),
        "waiting_one": _("No connection. You can go on; 1 is waiting."),
        "waiting": _("No connection. You can go on; {number} are waiting."),
        "login": _("You are logged out. Load this page again; nothing is lost. Waiting: {number}."),
        "refused": _("This does not work now. Load this page again; nothing is lost."),
        "came": _("{name} is in."),
        "left": _("{name} is not in any more."),
        "already": _("{name} was in already, since {at}."),
        "unknown_code": _("This code is not for this activity."),
        "no_code": _("This is not a code of ours."),
        "no_camera": _("The camera does not open. Look for the name in the list."),
        "gone": _("Somebody you tapped is not on the list any more."),
        "none_found": _("Nobody on the list has this name."),
        "not_written": _("No connection. The name is still here: try again in a moment."),
    }
