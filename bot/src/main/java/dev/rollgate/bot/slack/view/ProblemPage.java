package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Severity;
import dev.rollgate.orchestration.run.WaysOut;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page about a problem: what is wrong, what it means, and which ways lead out of it. */
record ProblemPage(Story story, Optional<URI> thread, Function<Person, String> names) {
    Page open(Incident incident) {
        Run run = story.run();
        Problem problem = incident.problem();
        PageDetails details =
                new PageDetails(names).put("what it means", Playbook.of(problem).advice());
        if (problem instanceof Problem.FinalizationFailed(List<String> errors)) {
            details.put("errors", SlackText.foreign(String.join("; ", errors), 1000));
        }
        details.put("what can be done", ways(incident))
                .put(
                        "seen",
                        node(problem).flatMap(run::node).map(ProblemPage::seen).orElse(""))
                .since(incident.since())
                .of(run, incident.onIt());
        return page(incident, details.all());
    }

    Page over(Incident incident) {
        PageDetails details = new PageDetails(names)
                .put(
                        "how it ended",
                        AlertEnd.of(story.run(), incident).map(AlertEnd::words).orElse("Over."))
                .since(incident.since())
                .of(story.run(), incident.onIt());
        return page(incident, details.all());
    }

    private Page page(Incident incident, Map<String, String> details) {
        Run run = story.run();
        Problem problem = incident.problem();
        return new Page(
                PageWriter.key(run, incident.number()),
                run.cluster(),
                Playbook.of(problem).severity() == Severity.CRITICAL ? Urgency.CRITICAL : Urgency.WARNING,
                new PageDetails(names).summary(run, ProblemWords.sentence(problem)),
                node(problem).map(NodeName::text),
                problem.getClass().getSimpleName(),
                incident.since(),
                thread,
                details);
    }

    private String ways(Incident incident) {
        Run run = story.run();
        return WaysOut.of(run, incident).stream()
                .map(way -> WayCommand.of(run.cluster(), way))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String seen(NodeProgress node) {
        String version = node.version();
        return Words.of(node.state()) + (version == null ? "" : " on " + SlackText.foreign(version, 40)) + " since "
                + SlackText.date(node.since());
    }

    private static Optional<NodeName> node(Problem problem) {
        return problem instanceof Problem.OfNode ofNode ? Optional.of(ofNode.node()) : Optional.empty();
    }
}
