"""Each client publishes once, and each watches that; prints what arrived and fails when it was too little."""

import json
import os
import subprocess
import sys
import time
import urllib.request
import uuid
from pathlib import Path

HERE = Path(__file__).parent
URL = os.environ.get("OVATION_URL", "http://localhost:8080").rstrip("/")
SECONDS = float(os.environ.get("BENCH_SECONDS", "10"))
CLIENTS = ["aiortc", "gstreamer"]
# of what a second has; starting takes its part, and a small machine drops some
LEAST_FRAMES = 10 * SECONDS / 2
LEAST_SOUND = 50 * SECONDS / 4


def api(path, body, token=None):
    request = urllib.request.Request(URL + "/api/v1/" + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=15) as response:
        return json.load(response)


def channel():
    name = "bench-" + uuid.uuid4().hex[:8]
    who = {"email": name + "@example.org", "password": uuid.uuid4().hex}
    api("auth/register", {**who, "displayName": "Bench"})
    token = api("auth/login", who)["accessToken"]
    api("channels", {"slug": name, "title": "Bench"}, token)
    return name, api(f"channels/{name}/stream-key", {}, token)["streamKey"]


def await_live(slug):
    for _ in range(100):
        with urllib.request.urlopen(URL + "/api/v1/live", timeout=15) as response:
            if f'"{slug}"' in response.read().decode():
                return
        time.sleep(0.2)


def run(client, role, url, token, seconds):
    command = [sys.executable, str(HERE / f"{client}_peer.py"), role, url, token, str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def outcome(process, seconds):
    try:
        text, _ = process.communicate(timeout=seconds + 40)
        return json.loads(text.strip().splitlines()[-1])
    except (subprocess.TimeoutExpired, IndexError, ValueError):
        process.kill()
        return {}


def main():
    failed = False
    print(f"{'publishes':<12}{'watches':<12}{'frames':>8}{'sounds':>8}{'first ms':>10}")
    for publisher in CLIENTS:
        slug, key = channel()
        for viewer in CLIENTS:
            sending = run(publisher, "publish", f"{URL}/whip/{slug}", key, SECONDS + 20)
            await_live(slug)
            seen = outcome(run(viewer, "watch", f"{URL}/whep/{slug}", "", SECONDS), SECONDS)
            outcome(sending, SECONDS + 20)
            video, audio = seen.get("video", 0), seen.get("audio", 0)
            good = video >= LEAST_FRAMES and audio >= LEAST_SOUND
            failed = failed or not good
            print(f"{publisher:<12}{viewer:<12}{video:>8}{audio:>8}{str(seen.get('first_ms')):>10}{'' if good else '  TOO LITTLE'}")
    sys.exit(1 if failed else 0)


main()
