"""What one text says: its numbers, its names."""
