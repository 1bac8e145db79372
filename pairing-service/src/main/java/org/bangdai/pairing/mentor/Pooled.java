package org.bangdai.pairing.mentor;

import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangdai.pairing.mentor.Mentors.Capacity;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.store.RecordMapping;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What is looked at in each mentor of a whole pool: a small part of the file. */
public record Pooled(String id, File file, Capacity seats) {

    /** Of the file as it is stored. */
    public record File(Person person, MentorFacts mentor) {}

    public record Person(String name, String division, UnitKind unitKind, Set<Field> fields, Set<String> dialects) {}

    private static final RecordMapping<File> FILES = RecordMapping.of(File.class);
    private static final RecordMapping<Appointment> APPOINTMENTS = RecordMapping.of(Appointment.class);

    static final Bson PROJECTION = Projections.include(
            "state.file.person.name",
            "state.file.person.division",
            "state.file.person.unitKind",
            "state.file.person.fields",
            "state.file.person.dialects",
            "state.file.mentor",
            "state.tenure.appointment",
            // Schema 1.
            "state.appointment",
            "seats." + Mentors.SEATS + ".capacity",
            "seats." + Mentors.SEATS + ".free");

    static boolean isInTerm(Document mentor, LocalDate day) {
        Document state = mentor.get("state", Document.class);
        Document tenure = state.get("tenure", state);
        return APPOINTMENTS.read(tenure.get("appointment", Document.class)).isInTerm(day);
    }

    static Pooled of(Document mentor, Capacity seats) {
        Document file = mentor.getEmbedded(List.of("state", "file"), Document.class);
        return new Pooled(mentor.getString("_id"), FILES.read(Objects.requireNonNull(file)), seats);
    }
}
