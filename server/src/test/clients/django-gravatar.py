# Debian: python3-django-gravatar2. usage: python3 django-gravatar.py BASE MAIL STRANGER
import base64
import sys
import urllib.error
import urllib.request

from django.conf import settings

base, mail, stranger = sys.argv[1:]
settings.configure(
    GRAVATAR_URL=base + '/', GRAVATAR_SECURE_URL=base + '/', GRAVATAR_DEFAULT_SECURE=False
)

from django_gravatar.helpers import get_gravatar_profile_url, get_gravatar_url, has_gravatar


def show(name, url):
    try:
        with urllib.request.urlopen(url) as answer:
            status, body = answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        status, body = refusal.code, refusal.read()
    print(name, status, base64.b64encode(body).decode())


show('known-80', get_gravatar_url(mail))
show('known-200', get_gravatar_url(mail.upper() + ' ', size=200, default='monsterid', rating='x'))
show('stranger-80', get_gravatar_url(stranger))
show('stranger-none', get_gravatar_url(stranger, default='404'))
show('profile', get_gravatar_profile_url(mail) + '.json')
print('has', 200 if has_gravatar(mail) else 404, '')
print('has-not', 200 if has_gravatar(stranger) else 404, '')
