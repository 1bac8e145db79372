package org.bangdai.platform.web.documents;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Public;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Tokens, roles, pages, versions, keys of commands and problems, as every route has them. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
class DocumentsAutoConfiguration {

    private static final String TOKEN = "token";

    static {
        // What the platform resolves is no input of the caller's own; pages and versions are described below.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, CommandId.class, ExpectedVersion.class, PageRequest.class);
    }

    @Bean
    OpenApiCustomizer platformDocument(@Value("${spring.application.name}") String service) {
        return document -> {
            document.info(new Info().title("Bangdai 帮带 · " + service).version("v1"));
            Components components = document.getComponents() == null ? new Components() : document.getComponents();
            components.addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT"));
            components.addSchemas("Problem", problem());
            document.components(components);
        };
    }

    @Bean
    OperationCustomizer platformOperation() {
        return (operation, handler) -> {
            access(operation, handler);
            parameters(operation, handler);
            problems(operation);
            return operation;
        };
    }

    private static void access(Operation operation, HandlerMethod handler) {
        Roles roles = handler.getMethodAnnotation(Roles.class);
        if (roles != null) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            operation.description(joined(operation.getDescription(), "Roles: " + String.join(", ", roles.value())));
        } else if (handler.hasMethodAnnotation(Public.class)) {
            operation.description(joined(operation.getDescription(), "Public."));
        }
    }

    private static String joined(@Nullable String present, String more) {
        return present == null || present.isBlank() ? more : present + "\n\n" + more;
    }

    private static void parameters(Operation operation, HandlerMethod handler) {
        List<Parameter> more = new ArrayList<>();
        if (takes(handler, PageRequest.class)) {
            more.add(new Parameter()
                    .in("query")
                    .name("limit")
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                            ._default(PageRequest.DEFAULT_LIMIT)));
            more.add(new Parameter()
                    .in("query")
                    .name("cursor")
                    .description("`next` of the page before")
                    .schema(new StringSchema()));
        }
        if (takes(handler, ExpectedVersion.class)) {
            more.add(header("If-Match", "The ETag of what was read; 412 when it is stale."));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            more.add(
                    header("Idempotency-Key", "1 to 200 visible characters; the same when the request is sent again."));
        }
        more.forEach(operation::addParametersItem);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(it -> it.getParameterType() == type);
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }

    private static void problems(Operation operation) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("A problem (RFC 9457)")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new ObjectSchema().$ref("#/components/schemas/Problem")))));
        operation.responses(responses);
    }

    private static ObjectSchema problem() {
        ObjectSchema schema = new ObjectSchema();
        for (String text : List.of("type", "title", "detail", "instance", "requestId")) {
            schema.addProperty(text, new StringSchema());
        }
        schema.addProperty("status", new IntegerSchema());
        ObjectSchema part = new ObjectSchema();
        part.addProperty("pointer", new StringSchema());
        part.addProperty("message", new StringSchema());
        schema.addProperty("errors", new io.swagger.v3.oas.models.media.ArraySchema().items(part));
        return schema;
    }
}
