package live.ovation.restream.rtmp;

import io.netty.buffer.ByteBuf;

/** One message of the other side, on whatever chunk stream it came. */
record RtmpMessage(int type, ByteBuf payload) {

    static final int SET_CHUNK_SIZE = 1;
    static final int ACKNOWLEDGEMENT = 3;
    static final int USER_CONTROL = 4;
    static final int WINDOW_SIZE = 5;
    static final int AUDIO = 8;
    static final int VIDEO = 9;
    static final int DATA = 18;
    static final int COMMAND = 20;
}
