package dev.rollgate.orchestration.run;

/** Somebody who decides, by the id of the chat system; nothing is known of them here but that two ids are two people. */
public record Person(String id) {
    @Override
    public String toString() {
        return id;
    }
}
