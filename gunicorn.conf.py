"""How gunicorn serves the site: `gunicorn ka2check.wsgi` reads this file by itself."""

import os

workers = int(os.environ.get("WEB_CONCURRENCY", os.cpu_count() or 1))
# A worker that waits for the database answers someone else meanwhile, and keeps connections open.
threads = 4
preload_app = True
