package dev.rollgate.bot.config;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Checks the settings before anything else starts: a bot that cannot work opens no port and no database. */
public final class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        SettingsReader.read(event.getEnvironment());
        DatabaseUrl.makeH2Last(event.getEnvironment());
    }
}
