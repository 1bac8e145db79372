package org.bangdai.pairing.roster.sheet;

import java.util.function.Consumer;
import org.bangdai.pairing.roster.domain.SheetRow;

/** A whole upload in memory, of which the rows are read one by one, as often as wanted. */
public record RosterFile(Format format, byte[] content) {

    public static final int MAX_ROWS = 100_000;

    /** How a file is laid out. */
    public enum Format {
        CSV,
        XLSX
    }

    /**
     * Gives the rows below the header, without blank ones, to the consumer; blocks while it reads.
     *
     * @return how many there were
     * @throws SheetFault where the file as a whole is at fault, which may show only after rows have been given
     */
    public int read(Consumer<SheetRow> rows) {
        HeaderedRows headered = new HeaderedRows(rows);
        switch (format) {
            case CSV -> CsvSheet.read(content, headered);
            case XLSX -> XlsxSheet.read(content, headered);
        }
        return headered.finished();
    }

    /** Reads all of it without looking at the rows. */
    public int checked() {
        return read(row -> {});
    }
}
