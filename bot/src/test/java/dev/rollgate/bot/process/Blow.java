package dev.rollgate.bot.process;

/**
 * One {@code kill -9} as a story wants it.
 *
 * @param way what is under way when the bot is killed
 * @param moment how far it has come
 * @param then what must be so when the bot is back
 * @param before leads up to the moment and may take a while, for other stories wait for it
 * @param last is done at once before the kill
 * @param meanwhile happens while there is no bot
 */
record Blow(String story, String way, String moment, String then, Runnable before, Runnable last, Runnable meanwhile) {
    private static final Runnable NOTHING = () -> {};

    Blow(String story, String way, String moment, String then) {
        this(story, way, moment, then, NOTHING, NOTHING, NOTHING);
    }

    Blow before(Runnable deed) {
        return new Blow(story, way, moment, then, deed, last, meanwhile);
    }

    Blow last(Runnable deed) {
        return new Blow(story, way, moment, then, before, deed, meanwhile);
    }

    Blow meanwhile(Runnable deed) {
        return new Blow(story, way, moment, then, before, last, deed);
    }
}
