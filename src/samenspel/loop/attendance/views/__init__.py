"""Screens at the door."""
