"""The site: settings, urls and what the machine must have."""
