package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page about a question that nobody answers. It can be answered in the thread only. */
record GatePage(Story story, Optional<URI> thread, Function<Person, String> names) {
    Page open(Gate gate) {
        Run run = story.run();
        PageDetails details = new PageDetails(names)
                .put("what is asked", GateQuestion.of(run, gate))
                .put("what it means", GateQuestion.meaning(run, gate))
                .put("plan", GatePlan.of(run, story.log(), gate).replaceFirst("^Plan: ", ""))
                .put("approvals", GateMessage.approvals(gate))
                .put("what can be done", "Answer in the run's thread in Slack: its last message has the buttons.")
                .since(gate.since())
                .of(run, gate.onIt());
        return page(gate, details.all());
    }

    Page over(Gate gate) {
        Run run = story.run();
        PageDetails details = new PageDetails(names)
                .put("what was asked", GateQuestion.of(run, gate))
                .put("how it ended", GateMessage.outcome(story.log(), run, gate))
                .since(gate.since())
                .of(run, gate.onIt());
        return page(gate, details.all());
    }

    private Page page(Gate gate, Map<String, String> details) {
        Run run = story.run();
        return new Page(
                PageWriter.key(run, gate.number()),
                run.cluster(),
                Urgency.APPROVAL,
                new PageDetails(names).summary(run, "nobody answers “" + GateQuestion.of(run, gate) + "”"),
                GateMessage.node(gate.subject()).map(NodeName::text),
                "approval",
                gate.since(),
                thread,
                details);
    }
}
