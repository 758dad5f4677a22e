package live.ovation.support;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What may touch a file on an event loop: loading a class or a message bundle, once, and the system's source of randomness. */
public final class AllowedBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.lang.ClassLoader", "getResourceAsStream")
                .allowBlockingCallsInside("java.lang.ClassLoader", "getResources")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "hasNextService")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                // two event loops that are the first to ask for the same bean: one makes it, the other waits for that
                .allowBlockingCallsInside("org.springframework.util.function.SingletonSupplier", "get")
                // the same, for how a type is read and written
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
                // held for as long as it takes to read a field: the shared connection is there since the start
                .allowBlockingCallsInside(
                        "org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory", "doInLock")
                // held for as long as it takes to count a writer; an error in there would make Lettuce spin for ever
                .allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "incrementWriters")
                .allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "doExclusive")
                // held for as long as it takes to add a magazine to Netty's pool
                .allowBlockingCallsInside(
                        "io.netty.buffer.AdaptivePoolingAllocator$MagazineGroup", "tryExpandMagazines")
                // held for as long as it takes to keep what a class asks of its fields
                .allowBlockingCallsInside(
                        "org.hibernate.validator.internal.util.ConcurrentReferenceHashMap$Segment", "put")
                // only in tests: the document is served as a file
                .allowBlockingCallsInside("org.springdoc.api.AbstractOpenApiResource", "getOpenApi");
    }
}
