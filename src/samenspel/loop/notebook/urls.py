"""Addresses of `notebook`."""

from django.urls import path

from samenspel.loop.notebook.views import agreements, files, log, mine, pages, seat

app_name = "notebook"
LOG = "teams/<slug:slug>/logboek/"
TASKS = "teams/<slug:slug>/afspraken/"
FILES = "teams/<slug:slug>/bestanden/"
SEAT = "teamlink/<str:token>/"

urlpatterns = [
    path("mijn/taken/", mine.my_tasks, name="my_tasks"),
    path("mijn/taken/<int:pk>/klaar/", mine.tick_my_task, name="tick_my_task"),
    path(LOG, log.log, name="log"),
    path(f"{LOG}nieuw/", log.write, name="write"),
    path(f"{LOG}foto/<int:pk>/", pages.photo, name="photo"),
    path(f"{LOG}<int:pk>/", pages.entry, name="entry"),
    path(f"{LOG}<int:pk>/wijzigen/", log.change, name="change"),
    path(f"{LOG}<int:pk>/weg/", log.remove, name="remove"),
    path(f"{LOG}<int:pk>/delen/", log.share, name="share"),
    path(f"{LOG}<int:pk>/fotos/", pages.photos, name="photos"),
    path(f"{LOG}<int:pk>/fotos/<int:photo>/weg/", pages.remove_photo, name="remove_photo"),
    path(f"{LOG}<int:pk>/reageren/", pages.answer, name="answer"),
    path(f"{LOG}<int:pk>/reacties/<int:answer>/weg/", pages.remove_answer, name="remove_answer"),
    path(TASKS, agreements.agreements, name="agreements"),
    path(f"{TASKS}nieuw/", agreements.add_agreement, name="add_agreement"),
    path(f"{TASKS}<int:pk>/", agreements.change_agreement, name="change_agreement"),
    path(f"{TASKS}taken/nieuw/", agreements.add_task, name="add_task"),
    path(f"{TASKS}taken/<int:pk>/", agreements.change_task, name="change_task"),
    path(f"{TASKS}taken/<int:pk>/klaar/", agreements.tick_task, name="tick_task"),
    path(f"{TASKS}taken/<int:pk>/weg/", agreements.remove_task, name="remove_task"),
    path(FILES, files.files, name="files"),
    path(f"{FILES}nieuw/", files.add_file, name="add_file"),
    path(f"{FILES}<int:pk>/", files.file, name="file"),
    path(f"{FILES}<int:pk>/versies/nieuw/", files.add_version, name="add_version"),
    path(f"{FILES}<int:pk>/versies/<int:number>/", files.download, name="download"),
    path(f"{FILES}<int:pk>/wijzigen/", files.rename_file, name="rename_file"),
    path(f"{FILES}<int:pk>/delen/", files.share_file, name="share_file"),
    path(f"{FILES}<int:pk>/weg/", files.remove_file, name="remove_file"),
    path(f"{SEAT}logboek/", seat.log, name="seat_log"),
    path(f"{SEAT}logboek/foto/<int:pk>/", seat.photo, name="seat_photo"),
    path(f"{SEAT}logboek/<int:pk>/", seat.entry, name="seat_entry"),
    path(f"{SEAT}logboek/<int:pk>/reageren/", seat.answer, name="seat_answer"),
    path(f"{SEAT}afspraken/", seat.agreements, name="seat_agreements"),
    path(f"{SEAT}afspraken/taken/<int:pk>/klaar/", seat.tick_task, name="seat_tick_task"),
    path(f"{SEAT}bestanden/<int:pk>/versies/<int:number>/", seat.download, name="seat_download"),
]
