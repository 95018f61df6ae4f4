package dev.rollgate.orchestration.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** An answer's body as text, given up as soon as it is larger than allowed: no announced length is believed. */
final class CappedBody implements BodySubscriber<String> {
    /** There is more than was to be read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final BodySubscriber<String> whole = BodySubscribers.ofString(UTF_8);
    private long left;
    private Flow.@Nullable Subscription source;

    CappedBody(long mostBytes) {
        this.left = mostBytes;
    }

    @Override
    public CompletionStage<String> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        whole.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        if (left < 0) {
            return; // what was under way when the reading was given up
        }
        left -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left >= 0) {
            whole.onNext(parts);
        } else if (source != null) {
            source.cancel();
            whole.onError(new TooLarge());
        }
    }

    @Override
    public void onError(Throwable thrown) {
        whole.onError(thrown);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
