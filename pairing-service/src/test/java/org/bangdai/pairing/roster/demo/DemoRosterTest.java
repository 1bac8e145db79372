package org.bangdai.pairing.roster.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.reference.ReferenceFixtures;
import org.bangdai.pairing.roster.domain.RosterCategory;
import org.bangdai.pairing.roster.domain.RosterRow;
import org.bangdai.pairing.roster.domain.RowOutcome;
import org.bangdai.pairing.roster.domain.RowRules;
import org.bangdai.pairing.roster.domain.RowsTogether;
import org.bangdai.pairing.roster.sheet.RosterFile;
import org.junit.jupiter.api.Test;

/** The demo files are what is generated here; {@code -Dbangdai.golden=write} writes them anew. */
class DemoRosterTest {

    private static final Divisions DIVISIONS = ReferenceFixtures.DIVISIONS;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RowsTogether together =
            new RowsTogether(new RowRules(TODAY, "330523", DIVISIONS::exists), PersonFixtures.IDS::of);

    private static byte[] file(String name, String content) throws IOException {
        Path path = Path.of(System.getProperty("bangdai.root", ".."), "deploy", "local", "demo", name);
        // Excel takes a CSV file for UTF-8 only where it begins with the mark.
        String text = BYTE_ORDER_MARK + content.replace("\r\n", "\n");
        byte[] wanted = text.getBytes(UTF_8);
        if ("write".equals(System.getProperty("bangdai.golden"))) {
            Files.createDirectories(path.getParent());
            Files.write(path, wanted);
        }
        assertThat(Files.readString(path)).isEqualTo(text);
        return wanted;
    }

    private List<RowOutcome> check(byte[] content) {
        List<RowOutcome> outcomes = new ArrayList<>();
        new RosterFile(RosterFile.Format.CSV, content).read(row -> outcomes.add(together.check(row)));
        return outcomes;
    }

    @Test
    void everyRowOfTheDemoRosterIsGood() throws IOException {
        List<RowOutcome> outcomes = check(file("roster-330523.csv", new DemoRoster(DIVISIONS).csv()));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(RowOutcome.Good.class));
        assertThat(together.openLinks()).isEmpty();
        List<RosterRow> rows = outcomes.stream()
                .map(outcome -> ((RowOutcome.Good) outcome).row())
                .toList();
        assertThat(rows.stream().filter(row -> row.category() == RosterCategory.LEADER))
                .hasSize(16);
        assertThat(rows.stream().filter(row -> row.category() == RosterCategory.MENTOR))
                .hasSize(60);
        assertThat(rows.stream().filter(row -> row.category() == RosterCategory.MENTEE))
                .hasSize(120);
        assertThat(new HashSet<>(
                        rows.stream().map(row -> row.person().work().division()).toList()))
                .hasSize(16);
    }

    @Test
    void theDemoRosterHoldsThePersonsOfTheDemoAccounts() {
        String csv = new DemoRoster(DIVISIONS).csv();

        assertThat(csv).contains("导师,周建国,330523196811051211,").contains("领导,胡志明,330523197903161519,");
        assertThat(csv.lines().filter(line -> line.startsWith("帮带对象,沈雨晴,330523200108223244,")))
                .singleElement()
                .asString()
                .endsWith(",330523197903161519");
    }

    @Test
    void theFaultyRosterHasEightBadRows() throws IOException {
        List<RowOutcome> outcomes = check(file("roster-330523-with-errors.csv", FaultyDemoRoster.csv()));

        assertThat(outcomes).hasSize(12);
        assertThat(outcomes.stream().filter(RowOutcome.Bad.class::isInstance)).hasSize(7);
        assertThat(together.openLinks()).hasSize(1);
    }
}
