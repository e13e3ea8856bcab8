"""Where a web server such as gunicorn enters the site."""

import os

from django.core.wsgi import get_wsgi_application

from proposals.stack import roomy

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ka2check.settings")

application = roomy(get_wsgi_application())
