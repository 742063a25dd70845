"""What a harvester did wrong, in the words of the protocol."""


class OaiError(Exception):
    """An error of the protocol: its code, and what to do in plain English."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def bad_argument(message: str) -> OaiError:
    """Return that something asked is missing, unknown, doubled or malformed."""
    return OaiError("badArgument", message)


def no_such_format(prefix: str) -> OaiError:
    """Return that we don't give records in that form."""
    return OaiError("cannotDisseminateFormat", f"No such format here: {prefix[:40]}")


def nothing_matches() -> OaiError:
    """Return that there are no such records."""
    return OaiError("noRecordsMatch", "There are no records for these dates and this set.")


def bad_token(message: str) -> OaiError:
    """Return that a list can't be resumed: begin it again."""
    return OaiError("badResumptionToken", message)
