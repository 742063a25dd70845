"""What developers of Samenspel use; nothing of it is in the wheel."""
