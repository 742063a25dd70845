"""Photos and files, as people have them on their phone and laptop."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw


def a_photo(name: str, colour: str) -> SimpleUploadedFile:
    """Return a photo that looks like no other colour's."""
    out = BytesIO()
    image = Image.new("RGB", (640, 480), colour)
    ImageDraw.Draw(image).ellipse((200, 120, 440, 360), fill="white")
    image.save(out, "JPEG")
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


def a_text(name: str, text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode(), "text/plain")
