package org.duxue.run.setting;

import java.util.Locale;
import java.util.Optional;

/** Every setting there is, with its default; an empty default means: not set. */
public enum Key {
    INPUT("input", Form.PATH, "input"),
    OUTPUT("output", Form.PATH, "output"),
    STATE("state", Form.PATH, ""),
    STORE_URL("store.url", Form.POSTGRESQL, ""),
    STORE_USER("store.user", Form.ANYTHING, ""),
    STORE_PASSWORD("store.password", Form.ANYTHING, ""),
    BROKER_URL("broker.url", Form.BROKER, ""),
    BROKER_USER("broker.user", Form.ANYTHING, ""),
    BROKER_PASSWORD("broker.password", Form.ANYTHING, ""),
    BROKER_QUEUE("broker.queue", Form.ANYTHING, "duxue.files"),
    WORKERS("workers.use", Form.YES_NO, "no"),
    WORKERS_PART("workers.part", Form.SIZE, "16m"),
    WORKERS_PATIENCE("workers.patience", Form.DURATION, "10m"),
    LANG("lang", Form.LANGUAGE, ""),
    REPORT_LANG("report.lang", Form.LANGUAGE, "zh"),
    LOG_FORMAT("log.format", Form.LOG_FORMAT, "text"),
    SCHEDULE_CONSOLIDATE("schedule.consolidate", Form.CRON, "0 0 2 5 * *"),
    SCHEDULE_ZONE("schedule.zone", Form.ZONE, "Asia/Shanghai"),
    SCHEDULE_RESCAN("schedule.rescan", Form.DURATION, "30s"),
    SCHEDULE_SETTLE("schedule.settle", Form.DURATION, "10m"),
    SCHEDULE_TRIES("schedule.tries", Form.TRIES, "3"),
    SCHEDULE_RETRY("schedule.retry", Form.DURATION, "1m"),
    SCHEDULE_PORT("schedule.port", Form.PORT, "9465"),
    SCHEDULE_CLOCK("schedule.clock", Form.MOMENT, ""),
    MAIL_HOST("mail.host", Form.ANYTHING, ""),
    MAIL_PORT("mail.port", Form.PORT, "25"),
    MAIL_SECURITY("mail.security", Form.SECURITY, "none"),
    MAIL_USERNAME("mail.username", Form.ANYTHING, ""),
    MAIL_PASSWORD("mail.password", Form.ANYTHING, ""),
    MAIL_FROM("mail.from", Form.ADDRESS, ""),
    MAIL_OPERATOR("mail.operator", Form.ADDRESS, ""),
    MAIL_SCHOOLS("mail.schools", Form.PATH, "");

    private static final String ENVIRONMENT = "DUXUE_";

    private final String key;
    private final Form form;
    private final String preset;

    Key(String key, Form form, String preset) {
        this.key = key;
        this.form = form;
        this.preset = preset;
    }

    /** As it is written in {@code duxue.yml}. */
    public String key() {
        return this.key;
    }

    /** As it is written in the environment. */
    public String variable() {
        return ENVIRONMENT + this.key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The value when nobody sets it. */
    public String preset() {
        return this.preset;
    }

    Form form() {
        return this.form;
    }

    boolean isSecret() {
        return this == MAIL_PASSWORD || this == STORE_PASSWORD || this == BROKER_PASSWORD;
    }

    static Optional<Key> of(String key) {
        for (Key one : values()) {
            if (one.key.equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
