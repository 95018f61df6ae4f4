package dev.rollgate.bot.config;

import static dev.rollgate.bot.config.Setting.Kind.ADDRESS;
import static dev.rollgate.bot.config.Setting.Kind.DURATION;
import static dev.rollgate.bot.config.Setting.Kind.FLAG;
import static dev.rollgate.bot.config.Setting.Kind.IDS;
import static dev.rollgate.bot.config.Setting.Kind.NUMBER;
import static dev.rollgate.bot.config.Setting.Kind.PAGERS;
import static dev.rollgate.bot.config.Setting.Kind.SECRET;
import static dev.rollgate.bot.config.Setting.Kind.TEXT;
import static dev.rollgate.bot.config.Setting.depends;
import static dev.rollgate.bot.config.Setting.optional;
import static dev.rollgate.bot.config.Setting.required;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every setting there is under {@code rollgate}, in the order in which they are told. Whoever adds one adds it here: without it
 * the key is refused as unknown, and with it README.md and the metadata want to be written again ({@code -Dsettings=write}).
 */
final class AllSettings {
    static final String CLUSTER = "clusters.*.";
    static final String PAGER = "pagers.*.";

    private static final List<Setting> BOT = List.of(
            required(
                    "slack.bot-token",
                    SECRET,
                    "The bot's token, which begins with `xoxb-`; usually given as `SLACK_BOT_TOKEN`"),
            depends(
                    "slack.app-token",
                    SECRET,
                    "The app's token, which begins with `xapp-`: with it the bot uses Socket Mode; usually given as `SLACK_APP_TOKEN`"),
            depends(
                    "slack.signing-secret",
                    SECRET,
                    "The app's signing secret, for Slack over HTTP; usually given as `SLACK_SIGNING_SECRET`"),
            optional(
                    "slack.api-url",
                    ADDRESS,
                    "https://slack.com/api/",
                    "Before the name of every Web API method, with a slash at its end; GovSlack has another"),
            optional(
                    "poll-interval",
                    DURATION,
                    "5s",
                    "How often a cluster is looked at while something moves; three times as long while a person is awaited"));

    private static final List<Setting> CONFLUENCE = List.of(
            required(
                    CLUSTER + "base-url",
                    ADDRESS,
                    "Confluence's address as people use it, context path included; no two clusters share one"),
            depends(
                    CLUSTER + "token",
                    SECRET,
                    "Personal access token of a system administrator; wanted where there is no user name"),
            depends(CLUSTER + "username", TEXT, "A system administrator's user name, instead of a token"),
            depends(CLUSTER + "password", SECRET, "The password of that user"),
            optional(CLUSTER + "api-path", TEXT, "/rest/zdu", "Where Confluence has its rolling-upgrade API"),
            required(
                    CLUSTER + "channel",
                    TEXT,
                    "Id of the Slack channel (`C…`, `G…`) where the cluster's runs are announced and may be started"),
            optional(
                    CLUSTER + "nodes.*.url",
                    ADDRESS,
                    "",
                    "The node's own address, by Confluence's name for the node; without it its own `/status` is not asked"),
            optional(CLUSTER + "nodes.*.host", TEXT, "", "The driver's name for the node"),
            optional(
                    CLUSTER + "nodes.*.member",
                    TEXT,
                    "",
                    "The load balancer's name for the node: its server, worker, route or address, by the balancer's type"),
            optional(
                    CLUSTER + "driver.type",
                    TEXT,
                    "manual",
                    "What replaces the software on a node; `manual`: a person does, and the bot watches"),
            optional(
                    CLUSTER + "balancer.type",
                    TEXT,
                    "none",
                    "Whose words say how a node leaves rotation: `nginx`, `haproxy`, `apache`, `azure`; `none`: all, in short"),
            optional(CLUSTER + "balancer.upstream", TEXT, "", "For `nginx`: the name of the upstream with the nodes"),
            optional(CLUSTER + "balancer.backend", TEXT, "", "For `haproxy`: the name of the backend with the nodes"),
            optional(
                    CLUSTER + "balancer.socket",
                    TEXT,
                    "",
                    "For `haproxy`: the path of its runtime API; without it `/run/haproxy/admin.sock` is told"),
            optional(
                    CLUSTER + "balancer.module",
                    TEXT,
                    "",
                    "For `apache`: `mod_jk`, or `mod_proxy_balancer`, which is told without it"),
            optional(CLUSTER + "balancer.resource-group", TEXT, "", "For `azure`: the resource group of the gateway"),
            optional(CLUSTER + "balancer.gateway", TEXT, "", "For `azure`: the name of the Application Gateway"),
            optional(CLUSTER + "balancer.pool", TEXT, "", "For `azure`: the name of the backend pool with the nodes"));

