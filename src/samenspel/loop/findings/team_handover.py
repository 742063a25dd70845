"""What hangs on somebody in findings: a check with participants that is still open."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.handover import Hanging
from samenspel.ground.common.templatetags.ui import in_words
from samenspel.loop.findings.models import MemberCheck
from samenspel.loop.network.models import Person
from samenspel.loop.teams.handover import register
from samenspel.loop.teams.models import Team


def open_checks(team: Team, person: Person) -> Hanging:
    """Give the checks that one started, and that still wait for answers, to the successor."""
    mine = MemberCheck.objects.open().filter(finding__team=team, by=person)

    def transfer(successor: Person) -> None:
        mine.update(by=successor)

    days = [in_words(check.until) for check in mine]  # Not the words: who reads this may be anyone.
    return Hanging(_("Checks with participants that are open, until"), days, transfer)


register(open_checks, order=50)
