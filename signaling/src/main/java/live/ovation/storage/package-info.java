/** An S3-compatible object store, where one is configured. Must not know what is in it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package live.ovation.storage;
