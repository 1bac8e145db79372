package org.bangdai.pairing.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.certificate.CertificateSettings.Addresses;
import org.bangdai.pairing.certificate.domain.Holding;

/** An appointment as an Open Badges 3.0 credential, which is a Verifiable Credential 2.0; with the claims that its JWT form asks for. */
record Credential(Holding holding, String issuer, Addresses addresses, ZoneId zone) {

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    Map<String, Object> json() {
        String id = addresses.verification(holding.number());
        String issuerId = addresses.publicUrl() + "/api/v1/divisions/" + county();
        String subject = "urn:uuid:" + holding.mentorId();
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", CONTEXT);
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", "导师聘任证书 " + holding.number());
        credential.put("issuer", Map.of("id", issuerId, "type", List.of("Profile"), "name", issuer));
        credential.put("validFrom", start(holding.termFrom()).toString());
        credential.put("validUntil", start(holding.termTo().plusDays(1)).toString());
        credential.put("credentialSubject", subject(subject));
        credential.put("iss", issuerId);
        credential.put("jti", id);
        credential.put("sub", subject);
        credential.put("nbf", start(holding.termFrom()).getEpochSecond());
        credential.put("exp", start(holding.termTo().plusDays(1)).getEpochSecond());
        return credential;
    }

    private Map<String, Object> subject(String id) {
        return Map.of(
                "id",
                id,
                "type",
                List.of("AchievementSubject"),
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "identityHash",
                        holding.name(),
                        "identityType",
                        "name",
                        "hashed",
                        false)),
                "achievement",
                Map.of(
                        "id",
                        addresses.publicUrl() + "/api/v1/programmes/" + holding.programmeVersion(),
                        "type",
                        List.of("Achievement"),
                        "achievementType",
                        "Certificate",
                        "name",
                        "导师",
                        "description",
                        "导师帮带制师资库聘任导师",
                        "criteria",
                        Map.of("narrative", "符合方案 " + holding.programmeVersion() + " 规定的导师条件，经方案规定的各部门确定。")));
    }

    /** Townships' mentors are confirmed by the departments of their county. */
    private String county() {
        return county(holding.division());
    }

    static String county(String division) {
        return division.substring(0, Math.min(6, division.length()));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
