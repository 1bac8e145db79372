package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.Collection;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bson.conversions.Bson;

/** The one place where a caller's scope becomes part of a query. */
final class ScopeFilter {

    private ScopeFilter() {}

    static Bson of(Caller by) {
        return switch (by.scope()) {
            case Scope.Everything all -> empty();
            case Scope.Within within -> within(within.division());
            case Scope.Own own -> own(own.person());
            case Scope.WithinOrOwn either -> or(within(either.division()), own(either.person()));
            case Scope.Nothing none -> nothing();
        };
    }

    static Bson visible(Caller by, String id) {
        return by.scope() instanceof Scope.Everything ? eq("_id", id) : and(eq("_id", id), of(by));
    }

    static Bson visible(Caller by, Collection<String> ids) {
        return by.scope() instanceof Scope.Everything ? in("_id", ids) : and(in("_id", ids), of(by));
    }

    /** A blank code would be a prefix of every division, so it is none. */
    private static Bson within(String division) {
        return division.isBlank() ? nothing() : eq("divisions", division);
    }

    private static Bson own(String person) {
        return person.isBlank() ? nothing() : eq("participants", person);
    }

    private static Bson nothing() {
        return in("_id", List.of());
    }
}
