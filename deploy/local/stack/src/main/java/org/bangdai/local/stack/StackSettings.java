package org.bangdai.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a stack lives, and which of its parts are given from outside. */
public final class StackSettings {

    /** The issuer's path; tokens carry it in {@code iss}. */
    static final String ISSUER_ID = "bangdai";

    private final Path root;
    private final Path home;
    private final Ports ports;
    private final Map<String, String> given;

    private StackSettings(Path root, Path home, Ports ports, Map<String, String> given) {
        this.root = root;
        this.home = home.toAbsolutePath();
        this.ports = ports;
        this.given = given;
    }

    /** Everything embedded, on free ports, whatever the environment says but for BANGDAI_MONGO_HEAP: long campaigns gather more than a test does. */
    public static StackSettings forTests(Path home) {
        String heap = System.getenv("BANGDAI_MONGO_HEAP");
        return new StackSettings(
                findRoot(), home, Ports.free(), heap == null ? Map.of() : Map.of("BANGDAI_MONGO_HEAP", heap));
    }

    /**
     * The usual ports unless environment variables set others. What BANGDAI_MONGO_URI, BANGDAI_KAFKA_SERVERS or
     * BANGDAI_OIDC_ISSUER names is used as it is, and no embedded part is started in its place.
     *
     * @throws StackException for a port that is no number
     */
    public static StackSettings fromEnvironment(Path home) {
        return from(home, System.getenv());
    }

    static StackSettings from(Path home, Map<String, String> environment) {
        return new StackSettings(findRoot(), home, Ports.from(environment), Map.copyOf(environment));
    }

    /** Data, logs, keys and the demo clock; made where it is missing. */
    public Path home() {
        return home;
    }

    /** The top folder of the sources, where the built jars are found. */
    Path root() {
        return root;
    }

    Ports ports() {
        return ports;
    }

    Path log(String process) {
        return home.resolve("logs").resolve(process + ".log");
    }

    DemoClock clock() {
        return clockIn(home);
    }

    static DemoClock clockIn(Path home) {
        return new DemoClock(home.resolve("clock"));
    }

    boolean embedsMongo() {
        return given("BANGDAI_MONGO_URI") == null;
    }

    boolean embedsKafka() {
        return given("BANGDAI_KAFKA_SERVERS") == null;
    }

    boolean embedsIssuer() {
        return given("BANGDAI_OIDC_ISSUER") == null;
    }

    /** Unless BANGDAI_DEMO is off, or tokens come from elsewhere, so that nobody can be acted as. */
    boolean loadsDemoData() {
        return embedsIssuer() && !"off".equals(given("BANGDAI_DEMO"));
    }

    String mongoUri() {
        String uri = given("BANGDAI_MONGO_URI");
        return uri == null ? "mongodb://localhost:" + ports.of(Port.MONGO) : uri;
    }

    /**
     * As a JVM takes it: what the embedded MongoDB may use. All its documents lie there.
     *
     * @throws StackException for a BANGDAI_MONGO_HEAP that is no size
     */
    String mongoHeap() {
        String heap = given("BANGDAI_MONGO_HEAP");
        if (heap != null && !heap.matches("[1-9]\\d*[mg]")) {
            throw new StackException("BANGDAI_MONGO_HEAP must be a size such as 512m or 4g, not '" + heap + "'.");
        }
        return heap == null ? "512m" : heap;
    }

    /**
     * As a JVM takes it: how services, gateway and the embedded MongoDB compile. Quickly and lightly, which fits what starts often and runs shortly;
     * with all there is where BANGDAI_JIT is {@code full}, as in production.
     *
     * @throws StackException for a BANGDAI_JIT that is neither {@code full} nor {@code quick}
     */
    List<String> compiler() {
        String jit = given("BANGDAI_JIT");
        return switch (jit == null ? "quick" : jit) {
            case "quick" -> List.of("-XX:TieredStopAtLevel=1");
            case "full" -> List.of();
            default -> throw new StackException("BANGDAI_JIT must be full or quick, not '" + jit + "'.");
        };
    }

    String kafkaServers() {
        String servers = given("BANGDAI_KAFKA_SERVERS");
        return servers == null ? "localhost:" + ports.of(Port.KAFKA) : servers;
    }

    String issuer() {
        String issuer = given("BANGDAI_OIDC_ISSUER");
        return issuer == null ? ports.url(Port.ISSUER) + "/" + ISSUER_ID : issuer;
    }

    /** @throws StackException naming the first port that another process has */
    void requireFreePorts() {
        for (Port port : Port.values()) {
            boolean ours = switch (port) {
                case MONGO -> embedsMongo();
                case KAFKA -> embedsKafka();
                case ISSUER -> embedsIssuer();
                default -> true;
            };
            if (ours) {
                ports.requireFree(port);
            }
        }
    }

    private @Nullable String given(String variable) {
        String value = given.get(variable);
        return value == null || value.isBlank() ? null : value;
    }

    private static Path findRoot() {
        String set = System.getProperty("bangdai.root");
        if (set != null) {
            return Path.of(set).toAbsolutePath();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/local/stack"))) {
                return folder;
            }
        }
        throw new StackException("Run this inside the Bangdai sources, or set -Dbangdai.root to their folder.");
    }
}
