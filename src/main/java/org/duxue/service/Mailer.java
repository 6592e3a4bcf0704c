package org.duxue.service;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mail in the background, without blocking the work: a mail that cannot be sent is logged. */
final class Mailer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String PATIENCE_MILLIS = "10000";
    private static final long LAST_LETTERS_SECONDS = 60;

    /**
     * The mail server.
     *
     * @param security none, starttls or tls
     * @param username empty when the server requires none
     * @param from address of the sender
     */
    public record Server(String host, int port, String security, String username, String password, String from) {}

    private final String from;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "post");
        thread.setDaemon(true);
        return thread;
    });

    public Mailer(Server server) {
        this.from = server.from();
        this.sender.setHost(server.host());
        this.sender.setPort(server.port());
        this.sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String protocol = server.security().equals("tls") ? "smtps" : "smtp";
        this.sender.setProtocol(protocol);
        Properties properties = this.sender.getJavaMailProperties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + wait, PATIENCE_MILLIS);
        }
        if (server.security().equals("starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        if (!server.username().isEmpty()) {
            properties.setProperty("mail." + protocol + ".auth", "true");
            this.sender.setUsername(server.username());
            this.sender.setPassword(server.password());
        }
    }

    /** Queues a mail for sending. */
    public void send(Mail letter) {
        this.clerk.execute(() -> deliver(letter));
    }

    private void deliver(Mail letter) {
        try {
            MimeMessage message = this.sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(this.from);
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            for (Path file : letter.enclosed()) {
                if (Files.isRegularFile(file)) {
                    helper.addAttachment(String.valueOf(file.getFileName()), file.toFile());
                }
            }
            this.sender.send(message);
            LOG.info("sent by mail: {}", letter.subject());
        } catch (MailException | MessagingException fault) {
            LOG.warn("not sent by mail: {}: {}", letter.subject(), fault.getMessage());
        }
    }

    /** Sends the remaining mail, for a limited time. */
    @Override
    public void close() {
        this.clerk.shutdown();
        try {
            if (!this.clerk.awaitTermination(LAST_LETTERS_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} letters were not sent", this.clerk.shutdownNow().size() + 1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
