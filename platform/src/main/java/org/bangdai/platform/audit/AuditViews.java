package org.bangdai.platform.audit;

import java.time.LocalDate;
import org.bangdai.platform.audit.AuditController.ChangeView;
import org.bangdai.platform.audit.AuditController.ReadView;
import org.bangdai.platform.audit.AuditDaysController.DayView;
import org.bson.Document;

/** Rows as auditors are shown them. */
final class AuditViews {

    private AuditViews() {}

    static ChangeView change(Document row) {
        return new ChangeView(
                row.getString("_id"),
                row.getDate("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("division"),
                row.getString("trace"));
    }

    static DayView day(Document seal) {
        return new DayView(
                LocalDate.parse(seal.getString("day")),
                seal.get("count", Number.class).longValue(),
                seal.getString("digest"),
                seal.getDate("at").toInstant());
    }

    static ReadView read(Document row) {
        return new ReadView(
                row.getString("_id"),
                row.getDate("at").toInstant(),
                row.getString("actor"),
                row.getString("client"),
                row.getString("action"),
                row.getString("resource"),
                row.getList("ids", String.class),
                row.getString("division"));
    }
}
