package org.duxue.job.remote;

import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.TextMessage;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jms.core.JmsTemplate;

/** Sends the partitions of a run to the broker. */
final class PartitionSender {

    private final JmsTemplate broker;
    private final String queue;

    PartitionSender(Broker broker) throws JMSException {
        this.broker = new JmsTemplate(broker.connections());
        this.broker.setSessionTransacted(true);
        this.queue = broker.queue();
    }

    /** Sends all of them or none. */
    void send(List<PartitionRequest> orders) {
        this.broker.execute(
                session -> {
                    try (MessageProducer producer = session.createProducer(session.createQueue(this.queue))) {
                        for (PartitionRequest order : orders) {
                            producer.send(session.createTextMessage(order.text()));
                        }
                    }
                    session.commit();
                    return orders.size();
                },
                false);
    }

    /** The partitions of a job that no worker has received yet. */
    Set<Long> waiting(long job) {
        return Objects.requireNonNull(this.broker.browse(this.queue, (session, browser) -> {
            Set<Long> parts = new HashSet<>();
            for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); ) {
                if (all.nextElement() instanceof TextMessage text) {
                    PartitionRequest order = PartitionRequest.parse(text.getText());
                    if (order.job() == job) {
                        parts.add(order.part());
                    }
                }
            }
            return parts;
        }));
    }
}
