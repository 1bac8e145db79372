package org.bangdai.platform.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever causes a change or reads: a person, a client system, or the system itself.
 *
 * @param actor what events and the audit trail name: {@code person:<id>}, {@code client:<id>} or {@code system:<work>}
 * @param person the person's id; null for client systems and for the system
 * @param client the OAuth client that the token was given to; the name of the work for the system
 * @param roles lower-case role names of the token, such as {@code organiser}
 * @param division the code that the token gives; empty for the system
 * @param department the department for which a confirmer or organiser signs; null where there is none
 * @param scope what this caller may see
 */
public record Caller(
        String actor,
        @Nullable String person,
        String client,
        Set<String> roles,
        String division,
        @Nullable String department,
        Scope scope) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The system doing its own work, such as a schedule; sees everything. */
    public static Caller system(String work) {
        return new Caller("system:" + work, null, work, Set.of(), "", null, new Scope.Everything());
    }

    /** The same caller, with another scope: for what was found by other means to be theirs to see or do. */
    public Caller seeing(Scope other) {
        return new Caller(actor, person, client, roles, division, department, other);
    }

    /** The same caller, seeing what the system sees: for acts in their name on what was found to be theirs to change. */
    public Caller seeingEverything() {
        return seeing(new Scope.Everything());
    }

    /** The same caller, seeing their division and what lies below, and nothing else; nothing at all where the token gives none. */
    public Caller withinDivision() {
        return seeing(division.isEmpty() ? new Scope.Nothing() : new Scope.Within(division));
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Whether the caller is this very person. */
    public boolean is(String personId) {
        return personId.equals(person);
    }
}
