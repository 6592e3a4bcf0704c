package org.duxue.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The program's own database, the connection to which is lost as {@link Trouble} says. The setting
 * {@code spring.main.sources} adds it to the program, of which nothing has to know.
 */
final class FaultyDatabase implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Faulty(source) : bean;
    }

    private static final class Faulty extends DelegatingDataSource {

        Faulty(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return wrapped(Connection.class, new Line(real, real));
        }
    }

    private static <T> T wrapped(Class<T> type, InvocationHandler line) {
        return type.cast(Proxy.newProxyInstance(FaultyDatabase.class.getClassLoader(), new Class<?>[] {type}, line));
    }

    /** A connection, or a statement of it. */
    private record Line(Connection connection, Object real) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (isAsking(method) && Trouble.takesTheDatabase()) {
                this.connection.unwrap(Connection.class).abort(Runnable::run);
                throw new SQLNonTransientConnectionException(Trouble.Kind.STATEMENT.reason(), "08006");
            }
            Object result;
            try {
                result = method.invoke(this.real, arguments);
            } catch (InvocationTargetException fault) {
                throw fault.getCause();
            }
            return result instanceof Statement
                    ? wrapped(method.getReturnType().asSubclass(Statement.class), new Line(this.connection, result))
                    : result;
        }

        private static boolean isAsking(Method method) {
            return method.getName().startsWith("execute")
                    || method.getName().equals("commit")
                    || method.getName().startsWith("prepare");
        }
    }
}
