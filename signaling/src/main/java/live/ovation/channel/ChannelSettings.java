package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a channel's owner says about it.
 *
 * @param category none when absent
 * @param description a sentence or two, for lists
 * @param about for the channel's page: plain text, whose web addresses become links
 * @param defaultVisibility of new streams
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelSettings(
        @NotBlank @Size(max = 140) @Pattern(regexp = Texts.LINE, message = Texts.RULE)
        String title,

        @Nullable Category category,

        @NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = Texts.TAG, message = Texts.TAG_RULE) String> tags,

        @NotNull @Size(max = 300) @Pattern(regexp = Texts.LINES, message = Texts.RULE)
        String description,

        @NotNull @Size(max = 4000) @Pattern(regexp = Texts.LINES, message = Texts.RULE)
        String about,

        @NotNull DefaultVisibility defaultVisibility) {

    static ChannelSettings of(ChannelRow row) {
        return new ChannelSettings(
                row.title(),
                Category.ofColumn(row.category()),
                row.tags(),
                row.description(),
                row.about(),
                DefaultVisibility.of(row.defaultVisibility()));
    }

    /** The tags in lower case, each once, separated by commas. */
    String joinedTags() {
        return String.join(
                ",",
                tags.stream()
                        .map(tag -> tag.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList());
    }
}
