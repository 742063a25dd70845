"""The screens of `selfcheck`."""
