"""The yardstick: what any page behind a log-in costs in this Django on this database."""
