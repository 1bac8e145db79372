package org.bangdai.local.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a token says of a demo account. */
record AccountClaims(String issuer, PersonIds personIds) {

    static final String AUDIENCE = "bangdai";

    /** The client through which people come. */
    private static final String PEOPLES_CLIENT = "bangdai-demo";

    Map<String, Object> of(DemoAccount account) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", List.of(AUDIENCE));
        claims.put("roles", account.roles());
        claims.put("division", account.division());
        if (account.department() != null) {
            claims.put("department", account.department());
        }
        String idNumber = account.idNumber();
        if (idNumber == null) {
            claims.put("sub", account.name());
            claims.put("azp", account.name());
        } else {
            String person = personIds.of(idNumber).toString();
            claims.put("sub", person);
            claims.put("person", person);
            claims.put("azp", PEOPLES_CLIENT);
        }
        return claims;
    }
}
