package org.bangdai.platform.testing.shapes;

import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks the rules for controllers, so that a test sees them fail: knows Mongo and does not say who may call. */
@RestController
public final class WrongController {

    /** Breaks the rule for names. */
    public static final class NameHelper {}

    @GetMapping("/wrong")
    Document wrong() {
        return new Document();
    }
}
