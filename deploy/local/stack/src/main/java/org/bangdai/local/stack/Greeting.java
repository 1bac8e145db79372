package org.bangdai.local.stack;

import java.util.stream.Collectors;

/** What {@code deploy/local/up} shows when all is ready. */
final class Greeting {

    private Greeting() {}

    static String of(Stack stack) {
        return """

                帮带已就绪。Bangdai is ready.

                  接口 API           %s/api/v1
                  文档 API documents %s/docs
                  令牌 Issuer        %s
                  MongoDB            %s
                  Kafka              %s
                  数据 Data and logs %s

                演示账号 Demo accounts (deploy/local/token NAME prints a token):
                %s

                演示时钟 deploy/local/clock +30d 前进三十天 moves time on. Ctrl-C 停止 stops all.\
                """.formatted(
                        stack.gatewayUrl(),
                        stack.gatewayUrl(),
                        stack.settings().issuer(),
                        stack.settings().mongoUri(),
                        stack.settings().kafkaServers(),
                        stack.home(),
                        DemoAccount.all().stream().map(Greeting::line).collect(Collectors.joining("\n")));
    }

    private static String line(DemoAccount account) {
        String person = account.fullName() == null ? "" : account.fullName() + " ";
        return "  %-20s %s%s · %s".formatted(account.name(), person, account.title(), account.titleEn());
    }
}
