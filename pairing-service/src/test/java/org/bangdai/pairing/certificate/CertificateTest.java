package org.bangdai.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.bangdai.pairing.certificate.CertificateSettings.Addresses;
import org.bangdai.pairing.certificate.domain.Certificate;
import org.bangdai.pairing.certificate.domain.Certificate.Validity;
import org.bangdai.pairing.certificate.domain.Holding;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
    private static final LocalDate TO = LocalDate.of(2029, 11, 22);
    private static final Addresses ADDRESSES = new Addresses("https://bangdai.example");

    static Holding holding(String name) {
        return new Holding("BD330523205-20261123-3b4c5d6e", "m", name, "330523205", FROM, TO, "33-v1");
    }

    private static Certificate certificate(String name) {
        return new Certificate(holding(name), "安吉县组织部门", "a.b.c", NOW, null);
    }

    @Test
    void itHoldsFromTheFirstToTheLastDayOfTheTerm() {
        Certificate certificate = certificate("张三");
        assertThat(certificate.on(FROM.minusDays(1))).isEqualTo(Validity.NOT_YET_VALID);
        assertThat(certificate.on(FROM)).isEqualTo(Validity.VALID);
        assertThat(certificate.on(TO)).isEqualTo(Validity.VALID);
        assertThat(certificate.on(TO.plusDays(1))).isEqualTo(Validity.EXPIRED);
    }

    @Test
    void aRevocationStandsAndIsNeverSignedOver() {
        Certificate revoked = certificate("张三").revoked(NOW);
        assertThat(revoked.on(TO)).isEqualTo(Validity.REVOKED);
        assertThat(revoked.revoked(NOW.plusSeconds(1))).isEqualTo(revoked);
        assertThat(revoked.covers(holding("李四"))).isTrue();
        assertThat(certificate("张三").covers(holding("李四"))).isFalse();
    }

    @Test
    void theCredentialHasTheTermInChineseTime() {
        Map<String, Object> credential =
                new Credential(holding("张三"), "安吉县组织部门", ADDRESSES, ZoneId.of("Asia/Shanghai")).json();
        assertThat(credential)
                .containsEntry("validFrom", "2026-11-22T16:00:00Z")
                .containsEntry("validUntil", "2029-11-22T16:00:00Z")
                .containsEntry(
                        "id", "https://bangdai.example/api/v1/certificates/BD330523205-20261123-3b4c5d6e/verification");
    }

    @Test
    void theQrCodeLeadsToTheVerification() throws Exception {
        String url = ADDRESSES.verification("BD330523205-20261123-3b4c5d6e");
        BitMatrix modules = QrCode.modules(url);
        int side = modules.getWidth() - 8;
        BitMatrix bare = new BitMatrix(side);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                if (modules.get(x + 4, y + 4)) {
                    bare.set(x, y);
                }
            }
        }
        assertThat(new Decoder().decode(bare).getText()).isEqualTo(url);
    }

    @Test
    void aNameIsTextOnThePage() {
        String page = new CertificatePage(ADDRESSES).of(certificate("<script>x</script>{{number}}"), FROM);
        assertThat(page)
                .contains("&lt;script&gt;", "2026年11月23日", "2029年11月22日", "<svg", "安吉县组织部门")
                .doesNotContain("<script>", "<!--qr-->", "{{issuer}}");
        assertThat(new CertificatePage(ADDRESSES).of(certificate("张三").revoked(NOW), FROM))
                .contains("已撤销");
    }
}
