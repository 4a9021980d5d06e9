package io.yunzong;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.identity.Open;
import io.yunzong.identity.Requires;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint says who may call it. */
@YunzongTest
@Tag("H-08")
class EndpointRulesTest {
    private final RequestMappingHandlerMapping endpoints;

    EndpointRulesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Test
    void refusesAnEndpointWithoutARule() {
        List<String> undeclared = new ArrayList<>();
        endpoints.getHandlerMethods().forEach((address, method) -> {
            boolean ours = method.getBeanType().getName().startsWith("io.yunzong.");
            boolean declared = method.hasMethodAnnotation(Open.class) ^ method.hasMethodAnnotation(Requires.class);
            if (ours && !declared) {
                undeclared.add(address + " " + method);
            }
        });
        assertThat(undeclared)
                .as("endpoints without (or with two) access rules")
                .isEmpty();
    }
}
