package org.bangdai.pairing.roster.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangdai.pairing.roster.RosterFiles.HEADER;
import static org.bangdai.pairing.roster.RosterFiles.LEADER;
import static org.bangdai.pairing.roster.RosterFiles.MENTEE;
import static org.bangdai.pairing.roster.RosterFiles.MENTOR;
import static org.bangdai.pairing.roster.RosterFiles.csv;
import static org.bangdai.pairing.roster.RosterFiles.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bangdai.pairing.roster.RosterFiles;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.domain.SheetRow;
import org.bangdai.pairing.roster.sheet.RosterFile.Format;
import org.junit.jupiter.api.Test;

class RosterFileTest {

    private static List<SheetRow> read(Format format, byte[] content) {
        List<SheetRow> rows = new ArrayList<>();
        new RosterFile(format, content).read(rows::add);
        return rows;
    }

    private static List<SheetRow> read(String csv) {
        return read(Format.CSV, csv.getBytes(UTF_8));
    }

    private static void refused(Format format, byte[] content, String name, Object... args) {
        assertThatThrownBy(() -> read(format, content)).isInstanceOfSatisfying(SheetFault.class, fault -> {
            assertThat(fault.name()).isEqualTo(name);
            assertThat(fault.args()).containsExactly(args);
        });
    }

    private static void refused(String csv, String name, Object... args) {
        refused(Format.CSV, csv.getBytes(UTF_8), name, args);
    }

    @Test
    void utf8WithAndWithoutItsMarkAndGbkReadTheSame() {
        String csv = csv(MENTOR, MENTEE, LEADER);
        List<SheetRow> plain = read(csv);

        assertThat(plain).hasSize(3);
        assertThat(plain.getFirst().line()).isEqualTo(2);
        assertThat(plain.getFirst().cell(Column.NAME)).isEqualTo("周建国");
        assertThat(read("\uFEFF" + csv)).isEqualTo(plain);
        assertThat(read(Format.CSV, csv.getBytes(Charset.forName("GBK")))).isEqualTo(plain);
        assertThat(read(Format.XLSX, RosterFiles.xlsx(List.of(csv.split("\r\n")))))
                .isEqualTo(plain);
    }

    @Test
    void anotherEncodingIsRefused() {
        refused(Format.CSV, csv(MENTOR).getBytes(UTF_16), "roster-encoding");
        refused(Format.CSV, "\u00ff\u00ff\u00ff,x\n1,2\n".getBytes(ISO_8859_1), "roster-encoding");
        refused(Format.CSV, RosterFiles.xlsx(List.of(HEADER, MENTOR)), "roster-encoding");
    }

    @Test
    void theHeaderHoldsEachColumnOnceInAnyOrder() {
        refused("姓名,年龄\n周建国,57\n", "roster-header-unknown", "年龄");
        refused(HEADER + ",姓名\n" + MENTOR + "\n", "roster-header-unknown", "姓名");
        refused(HEADER.replace(",方言", "") + "\n" + MENTOR + "\n", "roster-header-missing", "方言");
        refused(MENTOR + "\n", "roster-header-unknown", "导师");
        String turned = String.join(",", new ArrayList<>(List.of(HEADER.split(","))).reversed());
        assertThat(read(turned + "\n330523197903161519,应届新录用,,,,,,,,,,,,,,,,沈雨晴,帮带对象\n")
                        .getFirst()
                        .cell(Column.NAME))
                .isEqualTo("沈雨晴");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("", "roster-empty");
        refused("\r\n \r\n", "roster-empty");
        refused(csv(), "roster-empty");
        refused(csv(",,,,", ""), "roster-empty");
    }

    @Test
    void formulasAreRefusedWhereverTheyStand() {
        refused(csv(MENTEE, with(MENTOR, Column.UNIT, "=HYPERLINK(\"http://x\")")), "roster-formula", 3, "单位");
        refused(csv(with(MENTOR, Column.NAME, "\" =1+1\"")), "roster-formula", 2, "姓名");
        byte[] xlsx = RosterFiles.xlsx(List.of(HEADER, MENTOR), sheet -> sheet.formula(1, 5, "1+1"));
        refused(Format.XLSX, xlsx, "roster-formula", 2, "单位");
        refused(
                Format.XLSX,
                RosterFiles.xlsx(List.of(HEADER, with(MENTOR, Column.POST, "=1"))),
                "roster-formula",
                2,
                "职务");
    }

