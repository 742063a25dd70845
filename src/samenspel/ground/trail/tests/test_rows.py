"""Steps are made again from texts: every kind of column keeps its value."""

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType

from samenspel.ground.trail.registry import Registry
from samenspel.ground.trail.rows import read_steps

pytestmark = pytest.mark.django_db


def everyone(rows, person, werkplaats):
    return rows


def test_texts_keep_their_letters_and_nothing_stays_nothing(django_assert_num_queries):
    registry = Registry()
    registry.register_node(Group, kind="k", icon="dot", visible=everyone)
    registry.register_node(
        ContentType, kind="k", icon="dot", visible=everyone, columns=("app_label", "model")
    )
    name = "L'été – \"50%\" 'naïef' \\ 🙂"
    group = Group.objects.create(name=name)
    kind = ContentType.objects.create(app_label="x", model="")
    keys = {(Group, group.pk), (ContentType, kind.pk), (Group, group.pk + 999)}
    with django_assert_num_queries(1):
        steps = read_steps(keys, registry, None, None)
        assert steps[Group, group.pk].name == name
        assert steps[ContentType, kind.pk].model == ""
    assert len(steps) == 2
