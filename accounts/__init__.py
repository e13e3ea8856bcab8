"""The people who sign in, and the agencies whose officers some of them are."""
