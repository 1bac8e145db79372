package org.bangdai.local.broker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another program's {@code main} so that it ends when its parent does: {@code java -cp … Tethered <main class>
 * [arguments]}. The process leaves Ctrl-C to its parent and stops on SIGTERM or at the end of its standard input.
 */
public final class Tethered {

    private Tethered() {}

    public static void main(String[] args) throws Throwable {
        Tether.hold();
        Method main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
