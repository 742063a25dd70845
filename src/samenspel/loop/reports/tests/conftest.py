"""A meeting that ended an hour ago, at which Roos and Pim were."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from samenspel.ground.mail.models import Message
from samenspel.loop.activities.models import Activity, ActivityKind, Registration, Status
from samenspel.loop.network.models import Perspective
from samenspel.loop.reports import services
from samenspel.loop.reports.models import Faces, Photo, Portrayed, Report
from samenspel.loop.teams.models import Team


def make_activity(werkplaats, **fields) -> Activity:
    starts = timezone.now() - timedelta(hours=3)
    values = {
        "kind": ActivityKind.WORK_GROUP_MEETING,
        "title": "Samen koken",
        "summary": "We koken en praten over buren.",
        "starts": starts,
        "ends": starts + timedelta(hours=2),
        "status": Status.PUBLISHED,
    }
    return Activity.objects.create(werkplaats=werkplaats, **(values | fields))


def sign_up(activity, name: str, status: str = "confirmed") -> Registration:
    registration = Registration(
        activity=activity,
        name=name,
        email=f"{name.lower()}@example.org",
        status=status,
        held_until=timezone.now(),
    )
    registration.new_link(timedelta(days=30))
    registration.save()
    return registration


def picture(name: str = "foto.jpg", colour: str = "teal") -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (80, 60), colour).save(out, "JPEG")
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


def mails_to(address: str) -> list[Message]:
    return list(Message.objects.filter(to=address).order_by("pk"))


@pytest.fixture
def activity(zhz) -> Activity:
    team = Team.objects.create(werkplaats=zhz, name="Samenspel", slug="samenspel", challenge="?")
    return make_activity(zhz, team=team)


@pytest.fixture
def guests(activity) -> list[Registration]:
    return [sign_up(activity, "Roos"), sign_up(activity, "Pim")]


@pytest.fixture
def report(activity, coordinator) -> Report:
    """Written, and not yet published."""
    return services.write_report(
        activity=activity,
        by=coordinator,
        title="Koken verbindt",
        text="We kookten soep.\n\nDaarna praatten we.",
        reach="public",
        seen_version=0,
    )


@pytest.fixture
def photo(report, coordinator) -> Photo:
    """Somebody can be recognised, nobody was named yet."""
    kept = services.add_photo(activity=report.activity, by=coordinator, upload=picture())
    return services.describe_photo(photo=kept, by=coordinator, alt="Een pan", faces=Faces.PEOPLE)


@pytest.fixture
def roos_on_it(photo, coordinator) -> Portrayed:
    return services.name_portrayed(
        photo=photo, by=coordinator, name="Roos", email="roos@example.org"
    )


@pytest.fixture
def item(activity, coordinator):
    """A question that was raised."""
    return services.add_yield(
        activity=activity,
        by=coordinator,
        kind="question",
        text="Hoe vinden we buren die niet komen?",
        perspective=Perspective.CITIZEN,
    )
