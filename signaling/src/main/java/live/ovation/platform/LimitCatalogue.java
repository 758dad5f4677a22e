package live.ovation.platform;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * All limits there are: the constants of our components. Modules keep theirs beside what they limit, and an operator who mistypes the
 * name of one learns it at the start instead of never.
 */
@Component
class LimitCatalogue implements SmartInitializingSingleton {

    private static final String OURS = "live.ovation.";

    private final ListableBeanFactory beans;
    private final LimitsProperties properties;

    LimitCatalogue(ListableBeanFactory beans, LimitsProperties properties) {
        this.beans = beans;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.limits().isEmpty()) {
            return;
        }
        Set<String> names = all().stream().map(RateLimits.Limit::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(properties.limits().keySet());
        names.forEach(name -> unknown.remove(LimitsProperties.plain(name)));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("ovation.limits."
                    + unknown.iterator().next() + " is the name of no limit; there are " + String.join(", ", names));
        }
    }

    /** As the code has them. */
    List<RateLimits.Limit> all() {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(type -> type != null && type.getName().startsWith(OURS))
                .map(ClassUtils::getUserClass)
                .distinct()
                .flatMap(LimitCatalogue::constantsOf)
                // two components may take from the same
                .distinct()
                .toList();
    }

    private static Stream<RateLimits.Limit> constantsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == RateLimits.Limit.class && Modifier.isStatic(field.getModifiers()))
                .map(LimitCatalogue::read);
    }

    private static RateLimits.Limit read(Field field) {
        try {
            field.setAccessible(true);
            return (RateLimits.Limit) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("our own classes are open to us", e);
        }
    }
}
