"""The screens of `notebook`."""
