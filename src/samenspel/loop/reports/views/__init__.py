"""The screens of `reports`."""
