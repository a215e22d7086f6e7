"""Danish wire copy in, English that can be checked out."""
