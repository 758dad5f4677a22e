import type { IceServer, Stream } from '../signaling/messages';
import type { SignalingClient } from '../signaling/SignalingClient';
import { IceGuard } from './IceGuard';
import { PeerLink } from './PeerLink';
import { encodingsFor, fitAudio, fitSender, hint, preferredCodecs, withStereo } from './sendSettings';

/** What is on air; a missing track leaves its place free for a later one. */
export interface OnAir {
  video?: MediaStreamTrack;
  audio?: MediaStreamTrack;
  /** for all layers of the picture together, bit/s */
  maxBitrate?: number;
}

/** One attempt to send: a peer connection from `publish` until it is closed or lost. */
export class Publication {
  private readonly link: PeerLink;
  private readonly guard: IceGuard;
  private readonly video: RTCRtpSender;
  private readonly audio: RTCRtpSender;

  constructor(
    private readonly client: SignalingClient,
    iceServers: IceServer[],
    private readonly onAir: OnAir,
    onLost: () => void,
  ) {
    this.link = new PeerLink(client, iceServers);
    this.guard = new IceGuard(this.link.pc, { restart: () => this.restart(), lost: onLost });
    const stream = new MediaStream();
    this.audio = this.addSender(onAir.audio ?? 'audio', { direction: 'sendonly', streams: [stream] });
    this.video = this.addSender(onAir.video ?? 'video', {
      direction: 'sendonly',
      streams: [stream],
      sendEncodings: encodingsFor(onAir.video?.getSettings().height, onAir.maxBitrate),
    });
  }

  get pc(): RTCPeerConnection {
    return this.link.pc;
  }

  get mediaId(): string | undefined {
    return this.link.mediaId;
  }

  async open(channel: string, title: string): Promise<Stream> {
    await this.pc.setLocalDescription();
    const sdp = this.pc.localDescription?.sdp ?? '';
    const published = await this.client.request({ type: 'publish', channel, title, sdp });
    this.link.identify(published.mediaId);
    await this.link.describe({ type: 'answer', sdp: withStereo(published.sdp) });
    if (this.video.track) await fitSender(this.video, this.video.track, this.onAir.maxBitrate);
    if (this.audio.track) await fitAudio(this.audio, this.audio.track);
    return published.stream;
  }

  async replaceTrack(track: MediaStreamTrack): Promise<void> {
    hint(track);
    if (track.kind === 'audio') {
      await this.audio.replaceTrack(track);
      await fitAudio(this.audio, track);
    } else {
      await this.video.replaceTrack(track);
      await fitSender(this.video, track, this.onAir.maxBitrate);
    }
  }

  close(): void {
    this.guard.stop();
    this.link.close();
  }

  private addSender(track: MediaStreamTrack | 'audio' | 'video', init: RTCRtpTransceiverInit): RTCRtpSender {
    if (typeof track !== 'string') hint(track);
    const transceiver = this.pc.addTransceiver(track, init);
    if (init.sendEncodings) {
      const offered = RTCRtpSender.getCapabilities('video')?.codecs ?? [];
      transceiver.setCodecPreferences(preferredCodecs(offered));
    }
    return transceiver.sender;
  }

  private async restart(): Promise<void> {
    if (this.mediaId === undefined) return;
    await this.pc.setLocalDescription(await this.pc.createOffer({ iceRestart: true }));
    const sdp = this.pc.localDescription?.sdp;
    const restarted = await this.client.request({ type: 'restart-ice', mediaId: this.mediaId, sdp });
    await this.link.describe({ type: 'answer', sdp: withStereo(restarted.sdp) });
  }
}
