package org.bangdai.evaluation.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.bangdai.evaluation.assessment.AssessmentView.RowView;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.AssessmentRefusal;
import org.bangdai.evaluation.assessment.domain.Graded;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** A year's grades for the personnel system, once they are in effect: JSON as a stream, or a workbook. */
@Component
class ExportYear {

    private static final List<String> HEADER = List.of("人员编号", "行政区划", "年度等次", "有效月数", "年度得分", "年度考评得分");
    private static final List<String> HEADER_EN =
            List.of("Person", "Division", "Grade", "Complete months", "Score of the year", "Score of annual reviews");
    private static final int FLUSHED_AT_ONCE = 500;

    private final Assessments assessments;
    private final AssessmentRows rows;
    private final JsonMapper json;

    ExportYear(Assessments assessments, AssessmentRows rows, JsonMapper json) {
        this.assessments = assessments;
        this.rows = rows;
        this.json = json;
    }

    /** What is not in effect is refused before anything is written. */
    Mono<Assessment.InEffect> inEffect(Caller by, String id) {
        return assessments
                .get(by, id)
                .flatMap(found -> found.state() instanceof Assessment.InEffect there
                        ? Mono.just(there)
                        : Mono.error(new RefusedException(new AssessmentRefusal.NotFrozen())));
    }

    /** {@code {"assessment": …, "rows": [ … ]}}. */
    Flux<String> json(Assessment.InEffect assessment, Locale locale) {
        String head = "{\"assessment\":" + json.writeValueAsString(AssessmentView.of(assessment)) + ",\"rows\":[\n";
        Flux<String> lines = rows.all(assessment.head())
                .map(row -> RowView.of(row, locale))
                .map(json::writeValueAsString)
                .index()
                .map(line -> (line.getT1() == 0 ? "" : ",\n") + line.getT2());
        return Flux.concat(Flux.just(head), lines, Flux.just("\n]}\n"));
    }

    /** Holds the finished file, not its cells. */
    Mono<byte[]> xlsx(Assessment.InEffect assessment, Locale locale) {
        return Mono.fromCallable(() -> workbook(
                        assessment.head().assessmentId(),
                        rows.all(assessment.head()).toIterable(FLUSHED_AT_ONCE).iterator(),
                        locale))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static byte[] workbook(String id, Iterator<Graded> graded, Locale locale) {
        List<String> header = locale.getLanguage().equals("en") ? HEADER_EN : HEADER;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bangdai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(id.replace(':', ' '));
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.freezePane(0, 1);
            for (int row = 1; graded.hasNext(); row++) {
                write(sheet, row, graded.next(), locale);
                if (row % FLUSHED_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Codes are texts: a spreadsheet would round them. */
    private static void write(Worksheet sheet, int row, Graded graded, Locale locale) {
        sheet.value(row, 0, graded.menteeId());
        sheet.value(row, 1, graded.division());
        sheet.value(row, 2, graded.grade().in(locale));
        sheet.value(row, 3, graded.months());
        if (graded.score() != null) {
            sheet.value(row, 4, graded.score());
        }
        if (graded.annualScore() != null) {
            sheet.value(row, 5, graded.annualScore());
        }
    }
}
