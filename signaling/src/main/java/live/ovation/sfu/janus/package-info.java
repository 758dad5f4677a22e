/** {@link live.ovation.sfu.Sfu} on Janus's VideoRoom plugin, over one WebSocket. */
@org.jspecify.annotations.NullMarked
package live.ovation.sfu.janus;
