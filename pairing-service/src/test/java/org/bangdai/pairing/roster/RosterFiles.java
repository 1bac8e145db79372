package org.bangdai.pairing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.sheet.RosterFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rosters for tests. */
public final class RosterFiles {

    /** Of all columns. */
    public static final String FULL_HEADER =
            Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(","));

    /** Of those that every file holds. */
    public static final String HEADER = Arrays.stream(Column.values())
            .filter(column -> !column.mayBeLeftOut())
            .map(Column::header)
            .collect(Collectors.joining(","));

    public static final String MENTOR = "导师,周建国,330523196811051211,13812341234,330523205,上墅乡人民政府,乡镇,四级调研员,"
            + "1989-08-01,生态环保;规划建设,安吉话、湖州话,领导干部,30,是,是,,3,,";
    public static final String MENTEE = "帮带对象,沈雨晴,330523200108223244,13912341234,330523205,上墅乡人民政府,乡镇,党政办科员,"
            + "2025-08-15,信息技术,普通话,,,,,,,应届新录用,330523197903161519";
    public static final String LEADER =
            "领导,胡志明,330523197903161519,13712341234,330523205,上墅乡人民政府,乡镇,党委副书记,2001-07-01,,,,,,,,,,";

    private RosterFiles() {}

    public static String csv(String... rows) {
        return Stream.concat(Stream.of(HEADER), Stream.of(rows)).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Whose rows have all columns. */
    public static String full(String... rows) {
        return csv(rows).replace(HEADER, FULL_HEADER);
    }

    public static RosterFile file(String csv) {
        return new RosterFile(RosterFile.Format.CSV, csv.getBytes(UTF_8));
    }

    /** A row whose one cell is another. */
    public static String with(String row, Column column, String value) {
        String[] cells = row.split(",", -1);
        cells[column.ordinal()] = value;
        return String.join(",", cells);
    }

    public static byte[] xlsx(List<String> rows) {
        return xlsx(rows, sheet -> {});
    }

    /** What a test does to a sheet before it is written. */
    public interface Touch {
        void on(Worksheet sheet);
    }

    public static byte[] xlsx(List<String> rows, Touch touch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(",", -1);
                for (int cell = 0; cell < cells.length; cell++) {
                    sheet.value(row, cell, cells[cell]);
                }
            }
            touch.on(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
