"""An encoder behind a wire that takes its time, and what its owner is told of the round trip; fails when that is far off."""

import ctypes
import fcntl
import heapq
import json
import os
import select
import struct
import subprocess
import sys
import threading
import time
from urllib.parse import urlsplit
import urllib.request

from channels import URL, api, channel

SPACE = f"ovation-far-{os.getpid()}"
NEAR, FAR = "10.213.77.1", "10.213.77.2"
DELAYS = [80, 300, 10]
SETTLE = 12
# between an acknowledgement and the next packet, and on a small machine a little more
SLACK = 60
CAMERA = ("-re -f lavfi -i testsrc2=size=640x360:rate=30 -re -f lavfi -i sine=frequency=440 -c:v libx264 -preset ultrafast"
          " -tune zerolatency -b:v 1500k -g 30 -pix_fmt yuv420p -c:a aac -f flv")


def ip(*words):
    subprocess.run(["ip", *words], check=True)


def tun():
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, 0x400454CA, struct.pack("16sH", b"ovation-far", 0x1001))  # TUNSETIFF: IFF_TUN, IFF_NO_PI
    return device


class Wire(threading.Thread):
    """Carries packets between this network namespace and another, each half a round trip late."""

    def __init__(self):
        super().__init__(daemon=True)
        self.round_trip = 0
        self.ends = [tun()]
        far = threading.Thread(target=self.open_far)  # a namespace is a thread's
        far.start()
        far.join()

    def open_far(self):
        with open(f"/run/netns/{SPACE}") as space:
            if ctypes.CDLL(None, use_errno=True).setns(space.fileno(), 0):
                raise OSError(ctypes.get_errno(), "setns")
        self.ends.append(tun())

    def run(self):
        waiting, number = [], 0
        while True:
            pause = max(0, waiting[0][0] - time.monotonic()) if waiting else 1
            for end in select.select(self.ends, [], [], pause)[0]:
                number += 1
                due = time.monotonic() + self.round_trip / 2000
                heapq.heappush(waiting, (due, number, self.ends[1 - self.ends.index(end)], os.read(end, 65536)))
            while waiting and waiting[0][0] <= time.monotonic():
                _, _, other, packet = heapq.heappop(waiting)
                os.write(other, packet)


def told(slug, token):
    request = urllib.request.Request(f"{URL}/api/v1/channels/{slug}/encoder", headers={"Authorization": "Bearer " + token})
    with urllib.request.urlopen(request, timeout=15) as response:
        return json.load(response).get("roundTrip", {})


def measure(wire):
    slug, stream, token = channel()
    port = urlsplit(stream["rtmpUrl"]).port or 1935
    to = f"rtmp://{NEAR}:{port}/live/{stream['streamKey']}"
    encoder = subprocess.Popen(["ip", "netns", "exec", SPACE, "ffmpeg", "-nostdin", "-v", "error", *CAMERA.split(), to])
    good = True
    try:
        print(f"{'wire ms':>8}{'told ms':>9}{'live':>7}")
        for wire.round_trip in DELAYS:
            time.sleep(SETTLE)
            said = told(slug, token)
            right = said.get("live", False) and wire.round_trip <= said["ms"] <= wire.round_trip + SLACK
            good = good and right
            print(f"{wire.round_trip:>8}{str(said.get('ms')):>9}{str(said.get('live')):>7}{'' if right else '  FAR OFF'}")
    finally:
        encoder.kill()
        encoder.wait()
    return good


def main():
    ip("netns", "add", SPACE)
    try:
        wire = Wire()
        wire.round_trip = DELAYS[0]
        ip("addr", "add", NEAR + "/30", "dev", "ovation-far")
        ip("link", "set", "ovation-far", "up", "mtu", "1500")
        ip("-n", SPACE, "addr", "add", FAR + "/30", "dev", "ovation-far")
        ip("-n", SPACE, "link", "set", "ovation-far", "up", "mtu", "1500")
        wire.start()
        sys.exit(0 if measure(wire) else 1)
    finally:
        ip("netns", "del", SPACE)


main()
