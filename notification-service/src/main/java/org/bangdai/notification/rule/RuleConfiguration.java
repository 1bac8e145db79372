package org.bangdai.notification.rule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    @Bean
    NoticeBook noticeBook() {
        return new NoticeBook(NoticeRules.load());
    }
}
