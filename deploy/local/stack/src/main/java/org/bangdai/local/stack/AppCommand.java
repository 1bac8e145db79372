package org.bangdai.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs a module's Spring Boot jar, from its ahead-of-time cache where there is one: it holds the classes loaded and
 * linked, which more than halves the time to start.
 *
 * @param shared where jars are laid out, for all stacks of these sources
 * @param home of the stack that runs it
 * @param compiler the JVM's options for its compiler
 */
record AppCommand(Path module, Path shared, Path brokerLib, Path home, List<String> compiler) implements Child.Command {

    private static final String HEAP = "256m";

    static AppCommand of(App app, StackSettings settings) {
        return new AppCommand(
                settings.root().resolve(app.process()),
                settings.root().resolve(".bangdai"),
                BrokerPart.brokerLib(settings.root()),
                settings.home(),
                settings.compiler());
    }

    @Override
    public List<String> line() {
        Path cache = cache();
        return line(Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable") : List.of());
    }

    /** Starts as far as before the first request, then writes the cache and ends. */
    List<String> trainingLine(Path output) {
        return line(List.of("-XX:AOTCacheOutput=" + output, "-Dspring.context.exit=onRefresh"));
    }

    /** Named by all that it depends on beside the jar, as a JVM would silently ignore one that does not fit. */
    Path cache() {
        Path tether = JavaCommand.tether(brokerLib);
        try {
            int fit = Objects.hash(
                    Files.getLastModifiedTime(tether).toMillis(),
                    tether,
                    System.getProperty("java.vm.version"),
                    compiler);
            return jar().folder().resolve("start-" + Integer.toHexString(fit) + ".aot");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> line(List<String> cache) {
        AppJar jar = jar();
        List<String> options = Stream.concat(compiler.stream(), cache.stream()).toList();
        return JavaCommand.line(HEAP, options, jar.classPath(), brokerLib, jar.mainClass());
    }

    private AppJar jar() {
        return AppJar.of(module, shared.resolve("apps"), home.equals(shared));
    }
}
