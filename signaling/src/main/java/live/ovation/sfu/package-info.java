/** The SFU as a port, ICE servers, and the Janus adapter behind it. Knows rooms and media sessions, not streams. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.sfu;
