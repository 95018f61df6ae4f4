package dev.rollgate.bot;

import dev.rollgate.bot.config.EndCheck;
import dev.rollgate.bot.config.StartCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. */
@SpringBootApplication
public class RollgateApplication {
    public static void main(String[] args) {
        SpringApplication bot = new SpringApplication(RollgateApplication.class);
        bot.addListeners(new StartCheck(), new EndCheck());
        bot.run(args);
    }
}
