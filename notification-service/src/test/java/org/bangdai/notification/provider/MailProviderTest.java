package org.bangdai.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.provider.ProviderSettings.Encryption;
import org.bangdai.notification.provider.ProviderSettings.Mail;
import org.bangdai.notification.rule.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailProviderTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Result send(int port, Encryption encryption, Duration limit, String to) {
        Mail settings =
                new Mail("mail", "", 600, "localhost", port, encryption, "", "", "帮带 <no-reply@bangdai.example>");
        Outgoing outgoing =
                new Outgoing("key-1", to, Language.ZH, "考评到期", "请<b>及时</b>完成", "https://b.example/api/v1/reviews/r1");
        return new MailProvider(settings, limit).send(outgoing).block(Duration.ofSeconds(30));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    @Test
    void aMailHasTextAndHtmlAndTheKeyAsItsId() throws Exception {
        Result result = send(port(), Encryption.NONE, Duration.ofSeconds(5), "zhou@example.org");
        assertThat(result).isEqualTo(Result.of(Answer.ACCEPTED, "SMTP 250"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("考评到期");
        assertThat(mail.getMessageID()).isEqualTo("<key-1@bangdai.example>");
        String whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(whole).contains("multipart/alternative");
        MimeMultipart both = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat((String) both.getBodyPart(0).getContent()).contains("请<b>及时</b>完成", "/reviews/r1");
        assertThat((String) both.getBodyPart(1).getContent())
                .contains("请&lt;b&gt;及时&lt;/b&gt;完成", "href=\"https://b.example/api/v1/reviews/r1\"");
    }

    @Test
    void withoutAConnectionOrTlsItWasCertainlyNotTaken() {
        assertThat(send(port(), Encryption.STARTTLS, Duration.ofSeconds(5), "a@example.org")
                        .answer())
                .isEqualTo(Answer.FAILED);
        assertThat(send(port(), Encryption.TLS, Duration.ofSeconds(2), "a@example.org")
                        .answer())
                .isEqualTo(Answer.FAILED);
        int closed = port();
        server.stop();
        assertThat(send(closed, Encryption.NONE, Duration.ofSeconds(5), "a@example.org")
                        .answer())
                .isEqualTo(Answer.FAILED);
    }

    /** A server that answers line by line from a script, then falls silent or breaks off. */
    private static Result scripted(Duration limit, boolean breaksOff, String... replies) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(socket, breaksOff, replies));
            return send(socket.getLocalPort(), Encryption.NONE, limit, "a@example.org");
        }
    }

    private static void serve(ServerSocket server, boolean breaksOff, String... replies) {
        try (Socket socket = server.accept()) {
            socket.setSoLinger(true, 0);
            byte[] line = new byte[8192];
            for (String reply : replies) {
                socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                if (!heard(socket, reply.startsWith("354") ? "\r\n.\r\n" : "\r\n")) {
                    return;
                }
            }
            while (!breaksOff && socket.getInputStream().read(line) >= 0) {
                // Silent until the other side gives up.
            }
        } catch (IOException gone) {
            // The client has given up.
        }
    }

    private static boolean heard(Socket socket, String end) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (!heard.toString().endsWith(end)) {
            int c = socket.getInputStream().read();
            if (c < 0) {
                return false;
            }
            heard.append((char) c);
        }
        return true;
    }

    @Test
    void theServersReplySaysWhetherItWasTaken() throws IOException {
        assertThat(scripted(LONG, true, "220 hi", "250 ok", "250 ok", "550 no such user", "250 ok"))
                .isEqualTo(Result.of(Answer.REFUSED, "SMTP 550"));
        assertThat(scripted(LONG, true, "220 hi", "250 ok", "250 ok", "250 ok", "354 go", "250 taken"))
                .as("broken off instead of a goodbye")
                .isEqualTo(Result.of(Answer.ACCEPTED, "SMTP 250, no goodbye"));
        Result grey = scripted(LONG, true, "220 hi", "250 ok", "250 ok", "451 try later", "250 ok");
        assertThat(grey.answer()).isEqualTo(Answer.BUSY);
        assertThat(grey.rest()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aHangAndAResetAfterTheTextMayHaveBeenTaken() throws IOException {
        String[] untilTheText = {"220 hi", "250 ok", "250 ok", "250 ok", "354 go"};
        assertThat(scripted(SHORT, false, untilTheText).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(scripted(LONG, true, untilTheText).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(scripted(SHORT, false).answer()).as("no greeting").isEqualTo(Answer.FAILED);
    }
}
