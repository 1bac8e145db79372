package org.bangdai.pairing.mentor;

import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangdai.pairing.mentor.Mentors.Capacity;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.platform.store.RecordMapping;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is looked at in each mentor of a whole pool: a small part of the file. */
public record Pooled(String id, File file, Capacity seats) {

    /** Of the file as it is stored. */
    public record File(Person person, Facts mentor) {}

    public record Person(String name, String division, UnitKind unitKind, Set<Field> fields, Set<String> dialects) {}

    public record Facts(MentorTrack track, @Nullable Set<Competence> strengths) {

        /** As {@code MentorFacts.teaches}. */
        public Set<Competence> teaches() {
            return strengths == null ? Set.of() : strengths;
        }
    }

    record Term(LocalDate termFrom, LocalDate termTo) {}

    private static final RecordMapping<File> FILES = RecordMapping.of(File.class);
    private static final RecordMapping<Term> TERMS = RecordMapping.of(Term.class);

    static final Bson PROJECTION = Projections.include(
            "state.file.person.name",
            "state.file.person.division",
            "state.file.person.unitKind",
            "state.file.person.fields",
            "state.file.person.dialects",
            "state.file.mentor.track",
            "state.file.mentor.strengths",
            "state.tenure.appointment",
            // Schema 1.
            "state.appointment",
            "seats." + Mentors.SEATS + ".capacity",
            "seats." + Mentors.SEATS + ".free");

    static boolean isInTerm(Document mentor, LocalDate day) {
        Document state = mentor.get("state", Document.class);
        Document tenure = state.get("tenure", state);
        Term term = TERMS.read(tenure.get("appointment", Document.class));
        return !day.isBefore(term.termFrom()) && !day.isAfter(term.termTo());
    }

    static Pooled of(Document mentor, Capacity seats) {
        Document file = mentor.getEmbedded(List.of("state", "file"), Document.class);
        return new Pooled(mentor.getString("_id"), FILES.read(Objects.requireNonNull(file)), seats);
    }
}
