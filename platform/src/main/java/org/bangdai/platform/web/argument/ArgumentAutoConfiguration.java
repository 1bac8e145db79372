package org.bangdai.platform.web.argument;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets controllers ask for what the platform knows of a request. */
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
        };
    }
}
