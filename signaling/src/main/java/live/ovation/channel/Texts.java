package live.ovation.channel;

/** What people may write: any script, no control characters, which no screen shows and the database does not take. */
final class Texts {

    static final String LINE = "[^\\u0000-\\u001f\\u007f]*";
    static final String LINES = "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*";
    static final String RULE = "must not contain control characters";

    /** A tag: letters and digits of any script, hyphens inside. */
    static final String TAG = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,22}[\\p{L}\\p{M}\\p{N}])?";

    static final String TAG_RULE = "must be up to 24 letters or digits, with hyphens inside at the most";

    private Texts() {}
}
