package live.ovation.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/** Every route that the service answers: of controllers, of actuator, of router functions and of plain handlers. */
final class Routes {

    private Routes() {}

    record Route(HttpMethod method, String pattern) {

        /** An address that the pattern fits. */
        String example() {
            StringBuilder path = new StringBuilder();
            int depth = 0;
            for (char c : pattern.replace("/**", "/a/b").replace("/{*", "/a/{").toCharArray()) {
                if (c == '{' && depth++ == 0) {
                    path.append('x');
                } else if (c == '}') {
                    depth--;
                } else if (depth == 0) {
                    path.append(c == '*' ? 'x' : c);
                }
            }
            return path.toString();
        }
    }

    static List<Route> of(ApplicationContext context) {
        return Stream.of(mapped(context), functional(context), plain(context))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static Stream<Route> mapped(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Routes::routesOf);
    }

    private static Stream<Route> routesOf(RequestMappingInfo info) {
        Set<org.springframework.web.bind.annotation.RequestMethod> methods =
                info.getMethodsCondition().getMethods();
        List<HttpMethod> asked = methods.isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : methods.stream().map(m -> HttpMethod.valueOf(m.name())).toList();
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> asked.stream().map(method -> new Route(method, pattern.getPatternString())));
    }

    private static Stream<Route> plain(ApplicationContext context) {
        return context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .map(pattern -> new Route(HttpMethod.GET, pattern.getPatternString()));
    }

    private static Stream<Route> functional(ApplicationContext context) {
        Predicates predicates = new Predicates();
        Object visitor = Proxy.newProxyInstance(
                Routes.class.getClassLoader(),
                new Class<?>[] {RouterFunctions.Visitor.class, RequestPredicates.Visitor.class},
                predicates);
        context.getBeansOfType(RouterFunction.class)
                .values()
                .forEach(each -> each.accept((RouterFunctions.Visitor) visitor));
        return predicates.found.stream();
    }

    /** Collects what router functions ask for: ours ask for a method and a path together, and for nothing else. */
    private static final class Predicates implements InvocationHandler {

        private final List<Route> found = new ArrayList<>();
        private Set<?> methods = Set.of();

        @Override
        public @Nullable Object invoke(Object visitor, Method call, Object[] arguments) {
            switch (call.getName()) {
                case "route" -> ((RequestPredicate) arguments[0]).accept((RequestPredicates.Visitor) visitor);
                case "method" -> methods = (Set<?>) arguments[0];
                case "path" ->
                    methods.forEach(method -> found.add(new Route((HttpMethod) method, (String) arguments[0])));
                case "startAnd", "and", "endAnd", "startOr", "or", "endOr", "attributes" -> {}
                default ->
                    throw new AssertionError(call.getName() + " of a router function is not understood here yet");
            }
            return null;
        }
    }
}
