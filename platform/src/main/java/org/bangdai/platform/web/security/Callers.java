package org.bangdai.platform.web.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The caller that a token speaks of. What the token does not say is never assumed: no division and no person is no scope. */
public final class Callers {

    /** Roles that see the division that was given to them and what lies below. */
    private static final Set<String> OF_A_DIVISION = Set.of("organiser", "confirmer", "integrator", "auditor");

    /** Roles that see what concerns themselves. */
    private static final Set<String> OF_A_PERSON = Set.of("mentor", "mentee", "appraiser");

    private Callers() {}

    public static Caller of(Jwt token) {
        Set<String> roles = Set.copyOf(strings(token.getClaimAsStringList("roles")));
        String person = blankAsNull(token.getClaimAsString("person"));
        String division = text(token.getClaimAsString("division"));
        String client = client(token);
        String actor = person == null ? "client:" + client : "person:" + person;
        return new Caller(
                actor,
                person,
                client,
                roles,
                division,
                blankAsNull(token.getClaimAsString("department")),
                scope(roles, division, person));
    }

    private static Scope scope(Set<String> roles, String division, @Nullable String person) {
        String within = !division.isEmpty() && meets(roles, OF_A_DIVISION) ? division : null;
        String own = meets(roles, OF_A_PERSON) ? person : null;
        if (within != null) {
            return own == null ? new Scope.Within(within) : new Scope.WithinOrOwn(within, own);
        }
        return own == null ? new Scope.Nothing() : new Scope.Own(own);
    }

    private static boolean meets(Set<String> roles, Set<String> others) {
        return new HashSet<>(roles).removeAll(others);
    }

    private static String client(Jwt token) {
        String azp = blankAsNull(token.getClaimAsString("azp"));
        return azp == null ? text(token.getSubject()) : azp;
    }

    private static List<String> strings(@Nullable List<String> claim) {
        return claim == null ? List.of() : claim;
    }

    private static String text(@Nullable String claim) {
        return claim == null ? "" : claim;
    }

    private static @Nullable String blankAsNull(@Nullable String claim) {
        return claim == null || claim.isBlank() ? null : claim;
    }
}