    @Test
    void oneHundredThousandRowsAreTakenAndOneMoreIsNot() {
        String most = csv(Collections.nCopies(RosterFile.MAX_ROWS, "导师").toArray(String[]::new));

        assertThat(new RosterFile(Format.CSV, most.getBytes(UTF_8)).checked()).isEqualTo(100_000);
        refused(most + "导师\n", "roster-too-many-rows", RosterFile.MAX_ROWS);
        List<String> rows = new ArrayList<>(List.of(HEADER));
        rows.addAll(Collections.nCopies(RosterFile.MAX_ROWS + 1, "导师"));
        refused(Format.XLSX, RosterFiles.xlsx(rows), "roster-too-many-rows", RosterFile.MAX_ROWS);
    }

    @Test
    void aRowIsNamedByTheLineWhereItBegins() {
        List<SheetRow> rows = read(csv(with(MENTOR, Column.UNIT, "\"上墅乡\n人民\"\"政府\""), "", MENTEE));

        assertThat(rows).extracting(SheetRow::line).containsExactly(2, 5);
        assertThat(rows.getFirst().cell(Column.UNIT)).isEqualTo("上墅乡\n人民\"政府");
        assertThat(read((HEADER + "\r" + MENTOR + "\r" + MENTEE)))
                .extracting(SheetRow::line)
                .containsExactly(2, 3);
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() {
        refused(csv(MENTEE, with(MENTOR, Column.UNIT, "\"上墅乡")), "roster-quote", 3);
    }

    @Test
    void fullWidthBlanksAroundACellAreNoPartOfIt() {
        assertThat(read(csv(with(MENTOR, Column.NAME, "　周建国 "))).getFirst().cell(Column.NAME))
                .isEqualTo("周建国");
    }

    @Test
    void cellsBeyondTheHeaderAreSeen() {
        assertThat(read(csv(MENTOR + ",x")).getFirst().beyond()).isTrue();
        assertThat(read(csv(MENTOR + ",,")).getFirst().beyond()).isFalse();
    }

    @Test
    void excelsOwnDatesAndNumbersAreRead() {
        byte[] xlsx = RosterFiles.xlsx(List.of(HEADER, MENTOR), sheet -> {
            sheet.value(1, Column.SERVICE_SINCE.ordinal(), LocalDate.of(1989, 8, 1));
            sheet.style(1, Column.SERVICE_SINCE.ordinal()).format("yyyy-MM-dd").set();
            sheet.value(1, Column.PHONE.ordinal(), 13812341234L);
            sheet.value(1, Column.DIVISION.ordinal(), 330523205);
        });

        SheetRow row = read(Format.XLSX, xlsx).getFirst();
        assertThat(row.cell(Column.SERVICE_SINCE)).isEqualTo("1989-08-01");
        assertThat(row.cell(Column.PHONE)).isEqualTo("13812341234");
        assertThat(row.cell(Column.DIVISION)).isEqualTo("330523205");
    }

    @Test
    void numbersOutOfAllReasonAreNotWrittenInFull() {
        byte[] xlsx = RosterFiles.xlsx(List.of(HEADER, MENTOR), sheet -> {
            sheet.value(1, Column.PHONE.ordinal(), new BigDecimal("1E+999999999"));
            sheet.value(1, Column.DIVISION.ordinal(), new BigDecimal("1E-999999999"));
        });

        SheetRow row = read(Format.XLSX, xlsx).getFirst();
        assertThat(row.cell(Column.PHONE)).isEqualTo("1E+999999999");
        assertThat(row.cell(Column.DIVISION)).isEqualTo("1E-999999999");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused(Format.XLSX, csv(MENTOR).getBytes(UTF_8), "roster-unreadable");
        refused(Format.XLSX, new byte[0], "roster-unreadable");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        refused(Format.XLSX, other.toByteArray(), "roster-unreadable");
        byte[] whole = RosterFiles.xlsx(List.of(HEADER, MENTOR));
        refused(Format.XLSX, java.util.Arrays.copyOf(whole, whole.length / 2), "roster-unreadable");
    }

    @Test
    void aWorkbookThatUnpacksToAGreatSizeIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 130; i++) {
                zip.write(zeros);
            }
        }
        refused(Format.XLSX, bomb.toByteArray(), "roster-too-large");
    }

    @Test
    void aWorkbookWithAnEndlessCellIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>".getBytes(UTF_8));
            zip.write(new byte[2 << 20]);
        }
        refused(Format.XLSX, bomb.toByteArray(), "roster-too-large");
    }
}
