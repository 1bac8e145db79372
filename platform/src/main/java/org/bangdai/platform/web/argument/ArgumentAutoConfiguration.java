package org.bangdai.platform.web.argument;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.WebFilter;
import tools.jackson.databind.JacksonModule;

/** Lets controllers ask for what the platform knows of a request, and bounds the days and texts that a request names. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
class ArgumentAutoConfiguration {

    @Bean
    WebFluxConfigurer platformArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(
                        new CallerArgument(), new PageArgument(), new VersionArgument(), new CommandArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                Era.ALL.forEach(era -> bound(registry, era));
            }
        };
    }

    private static <T extends Comparable<? super T>> void bound(FormatterRegistry registry, Era<T> era) {
        registry.addFormatterForFieldType(
                era.type(), (value, locale) -> value.toString(), (text, locale) -> era.parse(text.strip()));
    }

    @Bean
    JacksonModule eraModule() {
        return new EraModule();
    }

    @Bean
    JacksonModule plainTextModule() {
        return new PlainTextModule();
    }

    @Bean
    WebFilter plainParameters() {
        return new PlainParameters();
    }
}
