package org.bangdai.pairing.certificate;

import java.time.Clock;
import org.bangdai.pairing.certificate.CertificateSettings.Addresses;
import org.bangdai.pairing.certificate.domain.Certificate;
import org.bangdai.pairing.certificate.domain.Holding;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.signing.Jws;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Issues and revokes certificates. Both may be repeated, and leave what is there where it says the same. */
@Component
public class CertifyMentor {

    private static final Caller SYSTEM = Caller.system("certify");
    private static final String CREDENTIAL = "vc+jwt";

    private final Certificates certificates;
    private final Jws jws;
    private final Divisions divisions;
    private final Addresses addresses;
    private final Clock clock;

    CertifyMentor(Certificates certificates, Jws jws, Divisions divisions, Addresses addresses, Clock clock) {
        this.certificates = certificates;
        this.jws = jws;
        this.divisions = divisions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A certificate of this appointment; signed anew under its number where that one attests another term. */
    public Mono<Void> certify(Holding holding) {
        return certificates
                .find(SYSTEM, holding.number())
                .map(there -> there.state().covers(holding))
                .defaultIfEmpty(false)
                .filter(covered -> !covered)
                .flatMap(missing -> signed(holding).flatMap(this::write))
                .then();
    }

    private Mono<Void> write(Certificate certificate) {
        return certificates
                .insert(SYSTEM, certificate)
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> certificates.update(
                                SYSTEM,
                                certificate.holding().number(),
                                present ->
                                        Decision.change(present.covers(certificate.holding()) ? present : certificate)))
                .then();
    }

    private Mono<Certificate> signed(Holding holding) {
        String issuer = issuer(holding.division());
        return jws.sign(CREDENTIAL, new Credential(holding, issuer, addresses, clock.getZone()).json())
                .map(signature -> new Certificate(holding, issuer, signature, clock.instant(), null));
    }

    private String issuer(String division) {
        String county = Credential.county(division);
        return divisions.find(county).map(it -> it.name()).orElse(county) + "组织部门";
    }

    /** Nothing where there is no such certificate. */
    public Mono<Void> revoke(String number) {
        return certificates
                .update(SYSTEM, number, certificate -> Decision.change(certificate.revoked(clock.instant())))
                .onErrorResume(NotFoundException.class, none -> Mono.empty())
                .then();
    }
}
