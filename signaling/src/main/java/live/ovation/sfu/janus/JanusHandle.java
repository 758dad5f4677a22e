package live.ovation.sfu.janus;

import live.ovation.sfu.Media;

/** A media session as Janus knows it: one session with one VideoRoom handle. Kept in Redis, so that a new process can claim it. */
record JanusHandle(Media media, long session, long handle) {}
