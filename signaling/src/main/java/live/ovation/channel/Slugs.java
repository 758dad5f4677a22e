package live.ovation.channel;

/** The shape of a channel's address. */
final class Slugs {

    static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{1,30})[a-z0-9]";
    static final String RULE =
            "must be 3 to 32 lower-case letters, digits or hyphens, with a letter or digit at both ends";

    private Slugs() {}
}
