package live.ovation.gateway;

import org.springframework.stereotype.Component;

@Component
class Halls {
    Hall create() {
        return new Hall();
    }
}
