package org.bangdai.platform.store;

/** How a value of one type lies in a document; neither side is ever null. */
interface Codec {

    Object write(Object value);

    Object read(Object stored);
}
