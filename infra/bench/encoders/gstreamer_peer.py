"""publish|watch URL TOKEN SECONDS, by GStreamer's webrtcbin."""

import sys
import threading
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstWebRTC", "1.0")
gi.require_version("GstSdp", "1.0")
from gi.repository import GLib, Gst, GstSdp, GstWebRTC  # noqa: E402

from peer import Session, report  # noqa: E402

Gst.init(None)

CAMERA = """
  videotestsrc is-live=true pattern=ball ! video/x-raw,width=640,height=360,framerate=30/1 ! videoconvert
  ! x264enc tune=zerolatency speed-preset=ultrafast key-int-max=30 bitrate=600 ! video/x-h264,profile=constrained-baseline
  ! rtph264pay config-interval=-1 aggregate-mode=zero-latency pt=97
  ! application/x-rtp,media=video,encoding-name=H264,payload=97,clock-rate=90000 ! peer.
  audiotestsrc is-live=true wave=ticks ! audioconvert ! audioresample ! opusenc ! rtpopuspay pt=96
  ! application/x-rtp,media=audio,encoding-name=OPUS,payload=96,clock-rate=48000 ! peer."""
SCREEN = {
    GstWebRTC.WebRTCRTPTransceiverDirection.RECVONLY: [
        "application/x-rtp,media=audio,encoding-name=OPUS,payload=96,clock-rate=48000,encoding-params=(string)2",
        "application/x-rtp,media=video,encoding-name=H264,payload=98,clock-rate=90000,packetization-mode=(string)1",
    ]
}


def described(kind, text):
    _, message = GstSdp.SDPMessage.new_from_text(text)
    return GstWebRTC.WebRTCSessionDescription.new(getattr(GstWebRTC.WebRTCSDPType, kind), message)


class Peer:
    def __init__(self, role, url, token):
        self.url, self.token = url, token
        self.frames = {"audio": 0, "video": 0}
        self.first = None
        self.started = time.monotonic()
        self.session = None
        # with a source beside it, since of a single element it would make no pipeline
        tracks = CAMERA if role == "publish" else "fakesrc num-buffers=1 ! fakesink async=false"
        self.pipeline = Gst.parse_launch("webrtcbin name=peer bundle-policy=max-bundle " + tracks)
        self.peer = self.pipeline.get_by_name("peer")
        if role == "watch":
            for direction, formats in SCREEN.items():
                for caps in formats:
                    self.peer.emit("add-transceiver", direction, Gst.Caps.from_string(caps))
        self.peer.connect("on-negotiation-needed", self.offer)
        self.peer.connect("notify::ice-gathering-state", self.gathered)
        self.peer.connect("pad-added", self.received)

    def offer(self, _):
        self.peer.emit("create-offer", None, Gst.Promise.new_with_change_func(self.offered, None, None))

    def offered(self, promise, *_):
        promise.wait()
        reply = promise.get_reply()
        offer = reply.get_value("offer")
        self.peer.emit("set-local-description", described("OFFER", offer.sdp.as_text()), Gst.Promise.new())

    def gathered(self, *_):
        if self.peer.get_property("ice-gathering-state") == GstWebRTC.WebRTCICEGatheringState.COMPLETE and not self.session:
            threading.Thread(target=self.ask, daemon=True).start()

    def ask(self):
        offer = self.peer.get_property("local-description").sdp.as_text()
        self.session = Session(self.url, self.token, offer)
        self.peer.emit("set-remote-description", described("ANSWER", self.session.answer), Gst.Promise.new())

    def received(self, _, pad):
        if pad.direction != Gst.PadDirection.SRC:
            return
        decoder = Gst.ElementFactory.make("decodebin")
        decoder.connect("pad-added", self.decoded)
        self.pipeline.add(decoder)
        decoder.sync_state_with_parent()
        pad.link(decoder.get_static_pad("sink"))

    def decoded(self, _, pad):
        kind = pad.query_caps(None).get_structure(0).get_name().split("/")[0]
        sink = Gst.ElementFactory.make("fakesink")
        sink.set_property("signal-handoffs", True)
        sink.set_property("sync", False)
        sink.connect("handoff", lambda *_: self.count(kind))
        self.pipeline.add(sink)
        sink.sync_state_with_parent()
        pad.link(sink.get_static_pad("sink"))

    def count(self, kind):
        self.frames[kind] += 1
        if kind == "video" and self.first is None:
            self.first = time.monotonic() - self.started


role, address, bearer, duration = sys.argv[1:5]
peer = Peer(role, address, bearer)
peer.pipeline.set_state(Gst.State.PLAYING)
loop = GLib.MainLoop()
GLib.timeout_add(int(float(duration) * 1000), loop.quit)
loop.run()
if role == "publish":
    report(client="gstreamer", state=peer.peer.get_property("connection-state").value_nick)
else:
    report(client="gstreamer", video=peer.frames["video"], audio=peer.frames["audio"],
           first_ms=peer.first and round(peer.first * 1000))
if peer.session:
    peer.session.end()
peer.pipeline.set_state(Gst.State.NULL)
