"""What people read before they say yes or no, in plain words; the same on screen and on paper.

`TEXT_VERSION` changes when a sentence here changes, in English or in its Dutch. With each consent
the whole text that was read is kept (`whole_text`), so an older one never depends on this file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.research.terms import Terms

TEXT_VERSION = "2026-11"
NOBODY = "nobody"
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Question:
    """One thing that is asked: a sign, the question, what it means, and what one may answer.

    `purpose` is what a yes means.
    """

    name: str
    icon: str
    words: str
    meaning: str
    choices: list[tuple[str, str]]
    purpose: Purpose | None = None


def questions(terms: Terms, *, nameless: bool = False) -> list[Question]:
    """Return what is asked, one purpose at a time; who has no name is not asked for it."""
    asked = [_take_part(terms)]
    if terms.records:
        asked.append(_record())
    asked.append(_quote(terms))
    if not nameless:
        asked += [_named(), _contact()]
    return asked


def freedom() -> list[tuple[str, str]]:
    """Return what always holds, each with a sign."""
    return [
        ("ok", _("You choose. You can take part in the gathering, whatever you answer here.")),
        ("lock", _("Nobody but the researchers reads what you said, unless you agree below.")),
        ("edit", _("You can change your mind at any time. You don't have to say why.")),
        ("close", _("Say stop, and your words go: at once out of sight, after 14 days for good.")),
    ]


def until_in_words(terms: Terms) -> str:
    """Say until when words are used."""
    if terms.until is None:
        return _("We use your words until you say stop.")
    day = date_in_words(terms.until, get_language() or "nl")
    return _("We use your words until %(day)s, or until you say stop.") % {"day": day}


def who_reads(reach: Reach, team: Any) -> str:
    """Say how wide a circle is, seen by somebody who is quoted."""
    return {
        Reach.TEAM: _("Only the people in the team “%(team)s”") % {"team": team},
        Reach.WERKPLAATS: _("The members of this Werkplaats"),
        Reach.NATIONAL: _("The members of all Werkplaatsen in the country"),
        Reach.PUBLIC: _("Everyone, also on the internet and in a booklet"),
    }[reach]


def whole_text(terms: Terms, question: Question, answer: str) -> str:
    """Return everything that was read before this answer, and the answer."""
    chosen = dict(question.choices).get(answer, answer)
    lines = [
        terms.about,
        *(sentence for _icon, sentence in freedom()),
        until_in_words(terms),
        question.words,
        question.meaning,
        *(f"- {words}" for _value, words in question.choices),
        f"→ {chosen}",
    ]
    return "\n".join(line for line in lines if line)


def texts_of(terms: Terms, chosen: dict[str, str]) -> Iterator[tuple[Purpose, str]]:
    """Yield for each purpose what was read and answered; `chosen` is by name of the question."""
    for question in questions(terms):
        if question.purpose is not None:
            text = whole_text(terms, question, chosen.get(question.name, ""))
            if question.purpose == Purpose.QUOTE:
                text += "\n" + whole_text(terms, _named(), chosen.get("named", NO))
            yield question.purpose, text


def _yes_no(yes: str, no: str) -> list[tuple[str, str]]:
    return [(YES, yes), (NO, no)]


def _take_part(terms: Terms) -> Question:
    return Question(
        "take_part",
        "search",
        _("May we study what you say?"),
        _(
            "The researchers of “%(team)s” read what you said, and learn from it. This holds for "
            "all you say in gatherings and talks of this team."
        )
        % {"team": terms.team.name},
        _yes_no(_("Yes, you may"), _("No, I don't want that")),
        Purpose.TAKE_PART,
    )


def _record() -> Question:
    return Question(
        "record",
        "dot",
        _("May we record what you say?"),
        _("With sound, and sometimes with image. So we can listen again and write it down well."),
        _yes_no(_("Yes, you may record it"), _("No, don't record me")),
        Purpose.RECORD,
    )


def _quote(terms: Terms) -> Question:
    return Question(
        "quote",
        "open",
        _("Who may read your own words?"),
        _("We like to show some sentences just as people said them. You choose who reads them."),
        [
            (NOBODY, _("Nobody but the researchers")),
            *((str(reach.value), who_reads(reach, terms.team.name)) for reach in terms.reaches),
        ],
        Purpose.QUOTE,
    )


def _named() -> Question:
    return Question(
        "named",
        "person",
        _("May your name stand with your words?"),
        _("Without your name we write something like: a resident of Dordrecht."),
        _yes_no(_("Yes, with my name"), _("No, without my name")),
    )


def _contact() -> Question:
    return Question(
        "contact",
        "mail",
        _("May we ask you something later?"),
        _("As in: did we understand you well? We use your mail address only for that."),
        _yes_no(_("Yes, you may mail me"), _("No, don't mail me")),
        Purpose.CONTACT,
    )
