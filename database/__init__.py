"""What the rooms share about the database."""
