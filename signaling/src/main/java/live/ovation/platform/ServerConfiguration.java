package live.ovation.platform;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

@Configuration
class ServerConfiguration {

    /**
     * The event loops, with one that only accepts connections. It shares its time with nobody: under a crowd the others have enough to
     * do, and who waits in the kernel's queue to be accepted waits without an answer.
     */
    @Bean
    ReactorResourceFactory eventLoops() {
        ReactorResourceFactory factory = new ReactorResourceFactory();
        factory.setUseGlobalResources(false);
        factory.setLoopResourcesSupplier(
                () -> LoopResources.create("ovation-http", 1, LoopResources.DEFAULT_IO_WORKER_COUNT, true));
        factory.setShutdownQuietPeriod(Duration.ZERO);
        return factory;
    }
}
