package org.bangdai.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * A Spring Boot jar, laid out as plain jars in a folder: it starts quicker so, and a build may replace the jar while its
 * process runs.
 */
final class AppJar {

    private final Path jar;
    private final Path extracted;

    private AppJar(Path jar, Path extracted) {
        this.jar = jar;
        this.extracted = extracted;
    }

    /**
     * Finds the built jar of a module, and lays it out below a folder unless it is there from before.
     *
     * @param alone whether nobody else runs what lies there, so that what earlier builds left can go
     */
    static AppJar of(Path module, Path folder, boolean alone) {
        Path jar = find(module);
        try {
            String version =
                    Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
            Path place = folder.resolve(module.getFileName() + "-" + version);
            if (!Files.isDirectory(place)) {
                if (alone) {
                    removeOlder(folder, module.getFileName() + "-*");
                }
                extract(jar, place);
            }
            return new AppJar(jar, place);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String classPath() {
        return extracted.resolve(jar.getFileName()).toString();
    }

    Path folder() {
        return extracted;
    }

    String mainClass() {
        try (JarFile file = new JarFile(extracted.resolve(jar.getFileName()).toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path find(Path module) {
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars =
                    Files.newDirectoryStream(target, "bangdai-" + module.getFileName() + "-*SNAPSHOT.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        throw new StackException(target + " holds no built jar: build with mvn -DskipTests package.");
    }

    private static void extract(Path jar, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path next = Files.createTempDirectory(place.getParent(), "extracting");
        Process tool = new ProcessBuilder(
                        JavaCommand.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        next.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File(next + ".log")))
                .start();
        if (tool.onExit().join().exitValue() != 0) {
            throw new StackException(jar + " is not a Spring Boot jar that can be laid out; see " + next + ".log");
        }
        Files.delete(Path.of(next + ".log"));
        try {
            Files.move(next, place);
        } catch (FileAlreadyExistsException anotherStackWasFaster) {
            Files.walkFileTree(next, new Removal());
        }
    }

    private static void removeOlder(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> older = Files.newDirectoryStream(folder, pattern)) {
            for (Path each : older) {
                Files.walkFileTree(each, new Removal());
            }
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
