package live.ovation.sfu;

/**
 * What an SFU can do.
 *
 * @param simulcast takes several layers from a publisher and lets each subscriber have another
 * @param claim media sessions outlive the signaling node that made them
 * @param feeds takes publishers whose media this process hands in
 */
public record SfuCapabilities(boolean simulcast, boolean claim, boolean feeds) {}
