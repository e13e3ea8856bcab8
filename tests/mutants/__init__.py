"""Mutation testing: change the rules bit by bit, and see whether a test notices."""
