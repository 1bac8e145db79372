package org.bangdai.local.stack;

/** The Spring Boot applications, by their process names, which are also their modules' folders. */
enum App {
    PAIRING("pairing-service", Port.PAIRING, Port.PAIRING_MANAGEMENT),
    EVALUATION("evaluation-service", Port.EVALUATION, Port.EVALUATION_MANAGEMENT),
    NOTIFICATION("notification-service", Port.NOTIFICATION, Port.NOTIFICATION_MANAGEMENT),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String process;
    private final Port port;
    private final Port managementPort;

    App(String process, Port port, Port managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    String process() {
        return process;
    }

    Port port() {
        return port;
    }

    Port managementPort() {
        return managementPort;
    }
}
