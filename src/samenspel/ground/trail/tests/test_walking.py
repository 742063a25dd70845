"""Walking the chain, over groups that stand for anything: the app knows no domain."""

from collections.abc import Iterable

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.template import Context, Template

from samenspel.ground.accounts.models import User
from samenspel.ground.trail.edges import Edge
from samenspel.ground.trail.registry import Registry
from samenspel.ground.trail.walking import Level, walk

pytestmark = pytest.mark.django_db

Links = list[tuple[str, str]]


def everyone(rows, person, werkplaats):
    return rows


def without_secrets(rows, person, werkplaats):
    return rows if person == "insider" else rows.exclude(name__startswith="secret")


def registry_of(links: Links, visible=without_secrets) -> tuple[Registry, dict[str, Group]]:
    """Make a group for every name in `links`, and link them."""
    names = dict.fromkeys(name for pair in links for name in pair)
    groups = {name: Group.objects.create(name=name) for name in names}
    ids = [(groups[a].pk, groups[b].pk) for a, b in links]

    def pairs(*, source_ids=None, target_ids=None) -> Iterable[tuple[int, int]]:
        list(Group.objects.filter(pk=0))  # one query, as a table of links would take
        return [
            (a, b)
            for a, b in ids
            if (source_ids is not None and a in source_ids)
            or (target_ids is not None and b in target_ids)
        ]

    registry = Registry()
    registry.register_node(
        Group, kind="Group", icon="team", visible=visible, url=lambda g: f"/{g.name}/"
    )
    registry.register_edge(Edge(Group, Group, "leads to", "comes from", pairs))
    return registry, groups


def names(levels: list[Level]) -> list[list[str]]:
    return [[node.title for node in level] for level in levels]


def test_the_chain_is_walked_both_ways():
    registry, groups = registry_of([("question", "team"), ("team", "meeting"), ("meeting", "book")])
    trail = walk(groups["team"], None, None, registry=registry)
    assert names(trail.upstream) == [["question"]]
    assert names(trail.downstream) == [["meeting"], ["book"]]


def test_what_is_beside_the_chain_is_not_on_it():
    registry, groups = registry_of([("question", "team"), ("other", "team"), ("other", "aside")])
    trail = walk(groups["question"], None, None, registry=registry)
    assert [node.title for node in trail.nodes()] == ["question", "team"]


def test_a_circle_ends_where_it_began():
    registry, groups = registry_of([("a", "b"), ("b", "c"), ("c", "a")])
    trail = walk(groups["a"], None, None, registry=registry)
    assert names(trail.downstream) == [["b"], ["c"]]
    assert names(trail.upstream) == [["c"], ["b"]]


def test_what_leads_to_itself_stands_once():
    registry, groups = registry_of([("a", "a"), ("a", "b")])
    assert names(walk(groups["a"], None, None, registry=registry).downstream) == [["b"]]


def test_two_ways_to_the_same_thing_show_it_once_with_both_links():
    registry, groups = registry_of([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])
    trail = walk(groups["a"], None, None, registry=registry)
    assert names(trail.downstream) == [["b", "c"], ["d"]]
    assert {link.source.title for link in trail.downstream[1][0].links} == {"b", "c"}


def test_what_may_not_be_seen_is_not_shown_nor_walked_through():
    registry, groups = registry_of([("a", "secret"), ("secret", "open"), ("a", "b")])
    assert names(walk(groups["a"], None, None, registry=registry).downstream) == [["b"]]
    seen = walk(groups["a"], "insider", None, registry=registry)
    assert names(seen.downstream) == [["b", "secret"], ["open"]]


def test_the_walk_stops_at_its_depth():
    registry, groups = registry_of([("a", "b"), ("b", "c"), ("c", "d")])
    trail = walk(groups["a"], None, None, depth=2, registry=registry)
    assert names(trail.downstream) == [["b"], ["c"]]


@pytest.mark.parametrize("width", [10, 20])
def test_a_walk_takes_as_many_queries_however_wide(width, django_assert_num_queries):
    links = [("start", f"n{i}") for i in range(width)] + [(f"n{i}", "end") for i in range(width)]
    registry, groups = registry_of(links)
    with django_assert_num_queries(5):  # links: 1 back, 3 on (the last finds the end); all steps: 1
        trail = walk(groups["start"], None, None, registry=registry)
    assert len(trail.downstream[0]) == width


def name_of(thing) -> str:
    return str(thing.pk)


def test_links_of_many_kinds_in_both_directions_are_read_at_once(django_assert_num_queries):
    kind = ContentType.objects.create(app_label="x", model="thing")
    Permission.objects.create(name="Paint it", codename="paint", content_type=kind)
    registry = Registry()
    for model in (ContentType, Permission):
        registry.register_node(
            model, kind="k", icon="dot", visible=everyone, title=name_of, url=name_of
        )
    ends = {"held_by": "target", "field": "content_type", "forward": "f", "backward": "b"}
    back = {"held_by": "source", "field": "content_type", "forward": "f", "backward": "b"}
    registry.register_edge(
        Edge.by_foreign_key(source=ContentType, target=Permission, **ends),
        Edge.by_foreign_key(source=ContentType, target=Permission, **ends),
        Edge.by_foreign_key(source=Permission, target=ContentType, **back),
    )
    with django_assert_num_queries(3):  # the links; those further on; all steps
        trail = walk(kind, None, None, registry=registry)
    assert len(trail.downstream[0][0].links) == 2
    assert len(trail.upstream[0]) == 1


