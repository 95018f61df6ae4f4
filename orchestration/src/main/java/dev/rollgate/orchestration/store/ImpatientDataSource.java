package dev.rollgate.orchestration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that give up on a server that is silent. A statement's own time-out would not do: PostgreSQL's driver then
 * asks the server to cancel, and waits ten seconds for one that hangs; H2 would keep it for whoever has the connection
 * next. H2 is in this process, so it is never silent; a lock that it waits for it gives up after two seconds by itself.
 */
final class ImpatientDataSource extends DelegatingDataSource {
    private final int patienceMillis;

    ImpatientDataSource(DataSource target, Duration patience) {
        super(target);
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /** Pools put the time-out back when the connection is returned. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, patienceMillis);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return connection;
    }
}
