"""A focus group whose words get codes."""

import pytest

from samenspel.loop.coding import services
from tests.focus_group import a_focus_group


@pytest.fixture
def group(zhz, researcher, professional):
    """Otto keeps the key, Pim codes."""
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def make(group):
    """Return how Pim makes a code."""

    def code(name, parent=None, **about):
        return services.make_code(
            team=group.team, by=group.coder, name=name, parent=parent, **about
        )

    return code
