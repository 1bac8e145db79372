package org.bangdai.pairing.lineage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.lineage.domain.Bond.Way;
import org.bangdai.pairing.lineage.domain.Branch;
import org.bangdai.pairing.lineage.domain.Standing;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.person.Persons;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class LineageController {

    private final Persons persons;
    private final TraceLineage lineage;
    private final Mentors mentors;

    LineageController(Persons persons, TraceLineage lineage, Mentors mentors) {
        this.persons = persons;
        this.lineage = lineage;
        this.mentors = mentors;
    }

    /**
     * @param mentor how far the person has come as a mentor; null where they were never nominated
     * @param truncated whether there may be more than is shown, above or below
     */
    record LineageView(
            String personId,
            String name,
            @Nullable Standing mentor,
            boolean truncated,
            List<Bonded> mentors,
            List<Bonded> mentees) {}

    /**
     * @param mentor as in {@link LineageView}
     * @param again this person stands elsewhere in the tree, and is followed there
     * @param next their own mentors, or mentees
     */
    record Bonded(
            String personId,
            String name,
            String pairingId,
            Role role,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable Standing mentor,
            boolean again,
            List<Bonded> next) {

        static List<Bonded> of(List<Branch.Node> nodes, Map<String, Standing> standings) {
            return nodes.stream().map(it -> of(it, standings)).toList();
        }

        private static Bonded of(Branch.Node node, Map<String, Standing> standings) {
            var bond = node.bond();
            return new Bonded(
                    bond.personId(),
                    bond.name(),
                    bond.pairingId(),
                    bond.role(),
                    bond.startsOn(),
                    bond.endedOn(),
                    standings.get(bond.personId()),
                    node.again(),
                    of(node.next(), standings));
        }
    }

    @GetMapping("/api/v1/persons/{id}/lineage")
    @Roles({"organiser", "integrator", "mentor", "mentee"})
    Mono<LineageView> lineage(Caller by, @PathVariable String id) {
        return persons.find(by, id)
                .filter(found -> by.hasRole("organiser") || by.hasRole("integrator") || by.is(id))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", id)))
                .flatMap(person -> Mono.zip(
                        lineage.trace(by, id, Way.MENTORS),
                        lineage.trace(by, id, Way.MENTEES),
                        (above, below) -> view(id, person.name(), above, below)))
                .flatMap(view -> view);
    }

    private Mono<LineageView> view(String id, String name, Branch above, Branch below) {
        Set<String> persons = new HashSet<>(above.persons());
        persons.addAll(below.persons());
        return mentors.among(persons)
                .collectMap(Mentor::id, Standing::of)
                .map(standings -> new LineageView(
                        id,
                        name,
                        standings.get(id),
                        above.isTruncated() || below.isTruncated(),
                        Bonded.of(above.tree(), standings),
                        Bonded.of(below.tree(), standings)));
    }
}
