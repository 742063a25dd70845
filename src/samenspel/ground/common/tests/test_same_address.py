"""Two addresses are the same whatever their capitals; none is not the same as none."""

import pytest
from django.db.models import Q

from samenspel.ground.common.addresses import same_address


def test_capitals_and_spaces_make_no_difference():
    assert same_address("email", " Roos@Example.org") == same_address("email", "roos@example.org")


@pytest.mark.parametrize("nothing", ["", "  "])
def test_who_gave_no_address_is_nobody_else_who_gave_none(nothing):
    assert same_address("email", nothing) == Q(pk__in=[])
