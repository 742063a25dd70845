"""A focus group with a finding, and its researchers."""

import pytest

from samenspel.loop.findings import services
from samenspel.loop.findings.models import Finding
from tests.focus_group import FocusGroup, a_focus_group


@pytest.fixture
def group(zhz, researcher, professional) -> FocusGroup:
    """Otto keeps the key, Pim codes; D1 is a resident and D2 a professional."""
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def finding(group) -> Finding:
    """A hunch without words yet."""
    return services.write_finding(
        team=group.team, by=group.keeper, claim="Mensen vragen eerst een buur."
    )
