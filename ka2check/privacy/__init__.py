"""What the site keeps of a person, for how long, and how they get at it."""
