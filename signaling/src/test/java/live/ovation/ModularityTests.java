package live.ovation;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void shouldKeepModulesWithinTheirBoundaries() {
        ApplicationModules.of(Ovation.class).verify();
    }
}
