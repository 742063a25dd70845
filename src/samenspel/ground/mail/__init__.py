"""Messages that leave the building: written, queued, delivered once. Knows no domain."""
