package org.bangdai.pairing.activity.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, read one by one; what is wrong is collected. Where a field is, the value given back only stands in for it and is never used.
 */
final class Fields {

    private final String at;
    private final Map<String, ?> given;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param at pointer of the object */
    Fields(String at, Map<String, ?> given) {
        this.at = at;
        this.given = given;
    }

    /** Everything that was wrong with what was asked for, then what nobody asked for. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        given.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> all.add(Fault.of(pointer(name), "unknown-field")));
        return all;
    }

    boolean has(String name) {
        return given.get(name) != null;
    }

    /** Not blank, without the blanks around it. */
    String text(String name, int longest) {
        String text = string(name).strip();
        if (text.length() > longest) {
            fault(name, "Size", longest, 1);
        }
        return text;
    }

    String code(String name, Pattern form) {
        String code = string(name);
        if (!code.isEmpty() && !form.matcher(code).matches()) {
            fault(name, "Pattern");
        }
        return code;
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String code = string(name);
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    if (!code.isEmpty()) {
                        fault(name, "one-of", Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")));
                    }
                    return all[0];
                });
    }

    int number(String name, int least, int most) {
        Object value = value(name);
        if (!(value instanceof Integer number)) {
            if (value != null) {
                fault(name, "type");
            }
            return least;
        }
        if (number < least) {
            fault(name, "Min", least);
        } else if (number > most) {
            fault(name, "Max", most);
        }
        return number;
    }

    /** At least one. */
    List<String> codes(String name, Pattern form, int most) {
        Object value = value(name);
        if (!(value instanceof List<?> list)) {
            if (value != null) {
                fault(name, "type");
            }
            return List.of();
        }
        if (list.isEmpty() || list.size() > most) {
            fault(name, "Size", most, 1);
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String code && form.matcher(code).matches()) {
                codes.add(code);
            } else {
                fault(name + "/" + i, "Pattern");
            }
        }
        return codes;
    }

    private String string(String name) {
        Object value = value(name);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            fault(name, "type");
            return "";
        }
        if (text.isBlank()) {
            fault(name, "NotBlank");
            return "";
        }
        return text;
    }

    private @Nullable Object value(String name) {
        asked.add(name);
        Object value = given.get(name);
        if (value == null) {
            fault(name, "required");
        }
        return value;
    }

    private void fault(String name, String code, Object... args) {
        faults.add(Fault.of(pointer(name), code, args));
    }

    /** RFC 6901; a path below a field is written with its slashes. */
    private String pointer(String name) {
        return at + "/" + (given.containsKey(name) ? name.replace("~", "~0").replace("/", "~1") : name);
    }
}
