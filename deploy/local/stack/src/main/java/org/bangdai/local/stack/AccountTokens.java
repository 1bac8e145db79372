package org.bangdai.local.stack;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** Answers the issuer's token requests: the client id is the name of the demo account. */
final class AccountTokens implements OAuth2TokenCallback {

    private final AccountClaims claims;
    private final Duration valid;

    AccountTokens(AccountClaims claims, Duration valid) {
        this.claims = claims;
        this.valid = valid;
    }

    @Override
    public String issuerId() {
        return StackSettings.ISSUER_ID;
    }

    @Override
    public String subject(TokenRequest request) {
        return String.valueOf(addClaims(request).get("sub"));
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AccountClaims.AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        try {
            return claims.of(DemoAccount.named(clientId(request)));
        } catch (StackException unknown) {
            String names = String.valueOf(unknown.getMessage());
            throw new OAuth2Exception(OAuth2Error.INVALID_CLIENT.setDescription(names), names);
        }
    }

    @Override
    public long tokenExpiry() {
        return valid.toSeconds();
    }

    private static String clientId(TokenRequest request) {
        if (request.getClientAuthentication() != null) {
            return request.getClientAuthentication().getClientID().getValue();
        }
        return request.getClientID() == null ? "" : request.getClientID().getValue();
    }
}
