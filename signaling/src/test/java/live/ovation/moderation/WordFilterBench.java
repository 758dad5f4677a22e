package live.ovation.moderation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** What looking for words costs: {@code infra/bench/words}. */
final class WordFilterBench {

    private static final int MESSAGES = 2_000;
    private static final int ROUNDS = 30;
    private static final int WARM_UP = 10;
    private static final int MESSAGE_CHARACTERS = 100;

    private final Random random = new Random(7);

    private WordFilterBench() {}

    public static void main(String[] args) throws IOException {
        new WordFilterBench().run();
    }

    @SuppressWarnings("SystemOut")
    private void run() throws IOException {
        System.out.println(
                "| words | made in, ms | tables, KiB | 100 characters, plain: µs | with signs and digits: µs | found in |");
        System.out.println("|---|---|---|---|---|---|");
        List<String> plain = messages(false);
        List<String> tricky = messages(true);
        for (int words : new int[] {100, 1_000, 10_000}) {
            List<Word> list = list(words);
            long began = System.nanoTime();
            WordFilter filter = new WordFilter(list);
            double made = (System.nanoTime() - began) / 1e6;
            double[] times = new double[] {micros(filter, plain), micros(filter, tricky)};
            long hit =
                    plain.stream().filter(text -> !filter.find(text).isEmpty()).count();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %d | %.1f | %.1f | %.1f %% |%n",
                    words,
                    made,
                    filter.size() / 1024,
                    times[0],
                    times[1],
                    100.0 * hit / plain.size());
        }
        evasions();
    }

    @SuppressWarnings("SystemOut")
    private static void evasions() throws IOException {
        long tried = WordFilterTests.evasions().count();
        long caught = WordFilterTests.evasions()
                .filter(row ->
                        !WordFilterTests.FILTER.find((String) row.get()[0]).isEmpty())
                .count();
        long clean = WordFilterTests.clean().count();
        long wrong = WordFilterTests.clean()
                .filter(text -> !WordFilterTests.FILTER.find(text).isEmpty())
                .count();
        System.out.printf(
                Locale.ROOT,
                "%n%d of %d disguises seen through; %d of %d clean lines taken for bad ones (%.1f %%)%n",
                caught,
                tried,
                wrong,
                clean,
                100.0 * wrong / clean);
    }

    /** The median of several rounds. */
    private static double micros(WordFilter filter, List<String> messages) {
        double[] rounds = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long began = System.nanoTime();
            int found = 0;
            for (String message : messages) {
                found += filter.find(message).size();
            }
            double each = (System.nanoTime() - began) / 1e3 / messages.size();
            if (round >= 0) {
                rounds[round] = found < 0 ? 0 : each;
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private List<Word> list(int words) {
        List<Word> list = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            String pattern = word(4, 12);
            String shape = i % 10 == 0 ? "*" + pattern + "*" : i % 10 == 1 ? pattern + " " + word(3, 8) : pattern;
            Word.of(new UUID(0, i), shape, WordAction.BLOCK).ifPresent(list::add);
        }
        return list;
    }

    private List<String> messages(boolean signs) {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < MESSAGE_CHARACTERS) {
                text.append(word(2, 9)).append(signs && random.nextInt(4) == 0 ? ", 4 $0! " : " ");
            }
            messages.add(text.substring(0, MESSAGE_CHARACTERS));
        }
        return messages;
    }

    /** Syllables, so that words begin alike as those of people do. */
    private String word(int least, int most) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(least, most + 1);
        while (word.length() < length) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.substring(0, length);
    }
}
