package org.bangdai.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Stands for a service: ready at once at its management port, or dead at once when it is told "die". */
final class FakeApp {

    private FakeApp() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("die")) {
            System.out.println("cannot go on");
            System.exit(3);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(args[0])), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
