package org.bangdai.pairing.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.pairing.roster.domain.RosterCategory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An empty roster for organisers to fill in: the header, in a workbook also the choices to pick from and a sheet that explains each column. */
public final class RosterTemplate {

    private static final int WIDTH = 16;
    private static final int NOTE_WIDTH = 80;

    private RosterTemplate() {}

    public static List<String> header() {
        return Arrays.stream(Column.values()).map(Column::header).toList();
    }

    public static byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = WrittenSheet.workbook(out)) {
            roster(workbook.newWorksheet("名册"));
            notes(workbook.newWorksheet("填写说明"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All cells are texts: Excel would round an ID number. */
    private static void roster(Worksheet sheet) {
        WrittenSheet.write(sheet, 0, header());
        for (Column column : Column.values()) {
            int place = column.ordinal();
            sheet.width(place, WIDTH);
            sheet.style(place).format("@").set();
            sheet.style(0, place).bold().set();
            String choices = choices(column);
            if (choices != null) {
                sheet.range(1, place, RosterFile.MAX_ROWS, place).validateWithListByFormula('"' + choices + '"');
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void notes(Worksheet sheet) {
        sheet.width(0, WIDTH);
        sheet.width(1, NOTE_WIDTH);
        WrittenSheet.write(sheet, 0, List.of("列", "说明"));
        for (Column column : Column.values()) {
            WrittenSheet.write(sheet, column.ordinal() + 1, List.of(column.header(), column.note()));
        }
    }

    private static @Nullable String choices(Column column) {
        return switch (column) {
            case CATEGORY -> joined(RosterCategory.values(), RosterCategory::zh);
            case UNIT_KIND -> joined(UnitKind.values(), UnitKind::zh);
            case MENTOR_TRACK -> joined(MentorTrack.values(), MentorTrack::zh);
            case TITLE -> joined(ProfessionalTitle.values(), ProfessionalTitle::zh);
            case MENTEE_CATEGORY -> joined(MenteeCategory.values(), MenteeCategory::zh);
            case HELD_LEADING_POST, STEPPED_BACK -> "是,否";
            default -> null;
        };
    }

    private static <E> String joined(E[] choices, Function<E, String> name) {
        return Arrays.stream(choices).map(name).collect(Collectors.joining(","));
    }
}
