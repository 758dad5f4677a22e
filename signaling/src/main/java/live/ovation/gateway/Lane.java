package live.ovation.gateway;

/** Who hears what a hall is told. */
enum Lane {
    HOUSE,
    STAFF
}
