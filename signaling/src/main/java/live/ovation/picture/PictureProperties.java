package live.ovation.picture;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where pictures are that people have uploaded
 */
@ConfigurationProperties("ovation.picture")
record PictureProperties(
        @DefaultValue(".ovation/data/media") Path folder) {}
