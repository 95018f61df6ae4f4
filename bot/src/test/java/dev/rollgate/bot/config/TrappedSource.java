package dev.rollgate.bot.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database where something happens each time before a certain statement is prepared. */
final class TrappedSource extends DelegatingDataSource {
    private final String statement;
    private final Trap trap;

    /** May fail as the database does. */
    interface Trap {
        void spring() throws SQLException;
    }

    /** @param statement how it begins, as its author wrote it */
    TrappedSource(DataSource database, String statement, Trap trap) {
        super(database);
        this.statement = statement;
        this.trap = trap;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().startsWith(statement)) {
                        trap.spring();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
