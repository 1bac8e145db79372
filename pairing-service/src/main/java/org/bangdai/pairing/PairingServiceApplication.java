package org.bangdai.pairing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class PairingServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(PairingServiceApplication.class, args);
    }
}
