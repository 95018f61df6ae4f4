package dev.rollgate.bot.config;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** The configuration cannot be used. The message is one line for each wrong key, all of them; it holds no secret. */
public final class BadSettings extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;

    BadSettings(List<String> lines) {
        super(String.join("\n", lines));
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
