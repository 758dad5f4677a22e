package live.ovation.sfu;

import io.netty.buffer.ByteBuf;
import live.ovation.sfu.RtpTrack.Codec;

/** A publisher whose media this process hands in. It is over when its media session is. */
public interface Feed {

    Media media();

    /**
     * Passes an RTP packet on (RFC 3550 section 5.1), to be called by one thread at a time. What cannot be sent at once is lost, and so is
     * what the feed was not opened for. A change of the SSRC is a new run of the encoder, whose numbers and times are made to go on.
     *
     * @param packet stays the caller's
     */
    void send(Codec codec, ByteBuf packet);
}
