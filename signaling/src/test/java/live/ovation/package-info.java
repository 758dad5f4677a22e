@org.jspecify.annotations.NullMarked
package live.ovation;
