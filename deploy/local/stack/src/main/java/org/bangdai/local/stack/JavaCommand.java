package org.bangdai.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bangdai.local.broker.Tethered;

/** Command lines of child JVMs that end with this one. */
final class JavaCommand {

    private JavaCommand() {}

    /**
     * @param options of the JVM, beside those that all children have
     * @param mainAndArguments the main class, then what it is given
     */
    static List<String> line(
            String heap, List<String> options, String classPath, Path brokerLib, String... mainAndArguments) {
        List<String> line = new ArrayList<>(List.of(
                java(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        line.addAll(options);
        line.addAll(List.of("-cp", tether(brokerLib) + File.pathSeparator + classPath, Tethered.class.getName()));
        line.addAll(Arrays.asList(mainAndArguments));
        return line;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The jar that ties a child to this process. */
    static Path tether(Path brokerLib) {
        if (Files.isDirectory(brokerLib)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(brokerLib, "bangdai-local-broker-*-child.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        throw new StackException(brokerLib + " holds no child jar: build with mvn -DskipTests package.");
    }
}
