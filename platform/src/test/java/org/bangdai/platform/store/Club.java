package org.bangdai.platform.store;

import static com.mongodb.client.model.Indexes.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** An aggregate for tests. */
record Club(
        String division,
        String name,
        List<String> members,
        @Nullable String moving) {

    record Joined(String club, String member) implements Event {
        @Override
        public String type() {
            return "member-joined";
        }
    }

    record TooMany(int most) implements Refusal {}

    static Aggregate<Club> aggregate() {
        return Aggregate.in("clubs", RecordMapping.of(Club.class), Club::division)
                .participants(Club::members)
                .publishes("club-events", Club::name)
                .intent(Club::moving)
                .concealed(club -> club.name().isEmpty())
                .index(Index.on("name", ascending("divisions", "state.name", "_id")))
                .index(Index.on("own-name", ascending("participants", "state.name", "_id")));
    }

    static Club named(String name) {
        return new Club("330523205", name, List.of(), null);
    }

    Decision<Club> join(String member) {
        if (members.size() == 100) {
            return Decision.refuse(new TooMany(100));
        }
        List<String> next = new ArrayList<>(members);
        next.add(member);
        return Decision.change(new Club(division, name, List.copyOf(next), moving), new Joined(name, member));
    }

    Club moving(@Nullable String intent) {
        return new Club(division, name, members, intent);
    }

    Club called(String other) {
        return new Club(division, other, members, moving);
    }

    Club in(String other) {
        return new Club(other, name, members, moving);
    }

    static Caller organiser(String division) {
        return caller("o-" + division, new Scope.Within(division), division);
    }

    static Caller person(String id) {
        return caller(id, new Scope.Own(id), "330523");
    }

    static Caller caller(String id, Scope scope, String division) {
        return new Caller("person:" + id, id, "app", Set.of("organiser"), division, null, scope);
    }
}
