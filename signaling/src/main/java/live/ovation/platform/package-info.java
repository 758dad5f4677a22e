/** Errors, security filters, rate limits, blocking calls, the web client's files. Knows no business words and no other module. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package live.ovation.platform;
