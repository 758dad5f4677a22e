"""Each client publishes once, and each watches that; prints what arrived and fails when it was too little."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from channels import URL, channel

HERE = Path(__file__).parent
SECONDS = float(os.environ.get("BENCH_SECONDS", "10"))
CLIENTS = ["aiortc", "gstreamer"]
PUBLISHERS = [*CLIENTS, "rtmp"]
CAMERA = ("-re -f lavfi -i testsrc2=size=640x360:rate=30 -re -f lavfi -i sine=frequency=440 -c:v libx264 -preset ultrafast"
          " -tune zerolatency -b:v 600k -g 30 -pix_fmt yuv420p -c:a aac -f flv")
# of what a second has; starting takes its part, and a small machine drops some
LEAST_FRAMES = 10 * SECONDS / 2
LEAST_SOUND = 50 * SECONDS / 4


def await_live(slug):
    for _ in range(100):
        with urllib.request.urlopen(URL + "/api/v1/live", timeout=15) as response:
            if f'"{slug}"' in response.read().decode():
                return
        time.sleep(0.2)


def run(client, role, url, token, seconds):
    command = [sys.executable, str(HERE / f"{client}_peer.py"), role, url, token, str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def publish(client, slug, stream):
    if client != "rtmp":
        return run(client, "publish", f"{URL}/whip/{slug}", stream["streamKey"], SECONDS + 20)
    return subprocess.Popen(["ffmpeg", "-nostdin", "-v", "error", *CAMERA.split(), "-t", str(SECONDS + 20),
                             stream["rtmpUrl"] + "/" + stream["streamKey"]], stdout=subprocess.PIPE, text=True)


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
    for publisher in PUBLISHERS:
        slug, stream, _ = channel()
        for viewer in CLIENTS:
            sending = publish(publisher, slug, stream)
            await_live(slug)
            seen = outcome(run(viewer, "watch", f"{URL}/whep/{slug}", "", SECONDS), SECONDS)
            outcome(sending, SECONDS + 20)
            video, audio = seen.get("video", 0), seen.get("audio", 0)
            good = video >= LEAST_FRAMES and audio >= LEAST_SOUND
            failed = failed or not good
            print(f"{publisher:<12}{viewer:<12}{video:>8}{audio:>8}{str(seen.get('first_ms')):>10}{'' if good else '  TOO LITTLE'}")
    sys.exit(1 if failed else 0)


main()
