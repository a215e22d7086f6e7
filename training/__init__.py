"""How the offline model's adapter is made."""
