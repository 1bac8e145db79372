package org.bangdai.pairing.kinship.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * That two persons are kin, as an organiser declared it; the same whichever of them is named first.
 *
 * @param persons both, in the order of their ids
 * @param division the person's from whose page it was declared; for the audit
 * @param withdrawn null while it stands
 * @param repeals how often it was withdrawn before it was declared anew; null for never
 */
public record Kinship(
        String kinId,
        List<String> persons,
        String division,
        Degree degree,
        Declaration declared,
        @Nullable Withdrawal withdrawn,
        @Nullable Integer repeals) {

    public Kinship {
        persons = List.copyOf(persons);
    }

    /** 亲属关系 that must be avoided (公务员回避规定). */
    public enum Degree {
        /** 夫妻关系 */
        SPOUSE,
        /** 直系血亲关系 */
        LINEAL,
        /** 三代以内旁系血亲关系 */
        COLLATERAL,
        /** 近姻亲关系 */
        BY_MARRIAGE
    }

    public record Declaration(String by, Instant at) {}

    public record Withdrawal(String reason, String by, Instant at) {}

    /** The id that the two have in whatever order; it tells nobody who they are. */
    public static String id(String one, String other) {
        String pair = one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
        return UUID.nameUUIDFromBytes(pair.getBytes(UTF_8)).toString();
    }

    public static Decision<Kinship> declare(
            String one, String other, String division, Degree degree, Declaration declaration) {
        if (one.equals(other)) {
            return Decision.refuse(new KinshipRefusal.Oneself());
        }
        List<String> both = List.of(one, other).stream().sorted().toList();
        Kinship kinship = new Kinship(id(one, other), both, division, degree, declaration, null, null);
        return Decision.change(kinship, new KinshipEvents.KinDeclared(kinship.kinId, division));
    }

    /** Once more: as another degree, or after it was withdrawn. The same again changes nothing. */
    public Decision<Kinship> declaredAs(Degree next, Declaration declaration) {
        return withdrawn == null && degree == next
                ? Decision.change(this)
                : Decision.change(
                        new Kinship(
                                kinId,
                                persons,
                                division,
                                next,
                                declaration,
                                null,
                                withdrawn == null ? repeals : Integer.valueOf(times())),
                        new KinshipEvents.KinDeclared(kinId, division));
    }

    public Decision<Kinship> withdraw(Withdrawal withdrawal) {
        return withdrawn == null
                ? Decision.change(
                        new Kinship(kinId, persons, division, degree, declared, withdrawal, repeals),
                        new KinshipEvents.KinWithdrawn(kinId, division))
                : Decision.change(this);
    }

    public boolean stands() {
        return withdrawn == null;
    }

    /** How often it was declared, not counting another degree of what stood; tells apart what follows from each. */
    public int times() {
        return repeals == null ? 1 : repeals + 1;
    }

    public boolean isOf(String personId) {
        return persons.contains(personId);
    }

    /** The other one of the two. */
    public String otherThan(String personId) {
        return Objects.equals(persons.getFirst(), personId) ? persons.getLast() : persons.getFirst();
    }
}
