package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.PlainWords;

/** What came of a submitted start form. */
sealed interface FormAnswer extends Recordable {
    /** The form closes. {@code told}: what the person is told in the cluster's channel, mrkdwn. */
    record Accepted(String channel, String told) implements FormAnswer {
        @Override
        public boolean recorded() {
            return true;
        }
    }

    /** The form stays, with {@code words} beside the field {@code block}; plain text. */
    record Objected(String block, String words) implements FormAnswer {
        @Override
        public boolean recorded() {
            return false;
        }
    }

    static FormAnswer objected(String block, String mrkdwn) {
        return new Objected(block, PlainWords.of(mrkdwn));
    }
}
