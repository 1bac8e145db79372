package org.bangdai.notification.provider;

import java.time.Instant;
import java.util.Map;
import org.bangdai.notification.delivery.domain.Answer;
import tools.jackson.databind.JsonNode;

/** How the group robot of one messenger is spoken to. */
interface RobotDialect {

    /** @param url with the robot's token; @param body is sent as JSON */
    record Posting(String url, Map<String, Object> body) {}

    /** @param secret of the robot's signature; blank where it has none */
    Posting posting(String url, String secret, Outgoing outgoing, Instant now);

    /** What the answer's own code says; all three answer HTTP 200 also to what they refuse. */
    Answer answer(long code);

    /** Name of the code's field. */
    String codeField();

    default Result read(JsonNode answer) {
        JsonNode code = answer.path(codeField());
        return code.isIntegralNumber()
                ? Result.of(answer(code.asLong()), codeField() + ' ' + code.asLong())
                : Result.of(Answer.UNKNOWN, "HTTP 2xx without " + codeField());
    }

    /** To a group goes what is to do and where, not the whole text. */
    static String line(Outgoing outgoing) {
        return outgoing.title() + '\n' + outgoing.url();
    }
}
