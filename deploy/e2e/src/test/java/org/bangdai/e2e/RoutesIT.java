package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a service describes, the gateway serves; what it does not serve to nobody, it refuses. */
class RoutesIT {

    private static final String SOME_ID = "019a9f00-0000-7000-8000-00000000ffff";

    @ParameterizedTest
    @ValueSource(strings = {"pairing", "evaluation", "notification"})
    void everyDescribedRouteIsReachedThroughTheGateway(String service) {
        List<String> lost = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Api organiser = Api.as("organiser");
        for (var path : described(service).properties()) {
            String route = path.getKey()
                    .replaceFirst("^/api/v1", "")
                    .replace("{division}", "330523")
                    .replace("{year}", "2026")
                    .replaceAll("\\{[^}]+}", SOME_ID);
            String asked = route.equals("/parked-events") || route.startsWith("/parked-events/")
                    ? route + "?service=" + service
                    : route;
            // With a token, since without one every address is 401; by a method that none has, so that nothing streams
            // or changes.
            if (organiser.patch(asked).status() != 405) {
                lost.add(path.getKey());
            }
            if (new Api("").get(asked).status() == 200) {
                open.add(path.getKey());
            }
        }

        assertThat(lost).as("not routed").isEmpty();
        assertThat(open)
                .as("readable without a token")
                .isSubsetOf(
                        "/api/v1/divisions",
                        "/api/v1/fields",
                        "/api/v1/methods",
                        "/api/v1/competences",
                        "/api/v1/competences/levels",
                        "/api/v1/certificates/keys",
                        "/api/v1/assessments/keys");
    }

    private static JsonNode described(String service) {
        String address = Bangdai.stack().gatewayUrl() + "/openapi/" + service;
        return Api.plain(address).path("paths");
    }
}
