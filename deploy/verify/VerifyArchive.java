import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Verifies an exported archive with nothing but the JDK and the published keys, so that whoever was given one need not trust who gave it:
 *
 * <pre>{@code
 * curl -o keys.json https://…/api/v1/certificates/keys
 * java deploy/verify/VerifyArchive.java archive-….zip keys.json
 * }</pre>
 *
 * Says what is wrong and ends with 1 unless the manifest is signed with one of the keys, each file is the one that it names, and the entries form the chain
 * that ends as it says.
 */
public final class VerifyArchive {

    private static final String TYPE = "bangdai-archive-manifest";
    private static final Set<String> BESIDE = Set.of("manifest.json", "manifest.jws");
    private static final List<String> COVERED = List.of(
            "actor", "digest", "division", "eventId", "number", "pairingId", "previous", "subject", "time", "type");

    private VerifyArchive() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("java VerifyArchive.java BUNDLE.zip KEYS.json");
            System.exit(2);
        }
        try (ZipFile bundle = new ZipFile(arguments[0])) {
            System.out.println(verify(bundle, Files.readString(Path.of(arguments[1]))));
        } catch (Broken broken) {
            System.out.println("NOT TRUE: " + broken.getMessage());
            System.exit(1);
        }
    }

    private static final class Broken extends RuntimeException {
        Broken(String what) {
            super(what);
        }
    }

    private static void hold(boolean so, String otherwise) {
        if (!so) {
            throw new Broken(otherwise);
        }
    }

    private static String verify(ZipFile bundle, String keys) throws IOException, GeneralSecurityException {
        byte[] manifest = file(bundle, "manifest.json");
        signed(new String(file(bundle, "manifest.jws"), US_ASCII), manifest, list(map(parse(keys)).get("keys")));
        Map<String, Object> says = map(parse(new String(manifest, UTF_8)));
        files(bundle, list(says.get("files")));
        String head = chain(list(map(parse(new String(file(bundle, "archive.json"), UTF_8))).get("entries")), says);
        return "TRUE: signed, " + says.get("entries") + " entries, chain whole, head " + head;
    }

    private static void signed(String jws, byte[] manifest, List<Object> keys) throws GeneralSecurityException {
        String[] parts = jws.split("\\.", -1);
        hold(parts.length == 3, "manifest.jws is no JWS");
        Map<String, Object> header = map(parse(new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8)));
        hold("EdDSA".equals(header.get("alg")) && TYPE.equals(header.get("typ")), "manifest.jws signs something else");
        hold(Arrays.equals(Base64.getUrlDecoder().decode(parts[1]), manifest), "manifest.json is not what was signed");
        Map<String, Object> key = keys.stream()
                .map(VerifyArchive::map)
                .filter(it -> it.get("kid").equals(header.get("kid")))
                .findFirst()
                .orElseThrow(() -> new Broken("manifest.jws is signed with a key that was not published"));
        // RFC 8410: what X.509 puts before the 32 bytes of an Ed25519 key.
        String encoded = "302a300506032b6570032100"
                + HexFormat.of().formatHex(Base64.getUrlDecoder().decode((String) key.get("x")));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded))));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        hold(signature.verify(Base64.getUrlDecoder().decode(parts[2])), "the signature of manifest.jws does not verify");
    }

    private static void files(ZipFile bundle, List<Object> named) throws IOException, GeneralSecurityException {
        Set<String> expected = new TreeSet<>(BESIDE);
        for (Object it : named) {
            Map<String, Object> file = map(it);
            String name = (String) file.get("name");
            expected.add(name);
            hold(sha256(file(bundle, name)).equals(file.get("sha256")), name + " was changed");
        }
        Set<String> there = new TreeSet<>(bundle.stream().map(ZipEntry::getName).toList());
        hold(there.equals(expected), "the bundle holds " + there + " but the manifest names " + expected);
    }

    private static String chain(List<Object> entries, Map<String, Object> manifest) throws GeneralSecurityException {
        String head = "0".repeat(64);
        for (int number = 1; number <= entries.size(); number++) {
            Map<String, Object> entry = map(entries.get(number - 1));
            Map<String, Object> covered = new TreeMap<>();
            COVERED.forEach(field -> covered.put(field, entry.get(field)));
            String broken = "entry " + number + " was changed, or one before it is missing";
            hold(entry.get("number").equals((long) number) && entry.get("previous").equals(head), broken);
            hold(sha256(canonical(covered).getBytes(UTF_8)).equals(entry.get("hash")), broken);
            if (entry.get("body") instanceof String body) {
                hold(sha256(body.getBytes(UTF_8)).equals(entry.get("digest")), "the body of entry " + number + " was changed");
            }
            head = (String) entry.get("hash");
        }
        hold(manifest.get("entries").equals((long) entries.size()) && manifest.get("head").equals(head), "entries are missing at the end");
        hold(manifest.get("intact").equals(true), "the manifest says that the chain was broken when it was exported");
        return head;
    }

    private static byte[] file(ZipFile bundle, String name) throws IOException {
        ZipEntry entry = bundle.getEntry(name);
        hold(entry != null, name + " is missing");
        try (InputStream in = bundle.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** JSON of a flat object: names in order, no white space. */
    private static String canonical(Map<String, Object> fields) {
        List<String> members = new ArrayList<>();
        fields.forEach((name, value) -> members.add(quoted(name) + ":" + (value instanceof String text ? quoted(text) : value)));
        return "{" + String.join(",", members) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            int escape = "\"\\\b\f\n\r\t".indexOf(c);
            if (escape >= 0) {
                quoted.append('\\').append("\"\\bfnrt".charAt(escape));
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        hold(value instanceof Map, "an object is expected, not " + value);
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        hold(value instanceof List, "a list is expected, not " + value);
        return (List<Object>) value;
    }

    private static Object parse(String json) {
        Reader reader = new Reader(json);
        Object value = reader.value();
        hold(reader.next() == 0, "what follows the JSON is none");
        return value;
    }

    /** JSON as maps, lists, strings, longs or doubles, booleans and null. */
    private static final class Reader {

        private final String json;
        private int at;

        Reader(String json) {
            this.json = json;
        }

        /** The next character that is no white space, unread; 0 at the end. */
        char next() {
            while (at < json.length() && json.charAt(at) <= ' ') {
                at++;
            }
            return at < json.length() ? json.charAt(at) : 0;
        }

        private boolean skip(char c) {
            boolean there = next() == c;
            at += there ? 1 : 0;
            return there;
        }

        Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> literal();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> fields = new LinkedHashMap<>();
            skip('{');
            while (!skip('}')) {
                hold(next() == '"', "a name is expected at " + at);
                String name = string();
                hold(skip(':'), "a colon is expected at " + at);
                hold(fields.put(name, value()) == null, name + " is there twice");
                hold(skip(',') || next() == '}', "a comma is expected at " + at);
            }
            return fields;
        }

        private List<Object> array() {
            List<Object> items = new ArrayList<>();
            skip('[');
            while (!skip(']')) {
                items.add(value());
                hold(skip(',') || next() == ']', "a comma is expected at " + at);
            }
            return items;
        }

        private String string() {
            StringBuilder text = new StringBuilder();
            for (at++; at < json.length() && json.charAt(at) != '"'; at++) {
                char c = json.charAt(at);
                if (c != '\\') {
                    text.append(c);
                    continue;
                }
                char escaped = json.charAt(++at);
                if (escaped == 'u') {
                    text.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
                    at += 4;
                } else {
                    int known = "bfnrt".indexOf(escaped);
                    text.append(known < 0 ? escaped : "\b\f\n\r\t".charAt(known));
                }
            }
            at++;
            return text.toString();
        }

        private Object literal() {
            int from = at;
            while (at < json.length() && ",]} \n\r\t".indexOf(json.charAt(at)) < 0) {
                at++;
            }
            String word = json.substring(from, at);
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> null;
                default -> number(word);
            };
        }

        private static Object number(String word) {
            try {
                return word.matches("-?\\d+") ? (Object) Long.parseLong(word) : (Object) Double.parseDouble(word);
            } catch (NumberFormatException none) {
                throw new Broken(word + " is no JSON");
            }
        }
    }
}
