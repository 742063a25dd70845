"""Small helpers that turn values into words, and kinder words for what Django says to people."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

# Django's own messages, named here so that our Dutch, which says what to do, replaces Django's.
KINDER = (
    gettext_noop("This field is required."),
    gettext_noop("Enter a valid email address."),
    gettext_noop("Enter a valid date."),
    gettext_noop("Enter a valid time."),
    gettext_noop("Enter a valid date/time."),
    gettext_noop("Enter a whole number."),
    gettext_noop("Enter a number."),
    gettext_noop("Ensure this value is greater than or equal to %(limit_value)s."),
    gettext_noop("Ensure this value is less than or equal to %(limit_value)s."),
    gettext_noop("Enter a valid URL."),
    gettext_noop("Select a valid choice. That choice is not one of the available choices."),
    gettext_noop("Select a valid choice. %(value)s is not one of the available choices."),
    gettext_noop("No file was submitted. Check the encoding type on the form."),
    gettext_noop("The submitted file is empty."),
    gettext_noop(
        "Upload a valid image. The file you uploaded was either not an image or a corrupted image."
    ),
)

# One fills in words, but chooses an answer and a file.
REQUIRED: dict[type[forms.Field], Any] = {
    forms.ChoiceField: gettext_lazy("Choose one of the answers."),
    forms.MultipleChoiceField: gettext_lazy("Choose at least one."),
    forms.FileField: gettext_lazy("Choose a file."),
    forms.BooleanField: gettext_lazy("Tick this box to go on."),
}


def shortened(text: str, most: int) -> str:
    """Return `text`, or its beginning with "…" where it is longer than `most` letters."""
    return text if len(text) <= most else Truncator(text).chars(most)


def say_what_is_missing() -> None:
    """Let a field that was left open say what to do, by the kind of field."""
    for kind, words in REQUIRED.items():
        kind.default_error_messages = {**kind.default_error_messages, "required": words}


def joined(words: Iterable[object]) -> str:
    """Join as one says it: "a", "a and b", "a, b and c"."""
    *first, last = [str(word) for word in words] or [""]
    if not first:
        return last
    return _("%(some)s and %(last)s") % {"some": ", ".join(first), "last": last}
