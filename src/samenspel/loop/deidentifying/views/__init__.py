"""The screens of `deidentifying`."""
