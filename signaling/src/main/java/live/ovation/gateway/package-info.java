/** The way in for browsers and standard peers: the WebSocket, WHIP and WHEP. Translates; the modules decide. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "stage",
            "audience",
            "health",
            "recording",
            "chat",
            "stream",
            "sfu",
            "channel",
            "account",
            "platform"
        })
@org.jspecify.annotations.NullMarked
package live.ovation.gateway;
