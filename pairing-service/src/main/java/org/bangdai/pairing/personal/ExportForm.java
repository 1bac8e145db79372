package org.bangdai.pairing.personal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an export is written, piece by piece. */
interface ExportForm {

    String begin();

    /** @param name of the place @param title for people */
    String section(String name, String title);

    /** @param first whether it is the section's first */
    String item(Map<String, @Nullable Object> item, boolean first);

    String endSection();

    String end();
}
