"""What the script of the workbench says. Names in braces are filled in by the script."""

from django.utils.translation import gettext as _


def words_of_the_workbench() -> dict[str, str]:
    """Return the sentences the script needs, in the language of the page."""
    return {
        "given": _("{code} is given."),
        "taken": _("{code} is taken away."),
        "make": _("Make “{name}”"),
        "none": _("There is no code with these letters."),
        "found": _("{number} codes"),
        "found_one": _("1 code"),
        "no_connection": _("There is no connection. What you did last is not kept. Try again."),
        "logged_out": _("You are logged out. Log in again in another tab, and go on here."),
        "text_changed": _("Somebody corrected this text."),
        "much_changed": _("A lot changed in this text."),
        "first_word": _("Tap the first word."),
        "last_word": _("Now tap the last word."),
        "show": _("Show the text anew"),
        "memo_lost": _("Somebody removed this mark. You were writing: “{memo}”."),
        "same_piece": _(
            "Somebody corrected the text meanwhile. Look whether this is still your piece."
        ),
    }
