"""What the page of a theme shows of questions."""

from samenspel.ground.common.sections import Section
from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Theme
from samenspel.loop.programme.sections import SECTIONS
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.story import badge_of

SHOWN = 12


def questions_under_theme(theme: Theme, person: Person | None) -> Section | None:
    """Show what was asked under this theme, the newest first."""
    questions = Question.objects.filter(theme=theme).visible_to(person).listed()
    shown = [(question, badge_of(question)) for question in questions[: SHOWN + 1]]
    if not shown:
        return None
    more = len(shown) > SHOWN
    context = {"questions": shown[:SHOWN], "more": more, "theme": theme}
    return Section("questions/parts/under_theme.html", context)


SECTIONS.register(questions_under_theme, order=10)
