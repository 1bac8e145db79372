package org.bangdai.local.stack.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names in braces stand for. */
final class Names {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");
    private static final String PERSON = "person:";

    private final World world;
    private final Map<String, String> ids;

    Names(World world, Map<String, String> known) {
        this.world = world;
        this.ids = new ConcurrentHashMap<>(known);
    }

    void put(String name, String id) {
        ids.put(name, id);
    }

    Map<String, String> known() {
        return Map.copyOf(ids);
    }

    String resolve(String text) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(id(match)));
    }

    /** In an order of its own, so that the same call is the same text in every run. */
    Map<String, Object> resolve(Map<String, Object> body) {
        Map<String, Object> resolved = new TreeMap<>(body);
        resolved.replaceAll((field, value) -> value instanceof String text ? resolve(text) : value);
        return resolved;
    }

    private String id(MatchResult match) {
        String name = match.group(1);
        if (name.startsWith(PERSON)) {
            return world.personId(name.substring(PERSON.length()));
        }
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("Nothing is called '" + name + "' yet");
        }
        return id;
    }
}
