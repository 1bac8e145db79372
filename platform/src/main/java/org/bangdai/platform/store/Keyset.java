package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import org.bangdai.platform.web.PageRequest.Cursor;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Paging by the place where the last page ended: (sort field, {@code _id}). The bound on the sort field stands beside the {@code $or}, not only inside
 * it, so that an index starts at the cursor and not at the first document. Documents without the field come first when ascending, last when descending.
 */
record Keyset(String field, boolean descending) {

    Bson order() {
        if (field.equals("_id")) {
            return descending ? Sorts.descending("_id") : Sorts.ascending("_id");
        }
        return descending ? Sorts.descending(field, "_id") : Sorts.ascending(field, "_id");
    }

    Bson after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return empty();
        }
        Bson laterId = descending ? lt("_id", cursor.id()) : gt("_id", cursor.id());
        if (field.equals("_id")) {
            return laterId;
        }
        Object value = cursor.sortValue();
        return descending ? before(value, laterId) : behind(value, laterId);
    }

    private Bson behind(@Nullable Object value, Bson laterId) {
        return value == null ? or(ne(field, null), laterId) : and(gte(field, value), or(gt(field, value), laterId));
    }

    /** {@code $not} rather than {@code $lt}, which would leave out documents without the field. */
    private Bson before(@Nullable Object value, Bson laterId) {
        return value == null
                ? and(eq(field, null), laterId)
                : and(not(gt(field, value)), or(not(gte(field, value)), laterId));
    }

    Cursor cursor(Document last) {
        String id = last.getString("_id");
        return new Cursor(field.equals("_id") ? null : value(last), id);
    }

    private @Nullable Object value(Document document) {
        Object value = document.getEmbedded(List.of(field.split("\\.")), Object.class);
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof List || value instanceof Document) {
            throw new IllegalArgumentException(
                    "cannot page by " + field + ": " + value.getClass().getSimpleName());
        }
        return value;
    }
}
