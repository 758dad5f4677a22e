package live.ovation.platform;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In the OpenAPI document a record's field is required unless it is {@code @Nullable}, as in the code. */
final class RequiredFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.isTypeOrSubTypeOf(Record.class)) {
            require(defined(resolved, context), java.getRawClass());
        }
        return resolved;
    }

    private static Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        String ref = resolved.get$ref();
        Schema<?> defined =
                ref == null ? null : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return defined == null ? resolved : defined;
    }

    private static void require(Schema<?> schema, Class<?> type) {
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        schema.setRequired(required);
    }
}
