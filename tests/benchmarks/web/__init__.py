"""The site under load: in server processes of its own, over real HTTP on this machine alone.

Beside the site the same process serves the yardstick: bare views behind sessions and log-in only.
"""
