package dev.rollgate.orchestration.confluence;

/** A password or token. Printed, logged or put into a message it is dots; {@link #reveal} gives the text to whoever must send it. */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Also the name by which Spring Boot turns a property's text into a secret. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** No getter by name, so that no serialiser of beans finds it. */
    public String reveal() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As many dots for every secret: the length is nobody's business either. */
    @Override
    public String toString() {
        return "••••••";
    }
}
