@org.jspecify.annotations.NullMarked
package live.ovation.support;
