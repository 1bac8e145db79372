package org.bangdai.pairing.reference;

import org.bangdai.pairing.PairingService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@PairingService
class ReferenceHttpTest {

    @Autowired
    WebTestClient http;

    private ResponseSpec get(String path) {
        return http.get().uri("/api/v1" + path).exchange();
    }

    @Test
    void divisionsArePublicAndGoLevelByLevel() {
        get("/divisions")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(34);
        get("/divisions?parent=330523")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(15)
                .jsonPath("$.items[0].name")
                .isEqualTo("递铺街道");
        get("/divisions/330523205")
                .expectBody()
                .json("{\"code\":\"330523205\",\"name\":\"上墅乡\",\"level\":\"TOWNSHIP\",\"parent\":\"330523\"}");
    }

    @Test
    void anUnknownDivisionIsNotFound() {
        get("/divisions/999999")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/division-unknown")
                .jsonPath("$.title")
                .isEqualTo("没有此区划");
        get("/divisions?parent=3305239").expectStatus().isNotFound();
        get("/divisions/%20").expectStatus().is4xxClientError();
    }

    @Test
    void whatACacheHoldsIsNotSentAgain() {
        String tag = get("/divisions/330523")
                .expectHeader()
                .valueMatches("Cache-Control", "max-age=86400, public")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();

        http.get()
                .uri("/api/v1/divisions/330523")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void fieldsAndMethodsAreNamedInBothLanguages() {
        get("/fields").expectBody().jsonPath("$.items.length()").isEqualTo(6);
        get("/methods")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(10)
                .jsonPath("$.items[0]")
                .isEqualTo(java.util.Map.of("code", "CASE_STUDY", "zh", "以案说案", "en", "Case study"));
    }

    @Test
    void eachCompetenceNamesTheMethodsItIsLearntBy() {
        get("/competences")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(14)
                .jsonPath("$.items[1].zh")
                .isEqualTo("方言沟通与民俗")
                .jsonPath("$.items[1].methods[0]")
                .isEqualTo("LOCAL_LIFE")
                .jsonPath("$.items[?(!@.methods[0])]")
                .isEmpty();
        get("/competences/levels").expectBody().jsonPath("$.items[4].zh").isEqualTo("能带人");
    }
}
