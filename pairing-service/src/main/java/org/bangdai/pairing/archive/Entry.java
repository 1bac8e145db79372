package org.bangdai.pairing.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.platform.event.EventMeta;

/**
 * One event of a pairing's archive. Its hash covers the hash before it, so nobody changes, drops or inserts an entry without breaking all that follow. It
 * covers the body's digest, not the body: a body may have to be erased and the chain stays whole.
 *
 * @param number from 1, without gaps
 * @param previous the hash of the entry before; {@link #FIRST} for the first
 * @param eventId unique in the archive
 * @param subject the document that it happened to: the pairing, an activity, a review
 * @param digest of the body
 * @param body canonical JSON; empty where it was erased
 */
record Entry(
        String pairingId,
        long number,
        String previous,
        String eventId,
        String type,
        String subject,
        Instant time,
        String actor,
        String division,
        String digest,
        String body) {

    static final String FIRST = "0".repeat(64);

    /** The next one of a chain. */
    static Entry after(String pairingId, long last, String lastHash, EventMeta meta, String body) {
        String canonical = CanonicalJson.normalised(body);
        return new Entry(
                pairingId,
                last + 1,
                lastHash,
                meta.id(),
                meta.type(),
                meta.subject(),
                meta.time().truncatedTo(ChronoUnit.MILLIS),
                meta.actor(),
                meta.division(),
                CanonicalJson.hash(canonical),
                canonical);
    }

    String id() {
        return pairingId + ":" + number;
    }

    String hash() {
        return CanonicalJson.hash(CanonicalJson.of(covered()));
    }

    /** What the hash covers, as it is exported too. */
    Map<String, Object> covered() {
        Map<String, Object> covered = new TreeMap<>();
        covered.put("pairingId", pairingId);
        covered.put("number", number);
        covered.put("previous", previous);
        covered.put("eventId", eventId);
        covered.put("type", type);
        covered.put("subject", subject);
        covered.put("time", time.toString());
        covered.put("actor", actor);
        covered.put("division", division);
        covered.put("digest", digest);
        return covered;
    }

    boolean isErased() {
        return body.isEmpty();
    }

    boolean hasItsBody() {
        return isErased() || CanonicalJson.hash(body).equals(digest);
    }
}
