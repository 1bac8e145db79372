package org.bangdai.gateway.route;

import java.util.List;
import java.util.Locale;

/** The services and the resources, below {@code /api/v1}, that each of them owns. */
enum Service {
    PAIRING(
            "/divisions/**",
            "/fields",
            "/methods",
            "/competences/**",
            "/programmes/**",
            "/mentors/**",
            "/mentees/**",
            "/rosters/**",
            "/matchings/**",
            "/pairings/**",
            "/lineage/**",
            "/secondments",
            "/ceremonies/**",
            "/disputes/**",
            "/problems/**",
            "/villages/**",
            "/home-visit-coverage",
            "/spot-checks/**",
            "/practices/**",
            "/milestones/**",
            "/certificates/**",
            "/persons/**",
            "/units/**",
            "/postings/**",
            "/registry-deltas",
            "/follow-ups/**",
            "/audit/**",
            "/erasures/**"),
    EVALUATION(
            "/schemes/**",
            "/reviews/**",
            "/growth/**",
            "/result-rules/**",
            "/boards/**",
            "/objections/**",
            "/assessments/**",
            "/mentor-effects/**",
            "/figures/**"),
    NOTIFICATION(
            "/notifications/**",
            "/preferences/**",
            "/duties/**",
            "/evidence/**",
            "/calendar.ics",
            "/calendar-feed",
            "/subscriptions/**",
            "/contacts/**",
            "/dead-deliveries/**");

    // The list is immutable, though its type does not tell.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> resources;

    Service(String... resources) {
        this.resources = List.of(resources);
    }

    /** As in {@code /openapi/pairing} and {@code ?service=pairing}. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String[] paths() {
        return resources.stream().map(it -> "/api/v1" + it).toArray(String[]::new);
    }
}
