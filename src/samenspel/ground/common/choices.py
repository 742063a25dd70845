"""The words for a choice."""

from django.db.models import TextChoices


def label_of(choices: type[TextChoices], value: str) -> str:
    """Return the words for `value`, or `value` itself where it is none of `choices`.

    For a model's own `get_kind_display` where lists show it by the dozen: Django's looks at the
    words of all choices, in the visitor's language, each time that one is asked for.
    """
    try:
        return str(choices(value).label)
    except ValueError:
        return value
