package live.ovation.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.support.WebSocketHandlerAdapter;

@Configuration
class SocketConfiguration {

    @Bean
    HandlerMapping socketMapping(SignalingHandler handler) {
        return new SimpleUrlHandlerMapping(Map.of("/ws", handler), -2);
    }

    @Bean
    WebSocketService webSocketService() {
        return new HandshakeWebSocketService(new DirectUpgrade(SignalingHandler.LARGEST_FRAME));
    }

    @Bean
    WebSocketHandlerAdapter webSocketHandlerAdapter(WebSocketService service) {
        return new WebSocketHandlerAdapter(service);
    }

    @Bean
    Object connectionGauge(MeterRegistry meters, Attendance attendance) {
        return meters.gauge("ovation.gateway.connections", attendance, Attendance::connections);
    }
}
