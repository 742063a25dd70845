"""What is around Zuid-Holland Zuid: the national hub, a second Werkplaats, and the neighbours."""

from samenspel.demo.example import activities, network, questions, teams, website
from samenspel.demo.example.story import Story
from samenspel.demo.example.tables import rows
from samenspel.loop.network.models import Werkplaats


def found_hub(port: int) -> Story:
    """Found the national hub, with the one who supports all Werkplaatsen."""
    story = network.found(
        coordinator=rows("hub", "person")[0],
        hostname="landelijk.localhost",
        port=port,
        **rows("werkplaatsen", "hub")[0],
    )
    network.add_partners(story, "hub")
    network.add_people(story, "hub")
    activities.add_activities(story, "hub")
    website.add_pages(story, "hub")
    return story


def name_neighbours() -> None:
    """Name the other regions; their sites are not here."""
    (neighbours,) = rows("werkplaatsen", "neighbour")
    Werkplaats.objects.bulk_create(
        Werkplaats(name=f"Werkplaats Sociaal Domein {region}", region=region)
        for region in neighbours["regions"]
    )


def found_zeedijk(port: int) -> Story:
    """Found a small second Werkplaats, all of it made up, with colours of its own."""
    story = network.found(
        coordinator=rows("zeedijk", "person")[0],
        hostname="zeedijk.localhost",
        port=port,
        **rows("werkplaatsen", "zeedijk")[0],
    )
    network.add_partners(story, "zeedijk")
    network.add_people(story, "zeedijk")
    teams.start_teams(story, "zeedijk")
    questions.add_questions(story, "zeedijk")
    activities.add_activities(story, "zeedijk")
    website.add_pages(story, "zeedijk")
    return story
