package org.bangdai.pairing.mentee.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to mentees, as it is published. */
public final class MenteeEvents {

    private MenteeEvents() {}

    /**
     * @param birthYear for age bands; absent where it is unknown
     * @param serviceSince the first day of service; only where the category is limited by years of service
     * @param fields in which the mentee works; absent where there are none
     */
    public record MenteeRegistered(
            String menteeId,
            String division,
            MenteeCategory category,
            @Nullable Integer birthYear,
            @Nullable LocalDate serviceSince,
            @Nullable Set<Field> fields)
            implements Event {
        @Override
        public String type() {
            return "mentee-registered";
        }
    }

    /** What holds from now on, as in {@link MenteeRegistered}. */
    public record MenteeEdited(
            String menteeId,
            String division,
            MenteeCategory category,
            @Nullable Integer birthYear,
            @Nullable LocalDate serviceSince,
            @Nullable Set<Field> fields)
            implements Event {
        @Override
        public String type() {
            return "mentee-edited";
        }
    }

    /** The person was erased: no mentee from now on, until registered again. */
    public record MenteeErased(String menteeId, String division) implements Event {
        @Override
        public String type() {
            return "mentee-erased";
        }
    }

    static MenteeErased erased(Mentee it) {
        return new MenteeErased(it.id(), it.person().division());
    }

    public static MenteeRegistered registered(Mentee it) {
        return new MenteeRegistered(
                it.id(), it.person().division(), it.category(), it.person().birthYear(), serviceSince(it), fields(it));
    }

    static MenteeEdited edited(Mentee it) {
        return new MenteeEdited(
                it.id(), it.person().division(), it.category(), it.person().birthYear(), serviceSince(it), fields(it));
    }

    private static @Nullable LocalDate serviceSince(Mentee it) {
        return it.category() == MenteeCategory.NEW_GRADUATE ? it.person().serviceSince() : null;
    }

    private static @Nullable Set<Field> fields(Mentee it) {
        return it.person().fields().isEmpty() ? null : new TreeSet<>(it.person().fields());
    }
}
