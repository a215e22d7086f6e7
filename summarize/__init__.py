"""English text in, bullets that can be traced out."""