def test_a_foreign_key_is_a_link():
    kind = ContentType.objects.create(app_label="x", model="thing")
    right = Permission.objects.create(name="Paint it", codename="paint", content_type=kind)
    registry = Registry()
    for model in (ContentType, Permission):
        registry.register_node(model, kind="k", icon="dot", visible=everyone, url=str)
    registry.register_edge(
        Edge.by_foreign_key(
            source=ContentType,
            target=Permission,
            held_by="target",
            field="content_type",
            forward="allows",
            backward="is for",
        )
    )
    assert walk(kind, None, None, registry=registry).downstream[0][0].pk == right.pk
    assert walk(right, None, None, registry=registry).upstream[0][0].pk == kind.pk


@pytest.mark.parametrize("held_by", ["source", "target"])
def test_a_many_to_many_field_is_a_link_in_either_direction(held_by):
    user = User.objects.create_user("a@example.org")
    group = Group.objects.create(name="Painters")
    user.groups.add(group)
    registry = Registry()
    for model in (User, Group):
        registry.register_node(model, kind="k", icon="dot", visible=everyone, url=str)
    source, target = (User, Group) if held_by == "source" else (Group, User)
    registry.register_edge(
        Edge.by_many_to_many(
            source=source,
            target=target,
            held_by=held_by,
            field="groups",
            forward="f",
            backward="b",
        )
    )
    first, last = (user, group) if held_by == "source" else (group, user)
    assert walk(first, None, None, registry=registry).downstream[0][0].pk == last.pk
    assert walk(last, None, None, registry=registry).upstream[0][0].pk == first.pk


def test_a_link_that_is_declared_wrongly_is_refused_at_once():
    with pytest.raises(TypeError, match="does not lead to"):
        Edge.by_foreign_key(
            source=Group,
            target=Permission,
            held_by="target",
            field="content_type",
            forward="",
            backward="",
        )


def test_a_thing_that_is_no_step_says_so():
    with pytest.raises(LookupError, match="Group was not registered"):
        walk(Group(name="x"), None, None, registry=Registry())


@pytest.fixture
def drawn(monkeypatch):
    """Draw the chain around one of the groups in `links`."""

    def draw(links: Links, start: str) -> str:
        registry, groups = registry_of(links)
        monkeypatch.setitem(walk.__kwdefaults__, "registry", registry)
        return Template("{% load trail %}{% trail thing %}").render(
            Context({"thing": groups[start]})
        )

    return draw


def test_the_chain_is_drawn_from_origin_to_result(drawn):
    html = drawn([("question", "team"), ("team", "book")], "team")
    order = [html.index(text) for text in ("/question/", 'aria-current="true"', "/book/")]
    assert order == sorted(order)
    assert html.count("leads to") == 2


def test_where_nothing_followed_yet_the_chain_says_so(drawn):
    html = drawn([("question", "team")], "team")
    assert "Nog niets" in html


def test_a_step_with_several_before_it_names_where_it_comes_from(drawn):
    html = drawn([("a", "b"), ("a", "c"), ("c", "d")], "a")
    assert "comes from: c" in html


def test_words_that_hold_for_all_stand_once(drawn):
    html = drawn([("a", "c"), ("b", "c")], "c")
    assert html.count("leads to") == 1


def test_many_steps_beside_each_other_are_folded(drawn):
    html = drawn([("a", f"n{i}") for i in range(9)], "a")
    assert "Nog 4" in html


def test_titles_cannot_hold_markup(drawn):
    html = drawn([("a", "<script>")], "a")
    assert "<script>" not in html


def test_of_what_leads_to_very_much_only_the_newest_are_shown():
    kind = ContentType.objects.create(app_label="x", model="thing")
    for number in range(5):
        Permission.objects.create(name=f"{number}", codename=f"c{number}", content_type=kind)
    registry = Registry()
    for model in (ContentType, Permission):
        registry.register_node(
            model, kind="k", icon="dot", visible=everyone, url=name_of, title=name_of
        )
    registry.register_edge(
        Edge.by_foreign_key(
            source=ContentType,
            target=Permission,
            held_by="target",
            field="content_type",
            forward="f",
            backward="b",
            newest=("-codename", 2),
        )
    )
    (level,) = walk(kind, None, None, registry=registry).downstream
    shown = Permission.objects.filter(pk__in=[node.pk for node in level])
    assert sorted(shown.values_list("name", flat=True)) == ["3", "4"]
    oldest = Permission.objects.get(name="0")
    assert len(walk(oldest, None, None, registry=registry).upstream) == 1
