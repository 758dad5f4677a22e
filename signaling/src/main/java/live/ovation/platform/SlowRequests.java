package live.ovation.platform;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * Ends connections that send a request byte by byte, or none at all: each would hold memory and a descriptor for as long as it likes. A
 * time-out between two bytes would not do, since every byte starts it anew.
 */
@Component
class SlowRequests implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    /** From the first byte (or from the connection's beginning) to the end of the headers; also those of a WebSocket's handshake. */
    private static final Duration HEADERS_WITHIN = Duration.ofSeconds(10);

    private static final Duration BODY_WITHIN = Duration.ofSeconds(60);

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        // not by the server's own requestTimeout, which ends WebSockets as well
        factory.addServerCustomizers(
                server -> server.doOnChannelInit((observer, channel, remote) -> watch(channel.pipeline())));
    }

    private static void watch(ChannelPipeline pipeline) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            Deadline deadline = new Deadline(pipeline.channel());
            pipeline.addFirst("ovation.bytes", deadline.bytes());
            pipeline.addAfter(NettyPipeline.HttpCodec, "ovation.requests", deadline.requests());
        }
    }

    /** Of one connection; touched by its event loop only. */
    private static final class Deadline {

        private final Channel channel;
        private @Nullable Future<?> timer;
        private boolean within;

        Deadline(Channel channel) {
            this.channel = channel;
        }

        /** What comes in before it is understood. */
        ChannelInboundHandlerAdapter bytes() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelActive(ChannelHandlerContext context) {
                    begin(HEADERS_WITHIN);
                    context.fireChannelActive();
                }

                @Override
                public void channelRead(ChannelHandlerContext context, Object bytes) {
                    if (context.pipeline().get(NettyPipeline.HttpCodec) == null) {
                        // it became a WebSocket, which has rules of its own
                        end();
                        context.pipeline().remove(this);
                    } else if (!within) {
                        begin(HEADERS_WITHIN);
                    }
                    context.fireChannelRead(bytes);
                }

                @Override
                public void channelInactive(ChannelHandlerContext context) {
                    end();
                    context.fireChannelInactive();
                }
            };
        }

        /** What was understood. */
        ChannelInboundHandlerAdapter requests() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    if (message instanceof HttpRequest) {
                        end();
                        begin(BODY_WITHIN);
                        within = true;
                    }
                    if (message instanceof LastHttpContent) {
                        end();
                        within = false;
                    }
                    context.fireChannelRead(message);
                }
            };
        }

        private void begin(Duration limit) {
            if (timer == null) {
                timer = channel.eventLoop().schedule(this::close, limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void close() {
            ChannelFuture _ = channel.close();
        }

        private void end() {
            Future<?> running = timer;
            if (running != null) {
                running.cancel(false);
                timer = null;
            }
        }
    }
}
