package org.bangdai.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone whom the demo can act as.
 *
 * @param name what {@code deploy/local/token} is asked for
 * @param fullName absent for client systems, like {@code idNumber}
 * @param department ORGANISATION or PUBLICITY, for those who work there
 */
public record DemoAccount(
        String name,
        @Nullable String fullName,
        String title,
        String titleEn,
        List<String> roles,
        String division,
        @Nullable String department,
        @Nullable String idNumber) {

    private static final String FILE = "/demo/accounts.json";

    /** All of them, in the order in which they are shown. */
    public static List<DemoAccount> all() {
        try (InputStream file = DemoAccount.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readValue(file, new TypeReference<List<DemoAccount>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Any person of 330523, in one role. */
    static DemoAccount person(String role, String idNumber) {
        return new DemoAccount(role, null, role, role, List.of(role), "330523", null, idNumber);
    }

    /** @throws StackException when there is none of that name */
    public static DemoAccount named(String name) {
        List<DemoAccount> all = all();
        return all.stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no demo account '" + name + "'; there are "
                        + String.join(", ", all.stream().map(DemoAccount::name).toList()) + "."));
    }
}
