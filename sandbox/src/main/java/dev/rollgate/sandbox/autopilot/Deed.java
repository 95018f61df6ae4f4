package dev.rollgate.sandbox.autopilot;

/** Something that a person has done: {@code Anna}, {@code clicks [Approve start]}. */
public record Deed(String who, String what) {
    @Override
    public String toString() {
        return who + " " + what;
    }
}
