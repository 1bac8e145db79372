package org.bangdai.local.mongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in a JVM of its own, to be killed. Its main is as the real one, with snapshots so often that a kill meets them too. */
final class ChildServer implements AutoCloseable {

    private static final long SNAPSHOT_FLOOR = 256L << 10;

    private final Process process;
    private final String uri;

    private ChildServer(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(EmbeddedMongo.at(Path.of(args[0]), 0, SNAPSHOT_FLOOR).uri());
        Thread.currentThread().join();
    }

    static ChildServer start(Path folder) throws IOException {
        Process process = java(ChildServer.class, folder.toString()).start();
        return new ChildServer(process, firstLine(process));
    }

    /** The command that runs a class of this class path in the same kind of JVM. */
    static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    static String firstLine(Process process) throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("the server ended before it was ready");
        }
        return line;
    }

    String uri() {
        return uri;
    }

    /** SIGKILL: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