    private static final List<Setting> PEOPLE = List.of(
            optional(
                    CLUSTER + "policy.operators",
                    IDS,
                    "",
                    "Who may start, pause, resume and cancel: users (`U…`, `W…`) and user groups (`S…`); empty: anyone in the channel"),
            depends(
                    CLUSTER + "policy.approvers",
                    IDS,
                    "Who may approve: users and user groups; wanted unless `open-approval` is set"),
            optional(
                    CLUSTER + "policy.open-approval",
                    FLAG,
                    "false",
                    "Whether whoever clicks in the channel may approve"),
            optional(
                    CLUSTER + "policy.self-approval",
                    FLAG,
                    "true",
                    "Whether the person who started a run may approve it"),
            optional(
                    CLUSTER + "policy.approvals.start",
                    NUMBER,
                    "1",
                    "How many different people approve the start; 0 drops the question"),
            optional(
                    CLUSTER + "policy.approvals.node",
                    NUMBER,
                    "1",
                    "How many different people approve each node; 0 drops the question"),
            optional(
                    CLUSTER + "policy.approvals.finalize",
                    NUMBER,
                    "1",
                    "How many different people approve finalizing; 0 drops the question"));

    private static final List<Setting> LIMITS = List.of(
            optional(
                    CLUSTER + "limits.starting",
                    DURATION,
                    "15m",
                    "A node that is STARTING for longer is told as a problem"),
            optional(CLUSTER + "limits.stopping", DURATION, "5m", "The same for a node that is TERMINATING"),
            optional(CLUSTER + "limits.offline", DURATION, "30m", "The same for a node that is OFFLINE"),
            optional(
                    CLUSTER + "limits.quiesce",
                    DURATION,
                    "10m",
                    "The same for a node whose tasks do not end before it is replaced"),
            optional(CLUSTER + "limits.finalizing", DURATION, "60m", "The same for finalizing"),
            optional(
                    CLUSTER + "limits.soak",
                    DURATION,
                    "0s",
                    "How long an upgraded node is watched before the next one's turn"),
            optional(
                    CLUSTER + "limits.unfinalized",
                    DURATION,
                    "4h",
                    "When all nodes are upgraded for longer, and not finalized, that is told as a problem"));

    private static final List<Setting> REMINDERS = List.of(
            optional(
                    CLUSTER + "reminders.remind",
                    DURATION,
                    "15m",
                    "When the thread is reminded of an approval that nobody gives; this and the next: 0s drops it, and they rise"),
            optional(CLUSTER + "reminders.mention", DURATION, "30m", "When the approvers are mentioned"),
            optional(
                    CLUSTER + "reminders.page",
                    DURATION,
                    "60m",
                    "When somebody is paged, where `paging.approval` names a pager"),
            optional(
                    CLUSTER + "reminders.park",
                    DURATION,
                    "8h",
                    "When the run is parked: it stands still until somebody resumes it"),
            optional(
                    CLUSTER + "reminders.on-it",
                    DURATION,
                    "20m",
                    "For how long nobody is bothered after somebody clicked “I'm on it”"),
            optional(
                    CLUSTER + "reminders.quiet-hours",
                    TEXT,
                    "",
                    "When approvers sleep, like `22:00-07:00`: that time does not count for reminders; empty: it always does"),
            depends(
                    CLUSTER + "reminders.time-zone",
                    TEXT,
                    "The time zone of the quiet hours, like `Europe/Berlin`; wanted with them"));

    private static final List<Setting> PAGING = List.of(
            optional(
                    CLUSTER + "paging.critical",
                    PAGERS,
                    "",
                    "Pagers that are woken when an upgrade cannot go on or the site is in danger; empty: nobody"),
            optional(
                    CLUSTER + "paging.warning",
                    PAGERS,
                    "",
                    "Pagers that are woken when something takes long or wants a look"),
            optional(
                    CLUSTER + "paging.approval",
                    PAGERS,
                    "",
                    "Pagers that are woken when nobody answers a question; when, `reminders.page` says"),
            optional(
                    CLUSTER + "paging.grace.critical",
                    DURATION,
                    "0s",
                    "How long such a problem may last before anybody is woken"),
            optional(CLUSTER + "paging.grace.warning", DURATION, "5m", "The same for a warning"));

    static final List<Setting> LIST = Stream.of(BOT, PagerKeys.LIST, CONFLUENCE, PEOPLE, LIMITS, REMINDERS, PAGING)
            .flatMap(List::stream)
            .toList();

    private AllSettings() {}
}
