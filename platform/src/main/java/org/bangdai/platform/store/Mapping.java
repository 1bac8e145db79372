package org.bangdai.platform.store;

import org.bson.Document;

/** How a state becomes a document and back. {@link RecordMapping} serves records and sealed interfaces of records. */
public interface Mapping<T> {

    Document write(T state);

    T read(Document document);
}
