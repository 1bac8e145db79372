package org.bangdai.evaluation.objection;

import com.jayway.jsonpath.JsonPath;
import org.bangdai.evaluation.board.BoardHttp;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Raising and deciding over HTTP, on 2 December 2026. */
abstract class ObjectionHttp extends BoardHttp {

    static final String TEXT = "{\"text\":\"两次活动已确认，未计入\"}";
    static final String GRANT = "{\"granted\":true,\"reason\":\"经核实，活动漏计\"}";
    static final String DISMISS = "{\"granted\":false,\"reason\":\"经核实，计算无误\"}";

    /** @param result what is objected to */
    final BodyContentSpec raise(String token, String result) {
        return post(token, result + "/objections", TEXT)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("OPEN")
                .jsonPath("$.decideBy")
                .isEqualTo("2026-12-06");
    }

    static String id(BodyContentSpec objection) {
        return JsonPath.read(new String(objection.returnResult().getResponseBody()), "$.id");
    }

    final BodyContentSpec decide(String id, String ruling, String state) {
        return post(organiser, "/objections/" + id + "/decision", ruling)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo(state);
    }
}
