"""Commands of `deidentifying`."""
