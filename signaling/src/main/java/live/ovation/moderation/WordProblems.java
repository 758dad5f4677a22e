package live.ovation.moderation;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a list of words is not as somebody wants it. */
final class WordProblems {

    private WordProblems() {}

    static ProblemException invalid(String pattern) {
        return new ProblemException(
                "invalid-word",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "\"" + shortened(pattern) + "\" can't be looked for: a word needs a letter or a digit, may have "
                        + Word.LONGEST + " characters, and a * only at its beginning or end.");
    }

    static ProblemException full() {
        return new ProblemException(
                "word-list-full",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "A list may have " + WordBook.MOST + " words at the most.");
    }

    static ProblemException notFound() {
        return new ProblemException("word-not-found", HttpStatus.NOT_FOUND, "This word is not on the list any more.");
    }

    private static String shortened(String pattern) {
        return pattern.length() <= 40 ? pattern : pattern.substring(0, 40) + "…";
    }
}
