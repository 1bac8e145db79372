package org.bangdai.local.mongo.journal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * The effect of a write: what is there afterwards, not the command. Applying one twice is the same as once.
 *
 * @param body the whole document for {@code PUT}, its {@code _id} for {@code REMOVE}, the description for {@code INDEX}, the name for {@code DROP_INDEX}
 */
public record Change(Kind kind, String database, String collection, Document body) {

    /** The order is part of the file format. */
    public enum Kind {
        PUT,
        REMOVE,
        CREATE,
        INDEX,
        DROP_INDEX,
        DROP
    }

    private static final Kind[] KINDS = Kind.values();

    void writeTo(ByteBuf buffer) {
        buffer.writeByte(kind.ordinal());
        writeString(buffer, database);
        writeString(buffer, collection);
        BsonEncoder.encodeDocument(body, buffer);
    }

    static Change readFrom(ByteBuf buffer) {
        Kind kind = KINDS[buffer.readByte()];
        return new Change(kind, readString(buffer), readString(buffer), BsonDecoder.decodeBson(buffer));
    }

    private static void writeString(ByteBuf buffer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.writeShort(bytes.length);
        buffer.writeBytes(bytes);
    }

    private static String readString(ByteBuf buffer) {
        return buffer.readCharSequence(buffer.readUnsignedShort(), StandardCharsets.UTF_8)
                .toString();
    }
}
