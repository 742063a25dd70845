"""Who gets what in `reports`."""

from datetime import timedelta
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import WentWell
from samenspel.loop.reports import services
from samenspel.loop.reports.models import Faces, FeedbackAnswer, FeedbackInvitation, Photo, Yield
from tests.access.activities import an_activity
from tests.access.rows import HIDDEN, Row, coordinators_only, public

ONLY_POST = dict.fromkeys(
    ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"], 405
) | {"look_at": False}


def that_was(make: Any) -> Activity:
    starts = timezone.now() - timedelta(hours=3)
    return an_activity(make, starts=starts, ends=starts + timedelta(hours=2))


def written(make: Any) -> Activity:
    activity = that_was(make)
    services.write_report(
        activity=activity,
        by=make.coordinator,
        title="Koken verbindt buren",
        text="We kookten soep met twaalf mensen.\n\nDaarna praatten we over wie er niet was.",
        reach="public",
        seen_version=0,
    )
    return activity


def a_yield(make: Any) -> Yield:
    return services.add_yield(
        activity=written(make),
        by=make.coordinator,
        kind="question",
        text="Hoe vinden we buren die niet vanzelf komen?",
        perspective="citizen",
    )


def a_photo(make: Any) -> Photo:
    out = BytesIO()
    Image.new("RGB", (640, 480), "teal").save(out, "JPEG")
    upload = SimpleUploadedFile("soep.jpg", out.getvalue(), "image/jpeg")
    photo = services.add_photo(activity=written(make), by=make.coordinator, upload=upload)
    return services.describe_photo(
        photo=photo, by=make.coordinator, alt="Een pan soep", faces=Faces.PEOPLE
    )


def on_it(make: Any) -> Any:
    return services.name_portrayed(
        photo=a_photo(make), by=make.coordinator, name="Roos", email="roos@example.org"
    )


def pk(make: Any) -> dict[str, Any]:
    a_yield(make)
    return {"pk": Activity.objects.get().pk}


def photo_kwargs(make: Any) -> dict[str, Any]:
    photo = on_it(make).photo
    return {"pk": photo.report.activity_id, "photo_pk": photo.pk}


def portrayed_kwargs(make: Any) -> dict[str, Any]:
    portrayed = on_it(make)
    photo = portrayed.photo
    return {"pk": photo.report.activity_id, "photo_pk": photo.pk, "portrayed_pk": portrayed.pk}


def yield_kwargs(make: Any) -> dict[str, Any]:
    item = a_yield(make)
    return {"pk": item.report.activity_id, "yield_pk": item.pk}


def line_kwargs(make: Any) -> dict[str, Any]:
    activity = that_was(make)
    line = WentWell.objects.create(werkplaats=make.zhz, activity=activity, text="Goed gepraat")
    return {"pk": activity.pk, "line_pk": line.pk}


def not_begun(make: Any) -> dict[str, Any]:
    return {"pk": an_activity(make).pk}


def closed(make: Any) -> Activity:
    a_photo(make)
    activity = Activity.objects.get()
    services.close_gathering(activity=activity, by=make.coordinator)
    return activity


def closed_pk(make: Any) -> dict[str, Any]:
    activity = closed(make)
    for number in range(1, 6):
        FeedbackAnswer.objects.create(
            activity=activity, worth=number, heard=5, useful=4, line="Ik leerde mijn buren kennen."
        )
    return {"pk": activity.pk}


def portrayed_token(make: Any) -> dict[str, Any]:
    return {"token": on_it(make).token}


def feedback_token(make: Any) -> dict[str, Any]:
    invitation = FeedbackInvitation(activity=closed(make))
    invitation.new_link(timedelta(days=60))
    invitation.save()
    return {"token": invitation.token}


def shown(make: Any) -> dict[str, Any]:
    activity = closed(make)
    photo = Photo.objects.get()
    services.describe_photo(
        photo=photo, by=make.coordinator, alt="Een pan soep", faces=Faces.NOBODY
    )
    return activity.address_kwargs


ROWS = [
    coordinators_only("reports:closing", kwargs=pk),
    coordinators_only("reports:closing", label="closed", kwargs=closed_pk),
    coordinators_only("reports:closing", label="not begun", kwargs=not_begun),
    coordinators_only("reports:attendance", kwargs=pk),
    coordinators_only("reports:report", kwargs=pk),
    coordinators_only("reports:photos", kwargs=lambda make: {"pk": photo_kwargs(make)["pk"]}),
    coordinators_only("reports:photo", kwargs=photo_kwargs),
    Row("reports:remove_photo", kwargs=photo_kwargs, **ONLY_POST),
    Row("reports:name_portrayed", kwargs=photo_kwargs, **ONLY_POST),
    Row("reports:remove_portrayed", kwargs=portrayed_kwargs, **ONLY_POST),
    coordinators_only("reports:yields", kwargs=pk),
    coordinators_only("reports:change_yield", kwargs=yield_kwargs),
    Row("reports:remove_yield", kwargs=yield_kwargs, **ONLY_POST),
    Row("reports:ask_as_question", kwargs=yield_kwargs, **ONLY_POST),
    Row("reports:take_over", kwargs=line_kwargs, **ONLY_POST),
    Row("reports:close", kwargs=pk, **ONLY_POST),
    Row("reports:reopen", kwargs=pk, **ONLY_POST),
    coordinators_only("reports:feedback_results", kwargs=closed_pk),
    public("reports:portrayed", kwargs=portrayed_token, elsewhere=HIDDEN),
    public("reports:portrayed_photo", kwargs=portrayed_token, elsewhere=HIDDEN, look_at=False),
    public("reports:feedback", kwargs=feedback_token, elsewhere=HIDDEN),
    public("activities:detail", label="with a report", kwargs=shown, elsewhere=HIDDEN),
]
