package live.ovation.platform;

/** Patterns of PostgreSQL's {@code like} and {@code ilike}. */
public final class LikePattern {

    private LikePattern() {}

    /** Fits what has {@code part} in it, whatever that consists of. */
    public static String containing(String part) {
        return "%" + part.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
