"""The same criteria in rule engines that others use, one module an engine.

`conditions` says once what each criterion asks, and every engine gets it in its own language.
What an engine can not count by itself, `counting` counts when the engine asks for it. Each module
has a `prepared()`, which returns the work on one proposal: from its facts to a plain finding for each criterion.
"""
