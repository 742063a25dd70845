"""The `attendance` app."""

from django.apps import AppConfig


class AttendanceConfig(AppConfig):
    """Registers `attendance`."""

    name = "samenspel.loop.attendance"
    label = "attendance"
