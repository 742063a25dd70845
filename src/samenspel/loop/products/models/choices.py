"""The short lists by which products are made and found."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProductKind(models.TextChoices):
    """What kind of thing it is."""

    METHOD = "method", _("method")
    CONVERSATION = "conversation", _("conversation aid")
    TRAINING = "training", _("training module")
    LESSON = "lesson", _("lesson")
    TOOL = "tool", _("tool")
    FILM = "film", _("film")
    CHECKLIST = "checklist", _("checklist")


class ProductState(models.TextChoices):
    """How far a product is. WITHDRAWN: its page says so, and where to go instead."""

    DRAFT = "draft", _("is being made")
    PUBLISHED = "published", _("in the library")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Facet(models.TextChoices):
    """What a tag of a product tells."""

    AUDIENCE = "audience", _("for whom")
    SITUATION = "situation", _("situation")
    PERSPECTIVE = "perspective", _("perspective")


class ForWhom(models.TextChoices):
    """Who works with it."""

    POLICYMAKER = "policymaker", _("policymakers")
    PROFESSIONAL = "professional", _("professionals")
    RESIDENT = "resident", _("residents")
    EDUCATION = "education", _("teachers and students")


class Situation(models.TextChoices):
    """In which situation one reaches for it. Few enough to choose from on a phone."""

    FIRST_CONTACT = "first-contact", _("getting in touch for the first time")
    AT_HOME = "at-home", _("a conversation at home")
    FEW_AROUND = "few-around", _("somebody has few people around")
    TOGETHER = "together", _("volunteers and professionals work together")
    STREET = "street", _("in a street or neighbourhood")
    TEAM = "team", _("learning in a team")
    POLICY = "policy", _("making policy")
    LESSON = "lesson", _("in a lesson")


class CourseLevel(models.TextChoices):
    """For students of which level a module is."""

    MBO = "mbo", _("vocational education (mbo)")
    HBO_FIRST = "hbo-1-2", _("university of applied sciences, year 1 and 2")
    HBO_LATER = "hbo-3-4", _("university of applied sciences, year 3 and 4")
    MASTER = "master", _("master")
    AT_WORK = "at-work", _("people who work already")
    ALL = "all", _("several levels")
