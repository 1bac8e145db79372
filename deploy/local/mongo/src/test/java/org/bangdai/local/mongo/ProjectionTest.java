package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a find shows of a document. */
class ProjectionTest extends MongoFixture {

    private MongoCollection<Document> things;

    @BeforeAll
    void fill() {
        things = freshCollection();
        things.insertOne(
                doc("{_id: 1, a: 1, b: {c: 2, d: {e: 3, f: 4}}, list: [{k: 1, v: 2}, 7, {v: 3}, [{k: 4}]], z: 9}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a field, with the id     | {a: 1}                    | {_id: 1, a: 1}",
                "without the id           | {a: true, _id: 0}         | {a: 1}",
                "only the id              | {_id: 1}                  | {_id: 1}",
                "all but the id           | {_id: 0}                  | {a: 1, b: {c: 2, d: {e: 3, f: 4}}, list: [{k: 1, v: 2}, 7, {v: 3}, [{k: 4}]], z: 9}",
                "fields within fields     | {'b.c': 1, 'b.d.f': 1}    | {_id: 1, b: {c: 2, d: {f: 4}}}",
                "a whole one within       | {'b.d': 1}                | {_id: 1, b: {d: {e: 3, f: 4}}}",
                "of documents in a list   | {'list.k': 1}             | {_id: 1, list: [{k: 1}, {}, [{k: 4}]]}",
                "none below a plain value | {'a.x': 1}                | {_id: 1}",
                "what is not there        | {'b.x': 1, y: 1}          | {_id: 1, b: {}}",
                "all but some             | {b: 0, list: 0}           | {_id: 1, a: 1, z: 9}",
            })
    void aFindShowsWhatTheProjectionNames(String rule, String projection, String shown) {
        assertThat(things.find().projection(doc(projection)).first()).as(rule).isEqualTo(doc(shown));
    }
}
