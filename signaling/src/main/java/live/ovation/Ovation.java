package live.ovation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The signaling service: accounts, channels, streams, and the way to the SFU for everybody who sends or watches. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Ovation {

    public static void main(String[] args) {
        SpringApplication.run(Ovation.class, args);
    }
}
