package dev.rollgate.bot.browser;

import static dev.rollgate.bot.browser.Visitor.button;

/** What people do in every upgrade, each as who may do it. */
final class Steps {
    static final String ADMINISTRATOR = "Olga";
    static final String APPROVER = "Anna";
    static final String SECOND_APPROVER = "Ben";

    private final Visitor visitor;

    Steps(Visitor visitor) {
        this.visitor = visitor;
    }

    /** By the command alone. {@code thread}: which of the channel it is then, counted from 1. */
    void start(int thread) {
        visitor.becomes(ADMINISTRATOR);
        visitor.types("/confluence-upgrade start prod-wiki " + Theatre.NEW);
        visitor.opensThread(thread);
        approve(APPROVER, "Approve start");
    }

    void approve(String person, String label) {
        visitor.becomes(person);
        visitor.opensThread();
        visitor.clicksButton(label);
        visitor.seesNoMore(button(label));
    }

    /** @return the node that may be replaced now */
    String approveNextNode(String person) {
        String label = visitor.seesButton("Approve wiki-");
        approve(person, label);
        String node = label.substring("Approve ".length());
        visitor.seesIn("thread", node + " is released");
        return node;
    }
}
