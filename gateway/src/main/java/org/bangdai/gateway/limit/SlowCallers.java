package org.bangdai.gateway.limit;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Ends connections whose request stops arriving, so that slow senders cannot hold the door open. */
@Component
class SlowCallers implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final LimitProperties limits;

    SlowCallers(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.readTimeout(limits.readTimeout()));
    }
}
