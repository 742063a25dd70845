"""Why files could not be made, in words for who can do something about it."""

from django.utils.translation import gettext as _

from samenspel.ground.typesetting.manuscript import Reason, TypesettingError


def why_not(error: TypesettingError) -> str:
    """Return what went wrong, and what to do."""
    told = {
        Reason.NO_ALT: _(
            "The picture “%(what)s” has no words for who can't see it. Write those, and publish "
            "again."
        ),
        Reason.BROKEN_PICTURE: _(
            "The picture “%(what)s” can't be read. Put in another one, and publish again."
        ),
        Reason.NO_PICTURE: _("The picture “%(what)s” is gone. Put it in again, and publish again."),
        Reason.TOO_LARGE_PICTURE: _(
            "The picture “%(what)s” is too large. Put in a smaller one, and publish again."
        ),
        Reason.TOOK_TOO_LONG: _(
            "It took too long. Try again in a quiet hour. Does it stay like this? Divide the "
            "publication in two."
        ),
        Reason.TOO_MUCH_MEMORY: _(
            "The publication is too large for this machine. Use fewer or smaller pictures, or ask "
            "who runs this site."
        ),
    }
    other = _("Something in the text could not be set. Ask who runs this site to look in the log.")
    return told.get(error.reason, other) % {"what": error.about or _("without caption")}


def keeps_changing() -> str:
    """Return what to say when every time something changed meanwhile."""
    return _("What stands in it changed each time while we were busy. Try again in a minute.")


def stopped() -> str:
    """Return what to say when nobody knows why it stopped."""
    return _("It stopped halfway. Make the files again.")
