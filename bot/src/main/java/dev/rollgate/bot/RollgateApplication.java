package dev.rollgate.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. */
@SpringBootApplication
public class RollgateApplication {
    public static void main(String[] args) {
        SpringApplication.run(RollgateApplication.class, args);
    }
}
