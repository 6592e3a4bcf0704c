package org.duxue.job.remote;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The broker between a run and its workers.
 *
 * @param url as Artemis takes it, such as {@code tcp://broker.example.org:61616}
 * @param queue the queue of the work
 */
record Broker(String url, String user, String password, String queue) {

    /** A machine that sends nothing for this long is considered dead, and its work is given to another. */
    private static final long LONGEST_SILENCE_MILLIS = 15_000;

    /** Connections without prefetch: no work is held back for a worker that is busy. */
    ConnectionFactory connections() throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(this.url);
        factory.setUser(this.user);
        factory.setPassword(this.password);
        factory.setConsumerWindowSize(0);
        factory.setConnectionTTL(LONGEST_SILENCE_MILLIS);
        factory.setClientFailureCheckPeriod(LONGEST_SILENCE_MILLIS / 3);
        return factory;
    }
}
