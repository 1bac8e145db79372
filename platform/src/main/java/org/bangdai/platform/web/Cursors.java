package org.bangdai.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.bangdai.platform.web.PageRequest.Cursor;
import org.jspecify.annotations.Nullable;

/** Cursors as text for callers: opaque, URL-safe. A cursor grants nothing, since every page applies the caller's scope. */
public final class Cursors {

    private static final char END = '\n';

    private Cursors() {}

    /** @throws IllegalArgumentException where the sort value is of a kind that has no order: only text, numbers, booleans and instants page */
    public static String write(Cursor cursor) {
        String text = value(cursor.sortValue()) + END + cursor.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException where the text is not a cursor that {@link #write} made */
    public static Cursor read(String text) {
        String plain = decoded(text);
        int end = plain.lastIndexOf(END);
        if (end < 1 || end == plain.length() - 1) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(value(plain.charAt(0), plain.substring(1, end)), plain.substring(end + 1));
    }

    private static String decoded(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "n";
            case String text -> "s" + text;
            case Integer number -> "i" + number;
            case Long number -> "l" + number;
            case Double number -> "d" + number;
            case Boolean yes -> "b" + yes;
            case Instant instant -> "t" + instant.toEpochMilli();
            default ->
                throw new IllegalArgumentException(
                        "no cursor for a " + value.getClass().getName());
        };
    }

    private static @Nullable Object value(char kind, String text) {
        return switch (kind) {
            case 'n' -> null;
            case 's' -> text;
            case 'i' -> Integer.valueOf(text);
            case 'l' -> Long.valueOf(text);
            case 'd' -> Double.valueOf(text);
            case 'b' -> Boolean.valueOf(text);
            case 't' -> Instant.ofEpochMilli(Long.parseLong(text));
            default -> throw new IllegalArgumentException("not a cursor");
        };
    }
}
