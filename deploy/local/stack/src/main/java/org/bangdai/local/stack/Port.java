package org.bangdai.local.stack;

/** The ports of the stack; each is set by the environment variable of its name. */
enum Port {
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(8200),
    PAIRING(8101),
    PAIRING_MANAGEMENT(8201),
    EVALUATION(8102),
    EVALUATION_MANAGEMENT(8202),
    NOTIFICATION(8103),
    NOTIFICATION_MANAGEMENT(8203),
    ISSUER(8090),
    MONGO(27117),
    KAFKA(9192);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    String variable() {
        return "BANGDAI_" + name() + "_PORT";
    }
}
