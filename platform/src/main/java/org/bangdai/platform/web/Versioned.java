package org.bangdai.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of what they show as their strong {@code ETag}, for {@code If-Match} of a later edit ({@link ExpectedVersion}). */
public final class Versioned {

    private Versioned() {}

    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /** @param location path of the new resource, from the root of the API's host */
    public static <T> ResponseEntity<T> created(String location, long version, T body) {
        return ResponseEntity.created(URI.create(location)).eTag(tag(version)).body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
