package org.bangdai.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.platform.audit.AuditSeals.Stored;
import org.bangdai.platform.audit.Seal.Kind;
import org.bangdai.platform.audit.Seal.Sealed;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds a day's rows against its seal, link by link. */
final class VerifyDay {

    private static final int NAMED = 200;

    private final AuditSeals seals;

    VerifyDay(AuditSeals seals) {
        this.seals = seals;
    }

    /**
     * @param rows how many the seal lists
     * @param digest of the whole day; whoever has noted it elsewhere sees whether all was written anew
     * @param brokenLink the first link of the seal itself that was changed or is missing; null where they are whole
     * @param changed ids of rows that no longer say what was sealed, @param missing of rows that were sealed, @param inserted of rows that were not but say
     *     so: of the reader's divisions, the first 200 of each
     * @param elsewhere how many more are changed, missing or inserted, in others' divisions or beyond 200
     */
    record Verification(
            String day,
            Instant sealedAt,
            long rows,
            String previous,
            String digest,
            boolean intact,
            @Nullable Integer brokenLink,
            List<String> changed,
            List<String> missing,
            List<String> inserted,
            long elsewhere) {}

    /** {@link NotFoundException} where the day is not sealed: it is not over, or nothing happened. */
    Mono<Verification> verify(Caller by, String day) {
        Findings findings = new Findings(by);
        Mono<String> start = seals.before(day).doOnNext(findings::begin);
        return start.thenMany(seals.of(day).concatMap(link -> hold(link, findings)))
                .thenMany(Flux.fromArray(Kind.values()))
                .concatMap(kind -> seals.claimingOthers(day, findings.links, kind))
                .doOnNext(findings::inserted)
                .then(Mono.fromSupplier(() -> findings.verification(day)))
                .filter(found -> findings.closed)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("audit days", day)));
    }

    private Mono<Void> hold(Stored link, Findings findings) {
        findings.link(link);
        return Flux.fromArray(Kind.values())
                .concatMap(kind -> {
                    Map<String, Sealed> listed = new HashMap<>();
                    link.seal().rows().stream().filter(it -> it.kind() == kind).forEach(it -> listed.put(it.id(), it));
                    Set<String> ids = new HashSet<>(listed.keySet());
                    return seals.rows(link.seal(), kind)
                            .doOnNext(row -> findings.present(row, listed.remove(row.getString("_id"))))
                            .doOnComplete(() -> listed.values().forEach(findings::missing))
                            .thenMany(seals.claiming(link.seal(), kind))
                            .filter(row -> !ids.contains(row.getString("_id")))
                            .doOnNext(findings::inserted)
                            .then();
                })
                .then();
    }

    private static final class Findings {

        private final Caller by;
        private final List<String> links = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> inserted = new ArrayList<>();
        private long elsewhere;
        private long rows;
        private String previous = Seal.FIRST;
        private String head = Seal.FIRST;
        private boolean closed;
        private Instant sealedAt = Instant.EPOCH;
        private @Nullable Integer brokenLink;

        Findings(Caller by) {
            this.by = by;
        }

        void begin(String before) {
            previous = before;
            head = before;
        }

        void link(Stored link) {
            Seal seal = link.seal();
            links.add(seal.id());
            rows += seal.rows().size();
            boolean whole = seal.number() == links.size()
                    && seal.previous().equals(head)
                    && seal.count() == rows
                    && !closed
                    && seal.digest().equals(link.digest());
            if (!whole && brokenLink == null) {
                brokenLink = links.size();
            }
            head = link.digest();
            closed |= seal.closes();
            sealedAt = link.at();
        }

        void present(Document row, @Nullable Sealed listed) {
            if (listed != null && !listed.hash().equals(Seal.hash(row))) {
                name(changed, listed.id(), listed.division());
            }
        }

        void missing(Sealed listed) {
            name(missing, listed.id(), listed.division());
        }

        void inserted(Document row) {
            name(inserted, row.getString("_id"), row.get("division", ""));
        }

        private void name(List<String> names, String id, String division) {
            if (names.size() < NAMED && by.scope().sees(division, Set.of())) {
                names.add(id);
            } else {
                elsewhere++;
            }
        }

        Verification verification(String day) {
            boolean intact = brokenLink == null
                    && elsewhere == 0
                    && changed.isEmpty()
                    && missing.isEmpty()
                    && inserted.isEmpty();
            return new Verification(
                    day, sealedAt, rows, previous, head, intact, brokenLink, changed, missing, inserted, elsewhere);
        }
    }
}
