package org.bangdai.gateway.docs;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Names the gateway as the server in a service's OpenAPI document: its own address is not for callers. */
@Component
public class OwnServer {

    private final JsonMapper json;

    OwnServer(JsonMapper json) {
        this.json = json;
    }

    public GatewayFilterSpec named(GatewayFilterSpec filters) {
        return filters.modifyResponseBody(String.class, String.class, this::rewrite);
    }

    private Publisher<String> rewrite(ServerWebExchange exchange, @Nullable String document) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (document == null || status == null || !status.isSameCodeAs(HttpStatus.OK)) {
            return Mono.justOrEmpty(document);
        }
        return Mono.fromCallable(() -> named(document));
    }

    private String named(String document) {
        JsonNode root = json.readTree(document);
        if (root instanceof ObjectNode openApi) {
            openApi.putArray("servers").addObject().put("url", "/");
        }
        return json.writeValueAsString(root);
    }
}
