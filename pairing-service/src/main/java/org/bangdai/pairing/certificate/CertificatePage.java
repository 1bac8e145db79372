package org.bangdai.pairing.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.bangdai.pairing.certificate.CertificateSettings.Addresses;
import org.bangdai.pairing.certificate.domain.Certificate;
import org.bangdai.pairing.certificate.domain.Certificate.Validity;
import org.bangdai.pairing.certificate.domain.Holding;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A certificate to print: A4, Chinese, with a QR code that leads to its verification. */
@Component
class CertificatePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final String template = template();
    private final Addresses addresses;

    CertificatePage(Addresses addresses) {
        this.addresses = addresses;
    }

    String of(Certificate certificate, LocalDate today) {
        Holding holding = certificate.holding();
        String verification = addresses.verification(holding.number());
        Map<String, String> values = Map.of(
                "name", holding.name(),
                "number", holding.number(),
                "from", DAY.format(holding.termFrom()),
                "to", DAY.format(holding.termTo()),
                "issuer", certificate.issuer(),
                "issued", DAY.format(holding.termFrom()),
                "verification", verification,
                "mark", mark(certificate.on(today)));
        String page = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", HtmlUtils.htmlEscape(value.getValue()));
        }
        return page.replace("<!--qr-->", QrCode.svg(verification));
    }

    /** Printed across a certificate that no longer holds. */
    private static String mark(Validity validity) {
        return switch (validity) {
            case VALID, NOT_YET_VALID -> "";
            case EXPIRED -> "已到期";
            case REVOKED -> "已撤销";
        };
    }

    private static String template() {
        try (InputStream page = CertificatePage.class.getResourceAsStream("/certificate/certificate.html")) {
            if (page == null) {
                throw new IllegalStateException("certificate/certificate.html is missing");
            }
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
