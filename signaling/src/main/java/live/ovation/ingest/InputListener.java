package live.ovation.ingest;

/** Follows what a repackager says until it has described its input; of the rest only the end is kept. */
final class InputListener {

    /** Said at the first frame, long before ffmpeg gives up on the input. */
    private static final String UNKNOWN_VIDEO = "Video codec (";

    private InputFacts facts = InputFacts.NONE;
    private boolean complete;
    private String lastWords = "";

    InputFacts facts() {
        return facts;
    }

    boolean isComplete() {
        return complete;
    }

    String lastWords() {
        return lastWords;
    }

    /** Whether the input is described whole, as of this line. */
    boolean hear(String line) {
        lastWords = line.strip();
        if (complete) {
            return false;
        }
        if (line.contains(UNKNOWN_VIDEO)) {
            facts = facts.with("Stream #0:0: Video: none");
            complete = true;
            return true;
        }
        if (line.startsWith("Stream map") || line.startsWith("Output #")) {
            complete = true;
            return true;
        }
        facts = facts.with(line);
        return false;
    }
}
