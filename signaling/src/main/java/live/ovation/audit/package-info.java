/** What those who keep order have done, written down so that nobody can change it later. Knows people and things by their ids only. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.audit;
