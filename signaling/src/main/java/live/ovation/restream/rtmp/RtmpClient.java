package live.ovation.restream.rtmp;

import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.time.Duration;
import javax.net.ssl.SSLException;
import reactor.core.publisher.Mono;
import reactor.netty.tcp.TcpClient;

/** Connects to servers, with TLS where their address says so. */
public final class RtmpClient {

    /** Some seconds of a stream may wait for the network. */
    private static final WriteBufferWaterMark WAITING = new WriteBufferWaterMark(1 << 20, 4 << 20);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TcpClient client;
    /** Made once, since making it reads a file. */
    private final SslContext tls;

    public RtmpClient(TcpClient client) {
        this.client = client.option(ChannelOption.WRITE_BUFFER_WATER_MARK, WAITING);
        try {
            // a certificate for another name is somebody else's
            this.tls = SslContextBuilder.forClient()
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("every JDK can be a TLS client", e);
        }
    }

    /** There once the other side takes the stream. Errors with {@link RtmpException} when it does not. */
    public Mono<RtmpPublisher> publish(RtmpAddress address) {
        return (address.encrypted() ? client.secure(spec -> spec.sslContext(tls)) : client)
                .host(address.host())
                .port(address.port())
                .connect()
                .flatMap(connection -> new RtmpPublisher(connection, address)
                        .begin()
                        .doOnError(e -> connection.dispose())
                        .doOnCancel(connection::dispose))
                .timeout(PATIENCE);
    }
}
