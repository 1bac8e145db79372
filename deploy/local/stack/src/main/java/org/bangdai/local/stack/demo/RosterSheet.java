package org.bangdai.local.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The demonstration's roster file: a CSV without quotes, its header first. */
record RosterSheet(String header, List<RosterRow> rows) {

    RosterSheet {
        rows = List.copyOf(rows);
    }

    static RosterSheet read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String header = lines.getFirst().replace("\uFEFF", "");
            List<String> columns = List.of(header.split(",", -1));
            return new RosterSheet(
                    header,
                    lines.stream()
                            .skip(1)
                            .filter(line -> !line.isBlank())
                            .map(line -> new RosterRow(line, cells(columns, line)))
                            .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<RosterRow> mentors() {
        return rows.stream().filter(RosterRow::isMentor).toList();
    }

    List<RosterRow> mentees() {
        return rows.stream().filter(RosterRow::isMentee).toList();
    }

    /** The file of those who began to work after one day and by the other; empty where nobody did. */
    String file(LocalDate after, LocalDate by) {
        List<String> lines = new ArrayList<>(rows.stream()
                .filter(row -> row.since().isAfter(after) && !row.since().isAfter(by))
                .map(RosterRow::line)
                .toList());
        return lines.isEmpty() ? "" : lines.stream().collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static Map<String, String> cells(List<String> columns, String line) {
        String[] values = line.split(",", -1);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size() && i < values.length; i++) {
            cells.put(columns.get(i), values[i].strip());
        }
        return Map.copyOf(cells);
    }
}
