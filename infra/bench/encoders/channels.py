"""A channel of one's own on the Ovation that OVATION_URL names."""

import json
import os
import urllib.request
import uuid

URL = os.environ.get("OVATION_URL", "http://localhost:8080").rstrip("/")


def api(path, body, token=None):
    request = urllib.request.Request(URL + "/api/v1/" + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=15) as response:
        return json.load(response)


def channel():
    """Its slug, its stream key with where to send it, and its owner's token."""
    name = "bench-" + uuid.uuid4().hex[:8]
    who = {"email": name + "@example.org", "password": uuid.uuid4().hex}
    api("auth/register", {**who, "displayName": "Bench"})
    token = api("auth/login", who)["accessToken"]
    api("channels", {"slug": name, "title": "Bench"}, token)
    return name, api(f"channels/{name}/stream-key", {}, token), token
