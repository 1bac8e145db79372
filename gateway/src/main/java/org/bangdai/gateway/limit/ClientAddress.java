package org.bangdai.gateway.limit;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Where a request came from: {@code X-Forwarded-For} counts only as far as proxies that we trust wrote it. */
@Component
public class ClientAddress {

    private final Predicate<String> trusted;

    ClientAddress(@Value("${spring.cloud.gateway.server.webflux.trusted-proxies:}") String trustedProxies) {
        this.trusted = trustedProxies.isBlank()
                ? address -> false
                : Pattern.compile(trustedProxies).asMatchPredicate();
    }

    public String of(ServerHttpRequest request) {
        String address = remote(request.getRemoteAddress());
        if (!trusted.test(address)) {
            return address;
        }
        List<String> hops = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Pattern.compile(",").splitAsStream(line))
                .map(String::strip)
                .toList();
        // From the nearest hop outwards: the first address that is no proxy of ours is the caller.
        return hops.reversed().stream()
                .filter(hop -> !trusted.test(hop))
                .findFirst()
                .orElse(address);
    }

    private static String remote(@Nullable InetSocketAddress remote) {
        if (remote == null) {
            return "unknown";
        }
        return remote.getAddress() == null
                ? remote.getHostString()
                : remote.getAddress().getHostAddress();
    }
}
