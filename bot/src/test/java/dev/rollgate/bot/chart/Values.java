package dev.rollgate.bot.chart;

/** Values that an operator could give: good ones for each way to run the bot, and text to put behind them. */
record Values(String yaml) {
    private static final String FEWEST = """
            existingSecret: rollgate-tokens
            config:
              rollgate:
                clusters:
                  prod-wiki:
                    base-url: https://wiki.example.com
                    channel: C0123456789
                    policy: { approvers: [U0ANNA] }
            """;

    /** A database and a way to Slack. */
    enum Kind {
        H2_AND_SOCKET("h2", "socket"),
        H2_AND_HTTP("h2", "http"),
        POSTGRES_AND_SOCKET("postgresql", "socket"),
        POSTGRES_AND_HTTP("postgresql", "http");

        private final String database;
        private final String slack;

        Kind(String database, String slack) {
            this.database = database;
            this.slack = slack;
        }

        boolean onPostgres() {
            return database.equals("postgresql");
        }

        boolean overHttp() {
            return slack.equals("http");
        }

        Values asValues() {
            String postgres = onPostgres()
                    ? ", postgresql: { url: \"jdbc:postgresql://db:5432/rollgate\", username: rollgate }"
                    : "";
            return fewest().and("slack: { mode: " + slack + " }\ndatabase: { type: " + database + postgres + " }\n");
        }
    }

    /** H2 and Socket Mode. */
    static Values fewest() {
        return new Values(FEWEST);
    }

    static Values of(String yaml) {
        return new Values(yaml);
    }

    Values and(String more) {
        return new Values(yaml + more);
    }
}
