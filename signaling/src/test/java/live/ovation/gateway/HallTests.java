package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What each member of a hall is written, byte by byte, and that nothing of it is left behind. */
class HallTests {

    private static final MessageCodec CODEC = new MessageCodec(
            JsonMapper.builder().build(),
            Validation.buildDefaultValidatorFactory().getValidator());

    private final Hall hall = new Hall();
    private final List<Guest> guests = new ArrayList<>();
    private final List<ByteBuf> written = new ArrayList<>();

    /** Somebody with a socket that keeps what it is written. */
    private final class Guest {

        private final EmbeddedChannel channel = new EmbeddedChannel();
        private final Connection connection = new Connection(CODEC, new Outbox(channel), "");

        private Guest(@Nullable UUID accountId) {
            connection.greeted(new Participant("p" + guests.size(), "hash", accountId, "Ada"), null);
            guests.add(this);
        }

        private Hall.Held join(Lane lane) {
            Hall.Held held = hall.join(connection, lane);
            channel.runPendingTasks();
            return held;
        }

        private Guest in(Lane lane) {
            join(lane).release(List.of());
            return this;
        }

        /** All messages until now. */
        private List<String> heard() {
            channel.runPendingTasks();
            List<String> messages = new ArrayList<>();
            for (ByteBuf frames = channel.readOutbound(); frames != null; frames = channel.readOutbound()) {
                written.add(frames);
                while (frames.isReadable()) {
                    assertThat(frames.readUnsignedByte()).isEqualTo((short) 0x81);
                    messages.add(frames.readCharSequence(frames.readUnsignedByte(), StandardCharsets.UTF_8)
                            .toString());
                }
                frames.release();
            }
            return messages;
        }
    }

    @AfterEach
    void shouldLeaveNoBufferBehind() {
        guests.forEach(guest -> hall.leave(guest.connection));
        guests.forEach(Guest::heard);
        assertThat(written).allSatisfy(frames -> assertThat(frames.refCnt()).isZero());
    }

    @Test
    void shouldTellEverybodyTheSameAtOnceWhileItIsQuiet() {
        Guest ada = new Guest(null).in(Lane.HOUSE);
        Guest bob = new Guest(null).in(Lane.STAFF);
        hall.send("one");
        hall.send("two");

        assertThat(ada.heard()).containsExactly("one", "two");
        assertThat(bob.heard()).containsExactly("one", "two");
    }

    @Test
    void shouldGatherWhatIsSaidWhenItIsHotAndKeepTheOrder() {
        Guest ada = new Guest(null).in(Lane.HOUSE);
        List<String> said = IntStream.range(0, 200).mapToObj(i -> "m" + i).toList();
        said.forEach(hall::send);
        List<String> heard = new ArrayList<>(ada.heard());
        assertThat(heard).hasSizeLessThan(200);

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            heard.addAll(ada.heard());
            assertThat(heard).containsExactlyElementsOf(said);
        });
    }

    @Test
    void shouldGiveWhoComesInTheBacklogAndThenWhatWasSaidMeanwhile() {
        hall.send("before");
        Guest ada = new Guest(null);
        Hall.Held held = ada.join(Lane.HOUSE);
        hall.send("meanwhile");
        assertThat(ada.heard()).isEmpty();
        held.release(List.of("backlog"));

        assertThat(ada.heard()).containsExactly("backlog", "meanwhile");
    }

    @Test
    void shouldTellAnAuthorWhatTheHouseIsSpared() {
        UUID author = UUID.randomUUID();
        Guest ada = new Guest(author).in(Lane.HOUSE);
        Guest bob = new Guest(UUID.randomUUID()).in(Lane.HOUSE);
        Guest host = new Guest(UUID.randomUUID()).in(Lane.STAFF);
        hall.send("for all");
        hall.send("spared", Ear.STAFF.and(author));
        hall.send("late", Ear.of(author));
        hall.send("for all again");

        assertThat(ada.heard()).containsExactly("for all", "spared", "late", "for all again");
        assertThat(bob.heard()).containsExactly("for all", "for all again");
        assertThat(host.heard()).containsExactly("for all", "spared", "for all again");
    }

    @Test
    void shouldTellOnePersonOnAllTheirSocketsAndWhoChangesLanes() {
        UUID account = UUID.randomUUID();
        Guest laptop = new Guest(account).in(Lane.HOUSE);
        Guest phone = new Guest(account).in(Lane.HOUSE);
        Guest bob = new Guest(UUID.randomUUID()).in(Lane.HOUSE);
        hall.sendTo(account, "you");
        guests.forEach(guest -> guest.channel.runPendingTasks());
        hall.lane(account, Lane.STAFF, "reload");
        guests.forEach(guest -> guest.channel.runPendingTasks());
        hall.send("staff", Ear.STAFF);

        assertThat(laptop.heard()).containsExactly("you", "reload", "staff");
        assertThat(phone.heard()).containsExactly("you", "reload", "staff");
        assertThat(bob.heard()).isEmpty();
    }

    @Test
    void shouldForgetWhoLeavesBeforeTheyHeardAnything() {
        Guest ada = new Guest(null);
        Hall.Held held = ada.join(Lane.HOUSE);
        hall.send("held");
        hall.leave(ada.connection);
        ada.channel.runPendingTasks();
        held.release(List.of("backlog"));

        assertThat(ada.heard()).isEmpty();
    }
}
