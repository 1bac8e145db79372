package org.bangdai.pairing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.id;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** An archive's signed bundle, verified as an outsider does: with the published keys and the JDK. */
class ArchiveBundleHttpTest extends PoolOverHttp {

    private static final Path VERIFIER = Path.of("..", "deploy", "verify", "VerifyArchive.java");
    private static final String AUDITOR = TestTokens.person("auditor", "330523", "auditor");

    @TempDir
    Path folder;

    @Autowired
    AggregateFactory stores;

    private String pairing;

    @BeforeEach
    void completed() {
        pairing = active();
        post(ORGANISER, "/pairings/" + pairing + "/completion", Map.of())
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(body(get(ORGANISER, "/pairings/" + pairing + "/archive/verification")))
                        .containsEntry("entries", 3));
    }

    private Map<String, byte[]> bundle(String token) {
        byte[] zip = get(token, "/pairings/" + pairing + "/archive/bundle")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/zip")
                .expectHeader()
                .valueMatches(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"archive-" + pairing + ".zip\"")
                .expectBody()
                .returnResult()
                .getResponseBody();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8);
    }

    /** What the verifier says, having been given nothing but files. */
    private String verified(Map<String, byte[]> files) throws Exception {
        Path zip = Files.createTempFile(folder, "bundle", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        Path keys = folder.resolve("keys.json");
        byte[] published = http.get()
                .uri(API + "/certificates/keys")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        Files.write(keys, published);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-Xshare:auto", VERIFIER.toString(), zip.toString(), keys.toString())
                .redirectErrorStream(true)
                .start();
        String says = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(says).isEqualTo(says.startsWith("TRUE") ? 0 : 1);
        return says;
    }

    @Test
    void anOutsiderVerifiesItWithThePublishedKeys() throws Exception {
        Map<String, byte[]> files = bundle(mentee);
        assertThat(files.keySet()).containsExactly("archive.json", "archive.html", "manifest.json", "manifest.jws");
        assertThat(text(files, "archive.json")).contains("pairing-offered", "pairing-completed", mentorId);
        assertThat(text(files, "archive.html"))
                .contains("提出结对", "结对成立", "结对期满完成", "张三（帮带对象）", "存证链完整：共 3 条")
                .doesNotContain("{{", "src=", "href=", "url(");
        String head = (String) body(get(mentee, "/pairings/" + pairing + "/archive/verification"))
                .get("head");
        assertThat(verified(files)).startsWith("TRUE").contains("3 entries", head);
    }

    @Test
    void whateverIsChangedIsFound() throws Exception {
        Map<String, byte[]> files = bundle(ORGANISER);
        Map<String, byte[]> retold = new LinkedHashMap<>(files);
        retold.put(
                "archive.html",
                text(files, "archive.html").replace("结对期满完成", "结对终止").getBytes(UTF_8));
        assertThat(verified(retold)).contains("archive.html was changed");
        Map<String, byte[]> signedOver = new LinkedHashMap<>(files);
        signedOver.put(
                "manifest.json",
                text(files, "manifest.json")
                        .replace("\"entries\":3", "\"entries\":2")
                        .getBytes(UTF_8));
        assertThat(verified(signedOver)).contains("manifest.json is not what was signed");
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put("note.txt", new byte[] {1});
        assertThat(verified(more)).contains("note.txt");
    }

    @Test
    void anErasedBodyIsShownAsErasedAndABrokenChainAsBroken() throws Exception {
        var rows = stores.rows("archive").collection();
        Mono.from(rows.updateOne(eq("_id", pairing + ":2"), set("body", ""))).block();
        Map<String, byte[]> files = bundle(ORGANISER);
        assertThat(text(files, "archive.html")).contains("内容已依法删除", "存证链完整");
        assertThat(text(files, "archive.json")).contains("\"body\":null");
        assertThat(verified(files)).startsWith("TRUE");

        Mono.from(rows.updateOne(eq("_id", pairing + ":2"), set("actor", "person:x")))
                .block();
        Map<String, byte[]> broken = bundle(ORGANISER);
        assertThat(text(broken, "archive.html")).contains("在第 2 条处断裂");
        assertThat(verified(broken)).contains("entry 2 was changed");
    }

    @Test
    void anExportIsOnRecord() {
        bundle(mentor);
        var reads = body(get(AUDITOR, "/audit/reads?actor=person:" + mentorId));
        assertThat(reads.get("items").toString()).contains("archives", menteeId);
    }

    @Test
    void nobodyElseTakesItAway() {
        String path = "/pairings/" + pairing + "/archive/bundle";
        get(NEIGHBOUR, path).expectStatus().isNotFound();
        get(TestTokens.person(id(), "330523", "mentor", "mentee"), path)
                .expectStatus()
                .isNotFound();
        for (String other : List.of(CONFIRMER, OPERATOR, AUDITOR)) {
            get(other, path).expectStatus().isForbidden();
        }
        http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
    }
}
