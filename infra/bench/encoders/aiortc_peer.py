"""publish|watch URL TOKEN SECONDS, by aiortc."""

import asyncio
import sys
import time

from aiortc import RTCPeerConnection, RTCRtpSender, RTCSessionDescription, codecs
from aiortc.mediastreams import AudioStreamTrack, MediaStreamError, VideoStreamTrack

from peer import Session, report


class Encoder(codecs.H264Encoder):
    """Before its release 1.5 aiortc makes a key frame every 250 frames only, whoever asks for one; an encoder that begins anew makes one."""

    def encode(self, frame, force_keyframe=False):
        if force_keyframe:
            self.codec = None
        return super().encode(frame, force_keyframe)


codecs.H264Encoder = Encoder


async def negotiate(pc, url, token):
    await pc.setLocalDescription(await pc.createOffer())
    offer = pc.localDescription.sdp
    session = await asyncio.to_thread(Session, url, token, offer)
    await pc.setRemoteDescription(RTCSessionDescription(session.answer, "answer"))
    return session


async def publish(url, token, seconds):
    pc = RTCPeerConnection()
    pc.addTransceiver(AudioStreamTrack(), "sendonly")
    video = pc.addTransceiver(VideoStreamTrack(), "sendonly")
    h264 = [c for c in RTCRtpSender.getCapabilities("video").codecs if c.mimeType == "video/H264"]
    video.setCodecPreferences(h264)
    session = await negotiate(pc, url, token)
    await asyncio.sleep(seconds)
    report(client="aiortc", state=pc.connectionState)
    await asyncio.to_thread(session.end)
    await pc.close()


async def watch(url, token, seconds):
    pc = RTCPeerConnection()
    pc.addTransceiver("audio", "recvonly")
    pc.addTransceiver("video", "recvonly")
    frames = {"audio": 0, "video": 0}
    first = None
    started = time.monotonic()

    async def count(track):
        nonlocal first
        try:
            while True:
                await track.recv()
                frames[track.kind] += 1
                if track.kind == "video" and first is None:
                    first = time.monotonic() - started
        except MediaStreamError:
            pass

    pc.on("track", lambda track: asyncio.ensure_future(count(track)))
    session = await negotiate(pc, url, token)
    await asyncio.sleep(seconds)
    report(client="aiortc", video=frames["video"], audio=frames["audio"], first_ms=first and round(first * 1000))
    await asyncio.to_thread(session.end)
    await pc.close()


role, address, bearer, duration = sys.argv[1:5]
asyncio.run({"publish": publish, "watch": watch}[role](address, bearer, float(duration)))
