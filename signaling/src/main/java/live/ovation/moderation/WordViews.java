package live.ovation.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How lists of words travel. */
final class WordViews {

    /** Of one request, which is about what a body may hold. */
    private static final int MOST_AT_ONCE = 2_000;

    private WordViews() {}

    /**
     * A word to look for.
     *
     * @param pattern a word or several; {@code *} at its beginning or end lets it be part of a longer one
     * @param action {@code mask} puts stars in its place, {@code hold} lets the message wait for a moderator, {@code block} does not let the message through, {@code timeout} has its author
     *     pause for ten minutes as well, {@code allow} is an exception: what is inside it is not found
     */
    record NewWord(
            @NotNull @Size(max = Word.LONGEST) String pattern,
            @NotNull WordAction action) {}

    record NewWords(@NotNull @Size(max = MOST_AT_ONCE) List<@Valid @NotNull NewWord> words) {

        List<WordBook.Entry> entries() {
            return words.stream()
                    .map(word -> new WordBook.Entry(word.pattern(), word.action()))
                    .toList();
        }
    }

    record ListedWord(
            @NotNull UUID id,
            @NotNull String pattern,
            @NotNull WordAction action) {}

    /** @param most words that a list may have */
    record WordList(@NotNull List<ListedWord> words, int most) {

        static WordList of(List<WordRow> rows) {
            return new WordList(
                    rows.stream()
                            .map(row -> new ListedWord(row.id(), row.pattern(), row.action()))
                            .toList(),
                    WordBook.MOST);
        }
    }

    record Sample(@NotNull @Size(max = 2_000) String text) {}

    /**
     * A place in a text, in UTF-16 code units.
     *
     * @param house whether the word is on the list of the house
     */
    record Found(@NotNull String pattern, @NotNull WordAction action, int start, int end, boolean house) {}

    /**
     * What a text would hit.
     *
     * @param outcome what would become of it; {@code allow}: it is said as it is
     * @param said what others would read; absent when it would not be said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trial(
            @NotNull List<Found> found,
            @NotNull WordAction outcome,
            @Nullable String said) {}
}
