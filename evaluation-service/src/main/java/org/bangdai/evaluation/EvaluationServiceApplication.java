package org.bangdai.evaluation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class EvaluationServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(EvaluationServiceApplication.class, args);
    }
}
