package org.bangdai.platform.web.argument;

/** What a request may say in words: any characters that stand for something, and tabs and line breaks between them. */
final class PlainText {

    private PlainText() {}

    /** False where there is a control character, such as NUL, or half of a surrogate pair, which no UTF-8 can write. */
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(it -> isControl(it) || isHalf(it));
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r';
    }

    /** The halves of a whole pair come as one code point. */
    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
