package org.bangdai.local.stack;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code deploy/local/up}: runs a stack in a home folder until Ctrl-C. A failure is one line on standard error and exit
 * code 1.
 */
final class StackMain {

    private static final Logger LOG = LoggerFactory.getLogger(StackMain.class);

    private StackMain() {}

    public static void main(String[] args) {
        AtomicBoolean interrupted = new AtomicBoolean();
        try {
            Stack stack = Stack.of(StackSettings.fromEnvironment(Path.of(args[0])), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, interrupted), "stack-shutdown"));
            System.out.println("Starting Bangdai; logs are in " + stack.home().resolve("logs"));
            boolean demo = stack.settings().loadsDemoData();
            if (demo) {
                DemoData.beforeStart(stack.settings());
            }
            stack.run();
            if (demo) {
                DemoData.load(stack, System.out::println);
            }
            System.out.println(Greeting.of(stack));
            stack.prepareQuickStarts();
            throw stack.failure().join();
        } catch (RuntimeException failed) {
            // After Ctrl-C every start fails, which is no news.
            if (!interrupted.get()) {
                LOG.error("The stack ended.", failed);
                System.err.println(failed instanceof StackException ? failed.getMessage() : failed.toString());
            }
            System.exit(1);
        }
    }

    private static void stop(Stack stack, AtomicBoolean interrupted) {
        interrupted.set(true);
        if (!stack.isClosed()) {
            System.out.println("Stopping …");
            stack.close();
        }
    }
}
