"""What the installation holds of a person: shown, exported, erased, and let go in time."""
