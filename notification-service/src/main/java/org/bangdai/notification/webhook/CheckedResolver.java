package org.bangdai.notification.webhook;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Resolves a name once for each connection and lets it go on only where every address may be called. The connection is made to what was checked: nobody asks the
 * name server a second time. Addresses that are written as numbers are checked too.
 */
final class CheckedResolver extends AddressResolverGroup<InetSocketAddress> {

    /** The name's addresses, as the system resolves them. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final AllowedTargets allowed;
    private final Lookup lookup;

    CheckedResolver(AllowedTargets allowed, Lookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Checking(executor);
    }

    private List<InetSocketAddress> resolved(InetSocketAddress target) throws UnknownHostException {
        InetAddress[] all =
                target.isUnresolved() ? lookup.of(target.getHostString()) : new InetAddress[] {target.getAddress()};
        if (all.length == 0 || !Stream.of(all).allMatch(allowed::mayCall)) {
            throw new NotAllowedException();
        }
        return Stream.of(all)
                .map(address -> new InetSocketAddress(address, target.getPort()))
                .toList();
    }

    /** The name leads, also, to where nobody outside may lead us. */
    static final class NotAllowedException extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }

    private final class Checking extends AbstractAddressResolver<InetSocketAddress> {

        Checking(EventExecutor executor) {
            super(executor, InetSocketAddress.class);
        }

        /** Nothing is taken unchecked. */
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress target, Promise<InetSocketAddress> promise) {
            look(target, List::getFirst, promise);
        }

        @Override
        protected void doResolveAll(InetSocketAddress target, Promise<List<InetSocketAddress>> promise) {
            look(target, all -> all, promise);
        }

        private <R> void look(InetSocketAddress target, Function<List<InetSocketAddress>, R> part, Promise<R> promise) {
            Mono.fromCallable(() -> part.apply(resolved(target)))
                    .subscribeOn(Schedulers.boundedElastic())
                    .subscribe(promise::trySuccess, promise::tryFailure);
        }
    }
}
