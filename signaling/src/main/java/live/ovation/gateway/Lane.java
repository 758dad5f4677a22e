package live.ovation.gateway;

/** Who hears what is said in a hall. */
enum Lane {
    HOUSE,
    /** Those who keep order. */
    STAFF
}
