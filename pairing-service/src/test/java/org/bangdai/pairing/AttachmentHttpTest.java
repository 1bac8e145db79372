package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Files of an activity over HTTP. */
class AttachmentHttpTest extends PoolOverHttp {

    private ResponseSpec attach(String token, String path, byte[] file, String key) {
        return http.post()
                .uri(API + path + "?name=入户.exe")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    private ResponseSpec attach(String token, String path, byte[] file) {
        return attach(token, path, file, UUID.randomUUID().toString());
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private String files() {
        String pairing = active();
        return "/pairings/" + pairing + "/activities/" + recorded(pairing) + "/attachments";
    }

    @Test
    void aPhotoIsAttachedReadAndTakenAway() throws IOException {
        String files = files();
        String key = UUID.randomUUID().toString();
        Map<String, Object> attached =
                body(attach(mentor, files, photo(), key).expectStatus().isCreated());
        assertThat(attached)
                .containsEntry("mediaType", "image/jpeg")
                .containsEntry("name", "入户.jpg")
                .containsEntry("attachedBy", mentorId);
        assertThat(body(attach(mentor, files, photo(), key).expectStatus().isCreated()))
                .isEqualTo(attached);
        assertThat((List<?>) body(get(mentee, files)).get("items")).hasSize(1);
        String file = files + "/" + attached.get("id");
        get(ORGANISER, file)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/jpeg")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .value("Content-Disposition", it -> assertThat(it).startsWith("attachment"))
                .expectBody(byte[].class)
                .isEqualTo(photo());

        delete(mentee, file).expectStatus().isForbidden();
        delete(mentor, file).expectStatus().isNoContent();
        get(mentor, file).expectStatus().isNotFound();
        assertThat((List<?>) body(get(mentee, files)).get("items")).isEmpty();
    }

    private ResponseSpec delete(String token, String path) {
        return http.delete()
                .uri(API + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    @Test
    void whatIsNoPictureAndNoPaperIsRefused() throws IOException {
        String files = files();
        attach(mentor, files, "<script>".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(415);
        attach(mentor, files, new byte[0]).expectStatus().isEqualTo(415);
        attach(mentor, files, java.util.Arrays.copyOf(photo(), 200))
                .expectStatus()
                .isEqualTo(422);
        byte[] boundless = "RIFF\u00ff\u00ff\u00ff\u007fWEBPVP8L".getBytes(StandardCharsets.ISO_8859_1);
        attach(mentor, files, boundless).expectStatus().isEqualTo(422);
        assertThat((List<?>) body(get(mentee, files)).get("items")).isEmpty();
    }

    @Test
    void onlyWhoSeesTheActivitySeesItsFilesAndOnlyItsTwoSidesAttach() throws IOException {
        String files = files();
        String file = files + "/" + body(attach(mentee, files, photo())).get("id");
        String stranger = TestTokens.person("stranger", "330523", "mentor", "mentee");
        for (String outsider : List.of(NEIGHBOUR, stranger)) {
            get(outsider, files).expectStatus().isNotFound();
            get(outsider, file).expectStatus().isNotFound();
        }
        attach(stranger, files, photo()).expectStatus().isNotFound();
        delete(stranger, file).expectStatus().isNotFound();
        attach(ORGANISER, files, photo()).expectStatus().isForbidden();
        get(CONFIRMER, file).expectStatus().isForbidden();
        http.get().uri(API + file).exchange().expectStatus().isUnauthorized();
        http.post()
                .uri(API + files)
                .bodyValue(photo())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        String other = files.replaceAll("activities/[^/]+", "activities/" + UUID.randomUUID());
        get(mentor, other).expectStatus().isNotFound();
    }
}
