"""The screens of `exchange`."""
