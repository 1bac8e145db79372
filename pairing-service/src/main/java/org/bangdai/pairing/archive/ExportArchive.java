package org.bangdai.pairing.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bangdai.pairing.archive.BundleFiles.Lines;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.platform.audit.AuditTrail;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.signing.Jws;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An archive as one signed bundle: {@code archive.json}, {@code archive.html}, {@code manifest.json} with their digests, {@code manifest.jws} that signs it.
 * Up to the entry that was last when the export began; a chain that is broken is exported as it is, and the manifest says so.
 */
@Component
class ExportArchive {

    private static final String FORMAT = "bangdai-archive/1";
    /** The JWS type of a manifest; whoever verifies a bundle must find it. */
    private static final String MANIFEST = "bangdai-archive-manifest";

    private static final int BATCH = 256;

    private final MongoArchive archive;
    private final Pairings pairings;
    private final Divisions divisions;
    private final Jws jws;
    private final AuditTrail audit;
    private final Clock clock;
    private final ArchiveWords words = ArchiveWords.load();

    ExportArchive(
            MongoArchive archive, Pairings pairings, Divisions divisions, Jws jws, AuditTrail audit, Clock clock) {
        this.archive = archive;
        this.pairings = pairings;
        this.divisions = divisions;
        this.jws = jws;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is exported, when. @param until the number of the last entry */
    private record Export(Pairing pairing, long until, Instant at) {}

    /** The ZIP, written as it is read; the record of the export is durable before its first byte. */
    Mono<Flux<DataBuffer>> bundle(Caller by, String pairingId) {
        return pairings.get(by, pairingId).map(it -> it.state()).flatMap(pairing -> {
            Terms terms = pairing.terms();
            return audit.unmaskedRead(by, "archives", terms.division(), List.of(terms.mentorId(), terms.menteeId()))
                    .then(archive.size(pairingId))
                    .map(until -> new Export(pairing, until, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                    .map(this::stream);
        });
    }

    private Flux<DataBuffer> stream(Export export) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                out -> write(export, out), DefaultDataBufferFactory.sharedInstance, Thread::startVirtualThread));
    }

    private void write(Export export, OutputStream out) {
        try (BundleFiles files = new BundleFiles(out, export.at())) {
            files.add("archive.json", lines -> json(lines, export));
            Chain chain = page(files, export);
            byte[] manifest = manifest(export, chain, files);
            files.add("manifest.json", lines -> lines.add(new String(manifest, UTF_8)));
            String signed = requireNonNull(jws.sign(MANIFEST, manifest).block());
            files.add("manifest.jws", lines -> lines.add(signed));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Each entry in a line of its own: what its hash covers, that hash, and the body as canonical JSON, null where it was erased. */
    private void json(Lines lines, Export export) throws IOException {
        Terms terms = export.pairing().terms();
        Map<String, Object> pairing = new TreeMap<>(Map.of(
                "id", terms.pairingId(),
                "division", terms.division(),
                "role", terms.role(),
                "mentor", Map.of("id", terms.mentorId(), "name", terms.mentorName()),
                "mentee", Map.of("id", terms.menteeId(), "name", terms.menteeName())));
        lines.add("{\"format\":" + CanonicalJson.of(FORMAT) + ",\"pairing\":" + CanonicalJson.of(pairing)
                + ",\"entries\":[");
        String before = "\n";
        try (Stream<Link> entries = entries(export)) {
            for (Iterator<Link> each = entries.iterator(); each.hasNext(); before = ",\n") {
                lines.add(before + entry(each.next()));
            }
        }
        lines.add("\n]}\n");
    }

    private static String entry(Link link) {
        Map<String, Object> all = new TreeMap<>(link.entry().covered());
        all.put("hash", link.hash());
        all.put("body", link.entry().isErased() ? null : link.entry().body());
        return CanonicalJson.of(all);
    }

    private Chain page(BundleFiles files, Export export) throws IOException {
        String division = export.pairing().terms().division();
        ArchivePage page = new ArchivePage(
                words,
                export.pairing(),
                divisions.find(division).map(Division::name).orElse(division),
                clock.getZone());
        Chain[] chain = {Chain.start()};
        files.add("archive.html", lines -> {
            page.begin(lines, export.until(), export.at());
            try (Stream<Link> entries = entries(export)) {
                for (Iterator<Link> each = entries.iterator(); each.hasNext(); ) {
                    Link link = each.next();
                    chain[0] = chain[0].then(link);
                    page.entry(lines, link.entry());
                }
            }
            page.end(lines, chain[0]);
        });
        return chain[0];
    }

    private Stream<Link> entries(Export export) {
        return archive.walk(export.pairing().terms().pairingId(), export.until())
                .toStream(BATCH);
    }

    private static byte[] manifest(Export export, Chain chain, BundleFiles files) {
        Map<String, Object> manifest = new TreeMap<>(Map.of(
                "format", FORMAT,
                "pairingId", export.pairing().terms().pairingId(),
                "exportedAt", export.at().toString(),
                "entries", export.until(),
                "head", chain.head(),
                "intact", chain.isIntact(),
                "files", files.written()));
        if (chain.firstBroken() != null) {
            manifest.put("firstBroken", chain.firstBroken());
        }
        return CanonicalJson.of(manifest).getBytes(UTF_8);
    }
}
