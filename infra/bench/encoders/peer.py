"""WHIP and WHEP over plain HTTP, for peers that bring their own WebRTC."""

import json
import urllib.error
import urllib.request
from urllib.parse import urljoin


class Session:
    """One resource made by a POST: its answer, and the DELETE that ends it."""

    def __init__(self, url, token, offer):
        self.token = token
        headers = {"Content-Type": "application/sdp"}
        with self._ask("POST", url, offer.encode(), headers) as response:
            self.answer = response.read().decode()
            self.url = urljoin(url, response.headers["Location"])
            self.etag = response.headers["ETag"]
            self.links = response.headers.get_all("Link", [])

    def end(self):
        self._ask("DELETE", self.url, None, {}).close()

    def _ask(self, method, url, body, headers):
        request = urllib.request.Request(url, body, headers, method=method)
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        try:
            return urllib.request.urlopen(request, timeout=15)
        except urllib.error.HTTPError as refusal:
            raise SystemExit(f"{method} {url}: {refusal.code} {refusal.read().decode()}") from refusal


def report(**figures):
    print(json.dumps(figures), flush=True)
