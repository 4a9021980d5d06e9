package io.yunzong.identity.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.yunzong.identity.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface at {@code /api/openapi}, for whoever writes programs against it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String DESCRIPTION = """
            Key-customer cargo tracking. A browser signs in with `POST /api/session` and sends the value of the cookie \
            `XSRF-TOKEN` as header `X-XSRF-TOKEN` with every change. A program sends its key as `Authorization: Bearer \
            yz_…`. A device sends its key as `X-Device-Key`. Instants are ISO-8601 in UTC, coordinates WGS-84. Refusals \
            are `application/problem+json` and name every unmet condition.
            """;

    static {
        // who calls is known from the session or key, never from a parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Yunzong 运踪").version("1").description(DESCRIPTION))
                .components(new Components()
                        .addSecuritySchemes("session", key(SecurityScheme.In.COOKIE, "yunzong"))
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes("device", key(SecurityScheme.In.HEADER, "X-Device-Key")))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }

    private static SecurityScheme key(SecurityScheme.In place, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(place).name(name);
    }
}
