package live.ovation.restream.rtmp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Action Message Format 0, the values of commands: strings, numbers, booleans, null, and objects of these. */
final class Amf0 {

    private static final int NUMBER = 0;
    private static final int BOOLEAN = 1;
    private static final int STRING = 2;
    private static final int OBJECT = 3;
    private static final int NULL = 5;
    private static final int UNDEFINED = 6;
    private static final int ECMA_ARRAY = 8;
    private static final int END = 9;
    private static final int DEEPEST = 8;

    private Amf0() {}

    static ByteBuf of(@Nullable Object... values) {
        ByteBuf out = Unpooled.buffer();
        for (Object value : values) {
            write(out, value);
        }
        return out;
    }

    /** All values; what cannot be read ends them. */
    static List<@Nullable Object> read(ByteBuf in) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            while (in.isReadable()) {
                values.add(value(in, 0));
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return values;
        }
        return values;
    }

    private static void write(ByteBuf out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Boolean flag -> out.writeByte(BOOLEAN).writeBoolean(flag);
            case Number number -> out.writeByte(NUMBER).writeDouble(number.doubleValue());
            case Map<?, ?> map -> {
                out.writeByte(OBJECT);
                map.forEach((name, member) -> {
                    text(out, String.valueOf(name));
                    write(out, member);
                });
                out.writeShort(0).writeByte(END);
            }
            default -> {
                out.writeByte(STRING);
                text(out, value.toString());
            }
        }
    }

    private static void text(ByteBuf out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length).writeBytes(bytes);
    }

    private static @Nullable Object value(ByteBuf in, int depth) {
        int type = in.readUnsignedByte();
        return switch (type) {
            case NUMBER -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case STRING -> text(in);
            case NULL, UNDEFINED -> null;
            case OBJECT -> members(in, depth);
            case ECMA_ARRAY -> {
                in.skipBytes(4);
                yield members(in, depth);
            }
            default -> throw new IllegalArgumentException("AMF0 type " + type);
        };
    }

    private static Map<String, @Nullable Object> members(ByteBuf in, int depth) {
        if (depth == DEEPEST) {
            throw new IllegalArgumentException("objects within objects");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (true) {
            String name = text(in);
            if (name.isEmpty() && in.getUnsignedByte(in.readerIndex()) == END) {
                in.skipBytes(1);
                return members;
            }
            members.put(name, value(in, depth + 1));
        }
    }

    private static String text(ByteBuf in) {
        return in.readCharSequence(in.readUnsignedShort(), StandardCharsets.UTF_8)
                .toString();
    }
}
