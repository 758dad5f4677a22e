import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;

/** Does one thing over and over, over one connection. */
final class Sender {

    private Sender() {}

    /** One thing to do; its kind of answer. */
    interface Act {
        String once(Client client, long number) throws IOException;
    }

    /** Every act has a time, {@code gap} after the one before; one that is late is done at once. Without a beginning all are late. */
    static void send(InetSocketAddress server, Act act, Tally tally, AtomicLong slots, long begin, long gap, long end) {
        try (Client client = new Client(server)) {
            while (System.nanoTime() < end) {
                long slot = slots.getAndIncrement();
                long wait = begin == 0 ? 0 : begin + slot * gap - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                long from = System.nanoTime();
                tally.add(outcome(act, client, slot), System.nanoTime() - from);
            }
        } catch (IOException e) {
            tally.add("broken", 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String outcome(Act act, Client client, long number) {
        try {
            return act.once(client, number);
        } catch (IOException e) {
            return "no answer";
        }
    }
}
