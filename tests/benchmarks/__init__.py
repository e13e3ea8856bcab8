"""How fast ka2check is, each kind of work timed beside a yardstick in the same run."""
