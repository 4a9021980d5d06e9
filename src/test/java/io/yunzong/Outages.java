package io.yunzong;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database as it is, until a test takes it away from its own thread: then the so-many-th statement, or the commit,
 * fails as it does when the process or the database dies there, and what was not committed is gone.
 */
public final class Outages extends DelegatingDataSource {
    private static final Set<String> STEPS = Set.of("prepareStatement", "createStatement", "prepareCall", "commit");

    private final ThreadLocal<int[]> left = new ThreadLocal<>();

    Outages(DataSource real) {
        super(real);
    }

    /** Something that may fail. */
    public interface Deed {
        void run() throws Exception;
    }

    /**
     * Runs the deed and takes the database away at its step number so many.
     *
     * @return whether it got through because it has no more steps than that
     */
    public boolean survives(int step, Deed deed) {
        left.set(new int[] {step});
        try {
            deed.run();
            return true;
        } catch (Exception e) {
            if (left.get()[0] > 0) {
                throw new AssertionError("it failed by itself", e);
            }
            return false;
        } finally {
            left.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return left.get() == null ? real : failing(real);
    }

    private Connection failing(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Outages.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> call(real, method, args));
    }

    private @Nullable Object call(Connection real, Method method, Object @Nullable [] args) throws Throwable {
        int[] steps = left.get();
        if (steps != null && STEPS.contains(method.getName()) && --steps[0] <= 0) {
            steps[0] = 0;
            // as the database does with a connection that is lost; else closing it would commit
            real.rollback();
            throw new SQLException("the database is gone");
        }
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
