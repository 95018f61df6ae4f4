package dev.rollgate.bot.config;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where an app token is set: an empty one, as the bot's own application.yml has it, is none. */
final class InSocketMode implements Condition {
    private static final ConfigurationPropertyName TOKEN =
            Given.ROOT.append("slack").append("app-token");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        return new Given(context.getEnvironment()).has(TOKEN);
    }
}
