package org.bangdai.evaluation.review;

import java.math.BigDecimal;
import org.bangdai.evaluation.review.domain.Part;
import org.jspecify.annotations.Nullable;

/**
 * What a person has written so far for a part; theirs alone until they hand it in. Nothing in it is required.
 *
 * @param author person id
 */
record Draft(String reviewId, Part part, String author, String division, Content content) {

    record Content(
            @Nullable String text,
            @Nullable Integer helpRating,
            @Nullable String helpComment,
            @Nullable String learnt,
            @Nullable BigDecimal score) {

        static final Content EMPTY = new Content(null, null, null, null, null);
    }

    static String id(String reviewId, Part part, String author) {
        return reviewId + ":" + part + ":" + author;
    }

    String id() {
        return id(reviewId, part, author);
    }
}
