"""Who has no account sees by the mailed link when the team comes together."""

from samenspel.loop.activities.tests.conftest import make_activity
from samenspel.loop.network.models import Membership, Person, Perspective
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services import link_for


def test_the_next_meeting_of_the_team_stands_on_the_private_page(client, zhz):
    team = Team.objects.create(werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="?")
    person = Person.objects.create(name="Truus", email="truus@example.org")
    Membership.objects.create(werkplaats=zhz, person=person, perspective=Perspective.CITIZEN)
    member = team.members.create(person=person, perspective=Perspective.CITIZEN)
    make_activity(zhz, title="Werkgroepbijeenkomst", team=team, reach="team")
    html = client.get(link_for(member).removeprefix("http://testserver")).content.decode()
    assert "Werkgroepbijeenkomst" in html
    assert "De Buurtkamer" in html
