"""Words that researchers wrote down themselves are looked for when somebody stops."""

import pytest
from django.utils import timezone

from samenspel.ground.consent.models import Affected, Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.models import CodeDid
from samenspel.loop.findings.models import Finding, Memo
from samenspel.loop.research.services import stop_taking_part
from tests.focus_group import a_focus_group, agree

THEIRS = "Zij zegt: “ik bel nooit meteen, eerst vraag ik” en zo verder."


@pytest.fixture
def group(zhz, researcher, professional):
    made = a_focus_group(zhz, keeper=researcher, coder=professional)
    agree(made.d1)
    return made


def to_look_at(participant):
    return set(Affected.objects.of(participant).filter(kind="look").values_list("url", flat=True))


def test_quotes_with_codes_texts_and_passages(group):
    code = group.code("Bellen", example=THEIRS)
    group.code("Anders", example="Iemand belt nooit meteen.")
    before = group.code("Vroeger", example="Iets anders.")
    before.history.create(did=CodeDid.CHANGED, details={"before": {"example": THEIRS}})
    group.transcript.memo = THEIRS
    group.transcript.save()
    passage = group.passage("Bij ons in het wijkteam")
    passage.memo = THEIRS
    passage.save()
    stop_taking_part(participant=group.d1)
    assert to_look_at(group.d1) == {
        f"/teams/buren/codes/{code.pk}/", f"/teams/buren/codes/{before.pk}/",
        group.transcript.get_absolute_url(), passage.get_absolute_url(),
    }  # fmt: skip
    labels = " ".join(Affected.objects.values_list("label", flat=True))
    assert "bel nooit" not in labels


def test_quotes_with_findings(group):
    claimed = Finding.objects.create(team=group.team, claim=THEIRS)
    noted = Finding.objects.create(team=group.team, claim="Men belt niet.")
    Memo.objects.create(finding=noted, text=THEIRS)
    Finding.objects.create(team=group.team, claim="Iets anders.")
    stop_taking_part(participant=group.d1)
    assert to_look_at(group.d1) == {claimed.get_absolute_url(), noted.get_absolute_url()}


def test_a_quote_in_what_others_read_is_looked_at_when_quoting_ends(group):
    hunch = Finding.objects.create(team=group.team, claim=THEIRS)
    shared = Finding.objects.create(
        team=group.team,
        claim=THEIRS,
        state="shared",
        reach="public",
        shared_at=timezone.now(),
    )
    shared.evidence.create(passage=group.passage("Ik bel nooit meteen."), side="for")
    withdraw_consent(subject=group.d1, purpose=Purpose.QUOTE)
    assert to_look_at(group.d1) == {shared.get_absolute_url()}
    stop_taking_part(participant=group.d1)
    assert "bel nooit" not in " ".join(Affected.objects.values_list("label", flat=True))
    assert to_look_at(group.d1) == {hunch.get_absolute_url(), shared.get_absolute_url()}


def test_words_of_who_asks_are_nobodys(group):
    group.code("Vraag", example="Wat doet u als het niet meer lukt thuis?")
    stop_taking_part(participant=group.d1)
    assert to_look_at(group.d1) == set()
