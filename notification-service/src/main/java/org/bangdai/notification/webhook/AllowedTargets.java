package org.bangdai.notification.webhook;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import org.bangdai.notification.webhook.domain.Network;
import org.bangdai.notification.webhook.domain.PublicAddresses;
import org.jspecify.annotations.Nullable;

/** What may be called: public https addresses, and what the operator's settings add. */
final class AllowedTargets {

    private final boolean plainHttp;
    private final List<Network> networks;

    AllowedTargets(WebhookSettings settings) {
        this.plainHttp = settings.plainHttp();
        this.networks = settings.networks().stream().map(Network::of).toList();
    }

    boolean mayCall(InetAddress address) {
        byte[] bytes = address.getAddress();
        return PublicAddresses.isPublic(bytes) || networks.stream().anyMatch(it -> it.contains(bytes));
    }

    /** What can be said without resolving the name; each call looks at the addresses again. */
    boolean mayCall(String url) {
        URI uri = parsed(url);
        if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return false;
        }
        boolean scheme = "https".equals(uri.getScheme()) || (plainHttp && "http".equals(uri.getScheme()));
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(uri.getHost());
        return scheme && isPort(uri.getPort()) && (literal == null || mayCall(address(literal)));
    }

    /** -1 is the scheme's own. */
    private static boolean isPort(int port) {
        return port == -1 || (port > 0 && port <= 65_535);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
