"""What a Werkplaats works on: programmes, working years, themes and its own terms."""
