package dev.rollgate.orchestration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that give up on a database that is there and silent. A statement's own time-out is not enough: the driver
 * asks the server to cancel it, and a server that hangs does not do that either.
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
        } catch (SQLFeatureNotSupportedException inProcess) {
            // no network, no silence of that kind
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return connection;
    }
}
