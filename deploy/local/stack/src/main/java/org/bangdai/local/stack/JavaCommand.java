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
import java.util.stream.Stream;
import org.bangdai.local.broker.Tethered;

/** Command lines of child JVMs that end with this one. */
final class JavaCommand {

    private JavaCommand() {}

    /**
     * @param archive class archive that makes starts quick: written at the first clean stop, renewed when the class
     *     path changes
     * @param mainAndArguments the main class, then what it is given
     */
    static List<String> line(String heap, Path archive, String classPath, Path brokerLib, String... mainAndArguments) {
        List<String> line = new ArrayList<>(List.of(
                java(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (isArchivable(classPath)) {
            line.add("-XX:+AutoCreateSharedArchive");
            line.add("-XX:SharedArchiveFile=" + archive);
        }
        line.addAll(List.of("-cp", tether(brokerLib) + File.pathSeparator + classPath, Tethered.class.getName()));
        line.addAll(Arrays.asList(mainAndArguments));
        return line;
    }

    /** A JVM refuses to archive classes from folders, and ends with an error of its own when it is told to. */
    private static boolean isArchivable(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator)).noneMatch(entry -> Files.isDirectory(Path.of(entry)));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path tether(Path brokerLib) {
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
