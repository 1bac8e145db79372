package org.bangdai.local.stack.demo;

import java.util.Map;
import java.util.Set;

/**
 * Something that is asked of the API. In paths and texts {@code {person:…}} stands for the person id of an ID number, and any other name in braces for the id
 * of what an earlier call made under that name.
 */
sealed interface Action {

    Actor by();

    String path();

    /**
     * A POST.
     *
     * @param key for once and all its own
     * @param makes under which name the id of its result is known from then on; empty where nobody asks
     */
    record Post(Actor by, String path, Map<String, Object> body, String key, String makes) implements Action {
        public Post {
            body = Map.copyOf(body);
        }
    }

    /** A POST of a roster file. */
    record Upload(Actor by, String path, String file, String key, String makes) implements Action {}

    /** Asks again and again until a field has one of these values. */
    record Await(Actor by, String path, String field, Set<String> values) implements Action {
        public Await {
            values = Set.copyOf(values);
        }
    }
}
