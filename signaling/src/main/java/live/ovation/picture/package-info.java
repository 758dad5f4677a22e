/**
 * Pictures that people upload: read with suspicion, drawn anew in fixed sizes, kept in a folder or a bucket, served for ever. Must not know what they
 * are of.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.picture;
