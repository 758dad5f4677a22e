package live.ovation.hls.rtp;

import org.jspecify.annotations.Nullable;

/**
 * A whole picture or piece of sound.
 *
 * @param timestamp RTP time, unwrapped
 * @param key can be decoded without any frame before it
 * @param data H.264: NAL units behind 4-byte lengths, without parameter sets; VP8, Opus: as it was sent
 * @param parameters of an H.264 key frame, null otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // one owner from the assembler to the muxer; nobody compares frames
public record Frame(
        long timestamp, boolean key, byte[] data, @Nullable ParameterSets parameters, long arrival) {}
