package dev.rollgate.bot.process;

/**
 * One {@code kill -9} as a story wants it.
 *
 * @param way what is under way when the bot is killed
 * @param moment how far it has come
 * @param before leads up to the moment and may take a while, for other stories wait for it
 * @param last is done at once before the kill
 * @param meanwhile happens while there is no bot
 */
record Blow(String story, String way, String moment, Runnable before, Runnable last, Runnable meanwhile) {
    private static final Runnable NOTHING = () -> {};

    Blow(String story, String way, String moment) {
        this(story, way, moment, NOTHING, NOTHING, NOTHING);
    }

    Blow before(Runnable deed) {
        return new Blow(story, way, moment, deed, last, meanwhile);
    }

    Blow last(Runnable deed) {
        return new Blow(story, way, moment, before, deed, meanwhile);
    }

    Blow meanwhile(Runnable deed) {
        return new Blow(story, way, moment, before, last, deed);
    }
}
