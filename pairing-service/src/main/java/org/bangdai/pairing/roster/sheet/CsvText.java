package org.bangdai.pairing.roster.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds a text's encoding: UTF-8, with or without its mark, else GBK (as GB18030, which contains it), which Chinese Excel writes. */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    /** @throws SheetFault where it is neither */
    static CharSequence decode(byte[] content) {
        if (hasZero(content)) {
            // UTF-16, or no text at all.
            throw new SheetFault("roster-encoding");
        }
        CharBuffer text = strictly(StandardCharsets.UTF_8, content);
        if (text == null) {
            text = strictly(GB18030, content);
        }
        if (text == null) {
            throw new SheetFault("roster-encoding");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.subSequence(1, text.length()) : text;
    }

    private static @Nullable CharBuffer strictly(Charset charset, byte[] content) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static boolean hasZero(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
