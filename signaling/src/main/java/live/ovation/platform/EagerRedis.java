package live.ovation.platform;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** Connects to Redis while the service starts: connecting waits, and whoever needs Redis first may be an event loop. */
@Component
class EagerRedis implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof LettuceConnectionFactory redis) {
            redis.setEagerInitialization(true);
        }
        return bean;
    }
}
