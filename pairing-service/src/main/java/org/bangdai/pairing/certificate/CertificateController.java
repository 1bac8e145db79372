package org.bangdai.pairing.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.certificate.domain.Certificate;
import org.bangdai.pairing.certificate.domain.Certificate.Validity;
import org.bangdai.pairing.certificate.domain.Holding;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.signing.Jwk;
import org.bangdai.platform.signing.Jws;
import org.bangdai.platform.signing.SigningKeys;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Public;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
class CertificateController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Certificates certificates;
    private final SigningKeys keys;
    private final Jws jws;
    private final CertificatePage page;
    private final Clock clock;

    CertificateController(Certificates certificates, SigningKeys keys, Jws jws, CertificatePage page, Clock clock) {
        this.certificates = certificates;
        this.keys = keys;
        this.jws = jws;
        this.page = page;
        this.clock = clock;
    }

    /** @param credential what {@code jws} signs, to be read */
    record CertificateView(
            String number,
            Validity status,
            String name,
            String division,
            String issuer,
            LocalDate termFrom,
            LocalDate termTo,
            Instant issuedAt,
            @Nullable Instant revokedAt,
            JsonNode credential,
            String jws) {}

    /**
     * @param authentic whether the stored credential's signature verifies; null where it was destroyed with the holder's data, which says nothing against the certificate
     * @param holder masked; null where the holder's data was erased
     * @param erased whether the holder's data was erased: number, status and term are all that is left
     */
    record VerificationView(
            String number,
            Validity status,
            @Nullable Boolean authentic,
            @Nullable String holder,
            boolean erased,
            String issuer,
            LocalDate termFrom,
            LocalDate termTo,
            @Nullable Instant revokedAt) {}

    record KeySet(List<Jwk> keys) {}

    @GetMapping(path = "/mentors/{id}/certificate", params = "!format")
    @Roles({"organiser", "confirmer", "mentor"})
    Mono<CertificateView> certificate(Caller by, @PathVariable String id) {
        return certificates.latest(by, id).map(this::view);
    }

    /** To print. */
    @GetMapping(path = "/mentors/{id}/certificate", params = "format=html")
    @Roles({"organiser", "confirmer", "mentor"})
    Mono<ResponseEntity<String>> print(Caller by, @PathVariable String id) {
        return certificates
                .latest(by, id)
                .map(it -> ResponseEntity.ok().contentType(HTML).body(page.of(it, LocalDate.now(clock))));
    }

    @GetMapping("/certificates/{number}/verification")
    @Public
    Mono<VerificationView> verify(@PathVariable String number) {
        return certificates
                .find(Caller.system("verification"), number)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("certificates", number)))
                .map(Stored::state)
                .flatMap(it -> it.isErased()
                        ? Mono.just(verification(it, null, null))
                        : jws.verifies(it.jws())
                                .map(authentic -> verification(
                                        it, authentic, masked(it.holding().name()))));
    }

    @GetMapping("/certificates/keys")
    @Public
    Mono<ResponseEntity<KeySet>> keys() {
        return keys.all()
                .collectList()
                .map(all -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                        .body(new KeySet(all)));
    }

    /** Another key, which signs from now on; the others go on verifying. */
    @PostMapping("/certificates/keys")
    @Roles("operator")
    Mono<Jwk> rotate(CommandId command) {
        return keys.add(command.value());
    }

    private CertificateView view(Certificate certificate) {
        Holding holding = certificate.holding();
        return new CertificateView(
                holding.number(),
                certificate.on(LocalDate.now(clock)),
                holding.name(),
                holding.division(),
                certificate.issuer(),
                holding.termFrom(),
                holding.termTo(),
                certificate.issuedAt(),
                certificate.revokedAt(),
                jws.payload(certificate.jws()),
                certificate.jws());
    }

    private VerificationView verification(
            Certificate certificate, @Nullable Boolean authentic, @Nullable String holder) {
        Holding holding = certificate.holding();
        return new VerificationView(
                holding.number(),
                certificate.on(LocalDate.now(clock)),
                authentic,
                holder,
                certificate.isErased(),
                certificate.issuer(),
                holding.termFrom(),
                holding.termTo(),
                certificate.revokedAt());
    }

    /** 张三 is 张*, so that who holds the paper can compare, and who guesses a number learns little. */
    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.length()));
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
