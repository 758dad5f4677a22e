import type { Candidate, IceServer } from '../signaling/messages';
import type { SignalingClient } from '../signaling/SignalingClient';

/** A server that trickles more than this for one connection is not describing a network. */
const QUEUE_LIMIT = 200;

interface Arrived {
  mediaId: string;
  candidate: Candidate | null;
}

/**
 * An RTCPeerConnection and its trickle in both directions. Candidates of either side can be there before the other
 * side can take them: ours wait for the media id, the server's for the id and for the description they belong to.
 */
export class PeerLink {
  readonly pc: RTCPeerConnection;
  private id: string | undefined;
  private described = false;
  private arrived: Arrived[] = [];
  private found: (Candidate | null)[] = [];
  private readonly unsubscribe: () => void;

  constructor(
    private readonly client: SignalingClient,
    iceServers: IceServer[],
  ) {
    this.pc = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.pc.onicecandidate = ({ candidate }) => {
      this.found.push(candidate && toMessage(candidate));
      this.sendFound();
    };
    this.unsubscribe = client.on('trickle', ({ mediaId, candidate }) => {
      if (this.id !== undefined && this.id !== mediaId) return;
      if (this.arrived.length < QUEUE_LIMIT) this.arrived.push({ mediaId, candidate });
      this.takeArrived();
    });
  }

  get mediaId(): string | undefined {
    return this.id;
  }

  /** The server has named this connection. */
  identify(mediaId: string): void {
    this.id = mediaId;
    this.arrived = this.arrived.filter((candidate) => candidate.mediaId === mediaId);
    this.sendFound();
    this.takeArrived();
  }

  async describe(remote: RTCSessionDescriptionInit): Promise<void> {
    this.described = false;
    await this.pc.setRemoteDescription(remote);
    this.described = true;
    this.takeArrived();
  }

  close(): void {
    this.unsubscribe();
    this.pc.onicecandidate = null;
    this.pc.close();
  }

  private sendFound(): void {
    if (this.id === undefined) return;
    for (const candidate of this.found) this.client.send({ type: 'trickle', mediaId: this.id, candidate });
    this.found = [];
  }

  private takeArrived(): void {
    if (this.id === undefined || !this.described) return;
    for (const { candidate } of this.arrived) {
      // One that this browser cannot use (another address family, say) is no reason to give the others up.
      this.pc.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    }
    this.arrived = [];
  }
}

function toMessage(candidate: RTCIceCandidate): Candidate {
  return {
    candidate: candidate.candidate,
    sdpMid: candidate.sdpMid ?? undefined,
    sdpMLineIndex: candidate.sdpMLineIndex ?? undefined,
  };
}
