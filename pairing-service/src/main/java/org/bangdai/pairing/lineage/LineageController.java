package org.bangdai.pairing.lineage;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.lineage.domain.Bond.Way;
import org.bangdai.pairing.lineage.domain.Branch;
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

    LineageController(Persons persons, TraceLineage lineage) {
        this.persons = persons;
        this.lineage = lineage;
    }

    /** @param truncated whether there may be more than is shown, above or below */
    record LineageView(String personId, String name, boolean truncated, List<Bonded> mentors, List<Bonded> mentees) {}

    /**
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
            boolean again,
            List<Bonded> next) {

        static List<Bonded> of(List<Branch.Node> nodes) {
            return nodes.stream().map(Bonded::of).toList();
        }

        private static Bonded of(Branch.Node node) {
            var bond = node.bond();
            return new Bonded(
                    bond.personId(),
                    bond.name(),
                    bond.pairingId(),
                    bond.role(),
                    bond.startsOn(),
                    bond.endedOn(),
                    node.again(),
                    of(node.next()));
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
                        (above, below) -> view(id, person.name(), above, below)));
    }

    private static LineageView view(String id, String name, Branch above, Branch below) {
        return new LineageView(
                id, name, above.isTruncated() || below.isTruncated(), Bonded.of(above.tree()), Bonded.of(below.tree()));
    }
}
