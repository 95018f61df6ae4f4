package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.world.World;

/**
 * What the page is about.
 *
 * @param from the cluster's version at the beginning
 * @param to the version that an operator installs who is not told another
 * @param speed how many times faster than in real life the world's cluster was made to work
 * @param mode how the bot hears Slack, in words: {@code HTTP}
 * @param selfOperating whether a released node is replaced without anybody's click, until that is switched over on the page
 */
public record Setting(
        World world, BotProcess bot, String from, String to, double speed, String mode, boolean selfOperating) {}
