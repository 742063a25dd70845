from samenspel.ground.trail.picture import MOST_DOTS, PER_ROW, picture_of
from samenspel.ground.trail.registry import NodeKind
from samenspel.ground.trail.walking import Link, Node, Trail

TEAMS = NodeKind(model=type("Team", (), {}), label="Team", icon="team", visible=None)
FINDINGS = NodeKind(model=type("Finding", (), {}), label="Bevinding", icon="idea", visible=None)


def nodes(kind, number, below=None):
    made = [Node(kind, pk, f"{kind.label} {pk}", "/", None) for pk in range(1, number + 1)]
    for node in made:
        if below is not None:
            node.links.append(Link(None, below, node))
    return made


def chain(*levels):
    start = Node(TEAMS, 99, "Buren", "/", None)
    return Trail(start, [], [nodes(kind, number, start) for kind, number in levels])


def test_every_thing_is_a_dot_in_the_band_of_its_distance():
    picture = picture_of(chain((FINDINGS, 3), (TEAMS, 2)))
    assert [len(band.dots) for band in picture.bands] == [1, 3, 2]
    assert [dot.is_start for band in picture.bands for dot in band.dots] == [True] + [False] * 5
    assert len(picture.lines) == 5


def test_no_dot_lies_over_another_or_outside():
    picture = picture_of(chain((FINDINGS, MOST_DOTS)))
    places = [(dot.x, dot.y) for band in picture.bands for dot in band.dots]
    assert len(set(places)) == len(places)
    assert all(0 < x < picture.width and 0 < y < picture.height for x, y in places)
    assert max(len(band.dots) for band in picture.bands) > PER_ROW


def test_what_is_too_much_stands_together_with_its_number():
    start = Node(TEAMS, 99, "Buren", "/", None)
    level = [*nodes(FINDINGS, 500, start), *nodes(TEAMS, 3, start)]
    picture = picture_of(Trail(start, [], [level]))
    assert [dot.number for dot in picture.bands[1].dots] == [500, 1, 1, 1]
    assert len(picture.lines) == 4


def test_what_came_before_stands_above():
    start = Node(TEAMS, 99, "Buren", "/", None)
    (before,) = nodes(FINDINGS, 1)
    before.links.append(Link(None, before, start))
    picture = picture_of(Trail(start, [[before]], []))
    assert [band.dots[0].is_start for band in picture.bands] == [False, True]
    (line,) = picture.lines
    assert line.y1 < line.y2
