"""The words for a choice."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of


class Answer(TextChoices):
    YES = "yes", _("Yes")
    NEVER = "never", "Never"


def test_a_choice_is_said_in_words():
    assert label_of(Answer, "yes") == "Ja"
    assert label_of(Answer, Answer.NEVER) == "Never"


def test_what_is_no_choice_is_said_as_it_is():
    assert label_of(Answer, "perhaps") == "perhaps"
    assert label_of(Answer, "") == ""
