/** Letters that leave the house: kept until they are delivered, over SMTP or into a folder. Must not know what they are about. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.mail;
