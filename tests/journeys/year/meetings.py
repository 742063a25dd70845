"""October to June: eight meetings, four focus groups and a visit to the neighbours."""

from tests.journeys.year.story import Story


def eight_meetings_are_planned_at_once(story: Story) -> None:
    """Otto plans them as a series, skips Christmas, and who signs up comes to all."""
    otto = story.otto
    otto.go("/beheer/activiteiten/").follow("Een activiteit plannen")
    otto.follow("Plan meer bijeenkomsten tegelijk")
    meetings = {
        "title": "Werkgroep samenspel",
        "kind": "work_group_meeting",
        "summary": "We bespreken wat we probeerden.",
        "team": story.team.name,
        "from_time": "19:00",
        "to_time": "21:00",
        "venue": "Buurthuis De Erker",
        "address": "Lange Haven 12, Schiedam",
        "reach": "het team",
        "join": "voor alle bijeenkomsten tegelijk",
    }
    otto.press(
        "Vul de datums voor me in", first_day="2016-10-20", rhythm="28", times="8", **meetings
    )
    otto.press("Opslaan als concept")
    otto.press("Zet ze allemaal op de agenda").reads("8 bijeenkomsten staan nu op de agenda")
    assert "Werkgroep samenspel" not in story.voorbijganger.go("/agenda/").text


def the_table_signs_up_for_all_of_them(story: Story) -> None:
    """With an account or by the link of the seat; one place for eight evenings."""
    roos, nora = story.roos, story.nora
    for who in (roos, story.pim, story.bea):
        story.workspace(who).follow("Werkgroep samenspel").follow("Meld mij aan")
        who.press("Meld mij aan")
        who.reads("Je hebt een plek. Tot dan!", "Je bent aangemeld")
    roos.follow("donderdag 12 januari 2017").reads("Je bent aangemeld")
    nora.opens("een taak voor jou", "teamlink").follow("Bekijk en meld je aan")
    nora.follow("Meld mij aan").reads("Je meldt je aan voor de hele reeks").press("Meld mij aan")
    nora.reads("Je hebt een plek. Tot dan!", "Je bent aangemeld")
    otto = story.otto.go("/beheer/activiteiten/").follow("Werkgroep samenspel")
    otto.follow("Wie meldde zich aan?").reads("Nora", "4 van de 15 plekken zijn bezet")
    nora.opens("Je bent aangemeld: Werkgroep", "/aanmelding/").reads("Je hebt een plek")


def a_perspective_stays_away(story: Story) -> None:
    """Three evenings without the municipality: a quiet sentence for who leads the team."""
    bea, otto = story.bea, story.otto
    for day in ("donderdag 17 november 2016", "donderdag 15 december 2016", "donderdag 12 januari"):
        story.workspace(bea).follow("Werkgroep samenspel").follow(day)
        bea.press("Ik kan toch niet komen").reads("Je hebt je plek teruggegeven")
    for day in ("2016-10-21", "2016-11-18", "2016-12-16"):
        story.morning(day)
        story.night()
        assert "ontbr" not in story.workspace(otto).text
    story.morning("2017-01-13")
    story.clock.at("2017-01-13 13:00")
    story.night()
    nudge = "In de laatste drie bijeenkomsten was er niemand van een gemeente."
    story.workspace(otto).reads(nudge).follow("Bekijk welke perspectieven").reads(nudge)
    otto.reads("Werkgroep samenspel (12 januari 2017) 2 1 0 0")
    story.workspace(bea).does_not_read(nudge)
