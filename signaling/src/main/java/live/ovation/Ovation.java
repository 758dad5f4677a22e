package live.ovation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The signaling service: accounts, channels, streams, and the way to the SFU for everybody who sends or watches. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Ovation {

    /** Lettuce stays with epoll, and must not take io_uring's options for it: epoll passes them over, and dead connections stay. */
    private static final String REDIS_OVER_IO_URING = "io.lettuce.core.iouring";

    /** Entries of a ring for what the kernel has done: a hall of thousands answers at once, and 4096, the usual, overflow. */
    private static final String RING = "io.netty.iouring.cqSize";

    public static void main(String[] args) {
        System.setProperty(REDIS_OVER_IO_URING, "false");
        System.setProperty(RING, System.getProperty(RING, "16384"));
        SpringApplication.run(Ovation.class, args);
    }
}
