package org.bangdai.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are and when one counts as down.
 *
 * @param urls base URL of each service, by its short name
 * @param inFlight requests that may wait for one service's answer at the same time
 * @param breakerWindow latest answers that are judged
 * @param breakerMinimum answers needed before judging
 * @param breakerOpen how long a service is left alone after it failed
 * @param uploadTimeout how long a roster may take to arrive and be answered
 * @param retries further tries of a GET or HEAD
 */
@ConfigurationProperties("bangdai.gateway.services")
record ServiceProperties(
        Map<String, URI> urls,
        int inFlight,
        int breakerWindow,
        int breakerMinimum,
        Duration breakerOpen,
        Duration uploadTimeout,
        int retries) {

    URI url(Service service) {
        URI url = urls.get(service.shortName());
        if (url == null) {
            throw new IllegalStateException("bangdai.gateway.services.urls." + service.shortName() + " is missing");
        }
        return url;
    }
}
