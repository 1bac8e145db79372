package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the messages of one connection. What may take long has a thread of its own, so that other connections do not wait for it: a driver sends the next message when
 * it has the answer. An answer to a write leaves once the write is on disk; no thread waits for that.
 */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);

    private final EmbeddedBackend backend;
    private final Executor threads;
    private final AtomicInteger lastId = new AtomicInteger();

    CommandHandler(EmbeddedBackend backend, Executor threads) {
        this.backend = backend;
        this.threads = threads;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        Document query =
                request instanceof MongoMessage message ? message.getDocument() : command((MongoQuery) request);
        if (Commands.isBrief(query)) {
            answer(context, request, query);
        } else {
            threads.execute(() -> answerAside(context, request, query));
        }
    }

    private void answerAside(ChannelHandlerContext context, ClientRequest request, Document query) {
        try {
            answer(context, request, query);
        } catch (RuntimeException e) {
            exceptionCaught(context, e);
        }
    }

    private void answer(ChannelHandlerContext context, ClientRequest request, Document query) {
        String command = query.keySet().iterator().next();
        EmbeddedBackend.Answer answer = backend.answer(context.channel(), request.getDatabaseName(), command, query);
        MessageHeader header =
                new MessageHeader(lastId.incrementAndGet(), request.getHeader().getRequestID());
        backend.parts()
                .changes()
                .whenDurable(
                        answer.position(),
                        failure -> context.writeAndFlush(
                                reply(request, header, failure == null ? answer.document() : lost(failure))));
    }

    /** The command inside a message of the old kind, which drivers send as the first of a connection only. */
    private static Document command(MongoQuery query) {
        Document document = query.getQuery();
        return document.get("$query") instanceof Document wrapped ? wrapped : document;
    }

    private static Object reply(ClientRequest request, MessageHeader header, Document document) {
        return request instanceof MongoMessage
                ? new MongoMessage(request.getChannel(), header, document)
                : new MongoReply(header, document);
    }

    private static Document lost(IOException failure) {
        return EmbeddedBackend.error(
                new MongoServerError(14031, "OutOfDiskSpace", "the journal cannot be written: " + failure));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            log.debug("connection lost: {}", cause.toString());
        } else {
            log.error("closing a connection whose message cannot be handled", cause);
        }
        context.close();
    }
}
