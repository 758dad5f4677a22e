/**
 * What people report to those who keep order: messages, people, broadcasts and recordings; the queue in which it is looked at, and the
 * answer. What was seen is kept here, whatever becomes of the thing itself.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"chat", "stream", "recording", "channel", "account", "audit", "mail", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.report;
