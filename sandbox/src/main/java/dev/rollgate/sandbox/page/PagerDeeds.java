package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.pager.PagerService;
import dev.rollgate.sandbox.slack.Person;

/** What somebody does who is on call, and how the pager itself behaves. Its own refusal is an IllegalStateException. */
final class PagerDeeds {
    private final Scene scene;
    private final PagerService service;

    PagerDeeds(Scene scene) {
        this.scene = scene;
        this.service = scene.world().pager().service();
    }

    void incident(Person by, Body asked) {
        int number = (int) asked.number("number", 1, Integer.MAX_VALUE);
        String deed = asked.text("deed");
        switch (deed) {
            case "acknowledge" -> service.acknowledge(number, by.name());
            case "resolve" -> service.resolve(number, by.name());
            default -> throw new Denied(400, "nobody can " + deed + " an incident");
        }
    }

    void trouble(Body asked) {
        scene.pagerTroubles().choose(PagerTroubles.Trouble.called(asked.text("id")));
    }
}
