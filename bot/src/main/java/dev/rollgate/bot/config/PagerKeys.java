package dev.rollgate.bot.config;

import static dev.rollgate.bot.config.AllSettings.PAGER;
import static dev.rollgate.bot.config.Setting.Kind.ADDRESS;
import static dev.rollgate.bot.config.Setting.Kind.FLAG;
import static dev.rollgate.bot.config.Setting.Kind.LABELS;
import static dev.rollgate.bot.config.Setting.Kind.SECRET;
import static dev.rollgate.bot.config.Setting.Kind.TEXT;
import static dev.rollgate.bot.config.Setting.depends;
import static dev.rollgate.bot.config.Setting.optional;
import static dev.rollgate.bot.config.Setting.required;

import java.util.List;

/** The settings of what wakes people; a part of {@link AllSettings}. */
final class PagerKeys {
    static final List<Setting> LIST = List.of(
            required(
                    PAGER + "type",
                    TEXT,
                    "What wakes people: `pagerduty`, `opsgenie`, `jsm`, `alertmanager`, `webhook` or `slack`"),
            depends(
                    PAGER + "url",
                    ADDRESS,
                    "Where it is, with https; wanted for `alertmanager` and `webhook`, the others have one"),
            optional(
                    PAGER + "allow-http",
                    FLAG,
                    "false",
                    "Whether its address may begin with http:// though it is on another machine"),
            depends(
                    PAGER + "routing-key",
                    SECRET,
                    "For `pagerduty`: the key of an Events API v2 integration, of 32 characters"),
            depends(PAGER + "api-key", SECRET, "For `opsgenie` and `jsm`: the key of an API integration"),
            optional(
                    PAGER + "team",
                    TEXT,
                    "",
                    "For `opsgenie` and `jsm`: the id of the team that is to respond; without it the integration's own"),
            optional(PAGER + "labels", LABELS, "", "For `alertmanager`: labels on every alert, besides the bot's own"),
            optional(
                    PAGER + "username",
                    TEXT,
                    "",
                    "For `alertmanager`: who the bot is to it, where it wants to know; not together with a token"),
            optional(PAGER + "password", SECRET, "", "For `alertmanager`: the password of that user"),
            optional(
                    PAGER + "token",
                    SECRET,
                    "",
                    "For `alertmanager` and `webhook`: sent as `Authorization: Bearer`, where it is wanted"),
            depends(
                    PAGER + "template",
                    TEXT,
                    "For `webhook`: `grafana-irm`, `incident-io`, `splunk-on-call`, or `file:` and the path of a JSON file"),
            optional(
                    PAGER + "secret",
                    SECRET,
                    "",
                    "For `webhook`: signs what is sent, so that the receiver can tell who sent it"),
            optional(
                    PAGER + "words.trigger",
                    TEXT,
                    "",
                    "For `webhook`: the word for a page that is open, instead of the template's"),
            optional(
                    PAGER + "words.acknowledge",
                    TEXT,
                    "",
                    "For `webhook`: the word for one that somebody takes care of"),
            optional(PAGER + "words.resolve", TEXT, "", "For `webhook`: the word for one that is over"),
            depends(
                    PAGER + "group",
                    TEXT,
                    "For `slack`: the id of the user group (`S…`) that is mentioned in the run's thread"));

    private PagerKeys() {}
}
