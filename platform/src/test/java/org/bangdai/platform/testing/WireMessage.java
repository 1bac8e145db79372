package org.bangdai.platform.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One message of the MongoDB wire protocol: a header of length, id, id of the request that it answers and kind, then for OP_MSG flags and sections, of
 * which the first here is the command's or the answer's own document.
 */
record WireMessage(byte[] bytes) {

    private static final int OP_MSG = 2013;
    private static final int DOCUMENT = 21;
    /** A code of no meaning to drivers: they neither retry nor take the server for lost. */
    private static final int CUT_OFF = 8000;

    /** What a command is called and, where it names one, its collection. */
    record Command(String name, @Nullable String collection) {}

    static WireMessage read(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(4);
        if (length.length < 4) {
            throw new IOException("end");
        }
        byte[] message = new byte[header(length).getInt()];
        System.arraycopy(length, 0, message, 0, 4);
        in.readFully(message, 4, message.length - 4);
        return new WireMessage(message);
    }

    int id() {
        return header(bytes).getInt(4);
    }

    int answers() {
        return header(bytes).getInt(8);
    }

    /** Nothing for what is no OP_MSG: the handshake of old. */
    @Nullable
    Command command() {
        if (header(bytes).getInt(12) != OP_MSG || bytes[DOCUMENT - 1] != 0) {
            return null;
        }
        ByteBuffer body = ByteBuffer.wrap(bytes, DOCUMENT, bytes.length - DOCUMENT);
        try (BsonBinaryReader reader = new BsonBinaryReader(body.slice())) {
            reader.readStartDocument();
            boolean named = reader.readBsonType() == BsonType.STRING;
            String name = reader.readName();
            return new Command(name, named ? reader.readString() : null);
        }
    }

    /** The answer "cut off" to a request. */
    static WireMessage cutOff(int request) {
        BsonDocument refusal = new BsonDocument("ok", new BsonDouble(0))
                .append("errmsg", new BsonString("cut off"))
                .append("code", new BsonInt32(CUT_OFF));
        try (BasicOutputBuffer document = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(document)) {
            new BsonDocumentCodec()
                    .encode(writer, refusal, EncoderContext.builder().build());
            int length = DOCUMENT + document.getSize();
            return new WireMessage(ByteBuffer.allocate(length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(length)
                    .putInt(0)
                    .putInt(request)
                    .putInt(OP_MSG)
                    .putInt(0)
                    .put((byte) 0)
                    .put(document.toByteArray())
                    .array());
        }
    }

    private static ByteBuffer header(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
