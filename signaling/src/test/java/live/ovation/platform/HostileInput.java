package live.ovation.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.ovation.platform.Operations.Operation;
import org.jspecify.annotations.Nullable;

/** What nobody who means well sends. */
final class HostileInput {

    private static final String LONG = "a".repeat(100_000);

    /** JSON texts as they stand in a document, with escapes that a writer of JSON would refuse to write. */
    private static final List<String> VALUES = List.of(
            quoted("' or 1=1; drop table account; --"),
            quoted("<script>alert(1)</script><img src=x onerror=alert(1)>"),
            quoted("${jndi:ldap://127.0.0.1/x} #{7*7} %s%n {{7*7}}"),
            quoted("../../../../etc/passwd"),
            quoted("a\\u0000b-long-enough-for-a-password"),
            quoted("\\u0001\\u0008\\u001b[31m\\r\\nSet-Cookie: a=b"),
            quoted("\\u202e\\u2066gnp.exe\\u2069 and a \\ufeff"),
            quoted("alone \\ud800 and \\udfff, not a pair"),
            quoted("\\ud83d\\ude00 \\u0130 e\\u0301 \\ufdfa"),
            quoted(""),
            quoted("   "),
            quoted(LONG),
            "null",
            "true",
            "0",
            "-1",
            "2147483648",
            "99999999999999999999999999",
            "1e999",
            "-0.00001",
            "[]",
            "{}",
            "[[null]]",
            "{\"$type\":\"java.lang.Runtime\"}");

    private static final List<String> PATHS = List.of(
            "%00",
            "a%00b",
            "%2e%2e",
            "..%2f..%2fetc",
            "%252e%252e",
            "%0d%0aX:1",
            "%ED%A0%80",
            "%C0%80",
            "%F0%9F%98%80",
            "%27%20or%201=1--",
            "-1",
            "99999999999999999999",
            "%E2%80%AEx",
            "%3Cscript%3E",
            "00000000-0000-0000-0000-000000000000",
            ";a=b",
            "a".repeat(2000));

    private HostileInput() {}

    /**
     * @param what says it in a failure
     * @param query with its question mark, or empty
     */
    record Request(
            String what,
            Operation operation,
            String path,
            String query,
            @Nullable String contentType,
            byte[] body) {}

    /** Bodies that are wrong as a whole. */
    static List<Request> bodies(Operation operation, String path) {
        List<Request> requests = new ArrayList<>();
        String type = operation.contentType() == null ? "application/json" : operation.contentType();
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        for (String text :
                List.of("{", "null", "[]", "\"text\"", "1", "{\"a\":}", "{} {}", "{\"__proto__\":{\"x\":1}}")) {
            bodies.put(text, bytes(text));
        }
        bodies.put("deep arrays", bytes("[".repeat(20_000) + "]".repeat(20_000)));
        bodies.put("deep objects", bytes("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)));
        bodies.put("not UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"email\":1}".getBytes(StandardCharsets.UTF_16));
        bodies.put("1 MB", bytes("{\"a\":\"" + "b".repeat(1 << 20) + "\"}"));
        bodies.forEach((what, body) -> requests.add(new Request(what, operation, path, "", type, body)));
        byte[] fitting = json(operation, "", "");
        for (String other : new String[] {
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-7",
            "nonsense",
            null
        }) {
            requests.add(new Request("as " + other, operation, path, "", other, fitting));
        }
        return requests;
    }

    /** Bodies that fit, but for one field. */
    static List<Request> fields(Operation operation, String path) {
        List<Request> requests = new ArrayList<>();
        for (String field : operation.fields().keySet()) {
            for (String value : VALUES) {
                String what = field + " = " + value.substring(0, Math.min(60, value.length()));
                requests.add(
                        new Request(what, operation, path, "", operation.contentType(), json(operation, field, value)));
            }
        }
        if (operation.takesJson()) {
            requests.add(new Request(
                    "unknown field", operation, path, "", operation.contentType(), json(operation, "admin", "true")));
        } else if (operation.contentType() != null) {
            VALUES.forEach(value ->
                    requests.add(new Request(value, operation, path, "", operation.contentType(), bytes(value))));
        }
        return requests;
    }

    /** Every variable of the path in turn, and every parameter of the query. */
    static List<Request> addresses(Operation operation, String path) {
        List<Request> requests = new ArrayList<>();
        byte[] body = operation.contentType() == null ? new byte[0] : json(operation, "", "");
        String[] given = path.split("/", -1);
        String[] segments = operation.path().split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            for (String hostile : segments[i].contains("{") ? PATHS : List.<String>of()) {
                String[] changed = given.clone();
                changed[i] = hostile;
                requests.add(
                        new Request("path", operation, String.join("/", changed), "", operation.contentType(), body));
            }
        }
        List<String> queries = new ArrayList<>(List.of("?a=1&a=2&&=", "?%00=%00", "?x=%ED%A0%80&x[]=1"));
        for (String parameter : operation.parameters()) {
            PATHS.forEach(value -> queries.add("?" + parameter + "=" + value.replace(";", "%3B")));
            queries.add("?" + parameter + "=1&" + parameter + "=two&" + parameter);
        }
        queries.forEach(query ->
                requests.add(new Request("query " + query, operation, path, query, operation.contentType(), body)));
        return requests;
    }

    private static byte[] json(Operation operation, String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(operation.fields());
        if (!field.isEmpty()) {
            fields.put(field, value);
        }
        List<String> members = new ArrayList<>();
        fields.forEach((name, json) -> members.add('"' + name + "\":" + json));
        return bytes("{" + String.join(",", members) + "}");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
