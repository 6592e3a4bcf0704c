package org.duxue.settings;

import static org.duxue.settings.Requirement.ADDRESS;
import static org.duxue.settings.Requirement.ANY_TEXT;
import static org.duxue.settings.Requirement.BROKER;
import static org.duxue.settings.Requirement.CRON;
import static org.duxue.settings.Requirement.DATABASE;
import static org.duxue.settings.Requirement.DURATION;
import static org.duxue.settings.Requirement.LANGUAGE;
import static org.duxue.settings.Requirement.LOG_FORMAT;
import static org.duxue.settings.Requirement.MOMENT;
import static org.duxue.settings.Requirement.PATH;
import static org.duxue.settings.Requirement.PORT;
import static org.duxue.settings.Requirement.SECURITY;
import static org.duxue.settings.Requirement.SIZE;
import static org.duxue.settings.Requirement.TRIES;
import static org.duxue.settings.Requirement.YES_NO;
import static org.duxue.settings.Requirement.ZONE;

import java.util.Locale;
import java.util.Optional;

/** The names of all settings, each with the requirement on its value. The values are in {@link DuxueProperties}. */
public enum Setting {
    INPUT("input", PATH),
    OUTPUT("output", PATH),
    STATE("state", PATH),
    STORE_URL("store.url", DATABASE),
    STORE_USER("store.user", ANY_TEXT),
    STORE_PASSWORD("store.password", ANY_TEXT),
    BROKER_URL("broker.url", BROKER),
    BROKER_USER("broker.user", ANY_TEXT),
    BROKER_PASSWORD("broker.password", ANY_TEXT),
    BROKER_QUEUE("broker.queue", ANY_TEXT),
    WORKERS_USE("workers.use", YES_NO),
    WORKERS_PART("workers.part", SIZE),
    WORKERS_PATIENCE("workers.patience", DURATION),
    LANG("lang", LANGUAGE),
    REPORT_LANG("report.lang", LANGUAGE),
    LOG("log.format", LOG_FORMAT),
    SCHEDULE_CONSOLIDATE("schedule.consolidate", CRON),
    SCHEDULE_ZONE("schedule.zone", ZONE),
    SCHEDULE_RESCAN("schedule.rescan", DURATION),
    SCHEDULE_SETTLE("schedule.settle", DURATION),
    SCHEDULE_TRIES("schedule.tries", TRIES),
    SCHEDULE_RETRY("schedule.retry", DURATION),
    SCHEDULE_PORT("schedule.port", PORT),
    SCHEDULE_CLOCK("schedule.clock", MOMENT),
    MAIL_HOST("mail.host", ANY_TEXT),
    MAIL_PORT("mail.port", PORT),
    MAIL_SECURITY("mail.security", SECURITY),
    MAIL_USERNAME("mail.username", ANY_TEXT),
    MAIL_PASSWORD("mail.password", ANY_TEXT),
    MAIL_FROM("mail.from", ADDRESS),
    MAIL_OPERATOR("mail.operator", ADDRESS),
    MAIL_SCHOOLS("mail.schools", PATH);

    private static final String ENVIRONMENT = "DUXUE_";

    private final String key;
    private final Requirement requirement;

    Setting(String key, Requirement requirement) {
        this.key = key;
        this.requirement = requirement;
    }

    /** The name as it is written in {@code duxue.yml}. */
    public String key() {
        return this.key;
    }

    /** The name of the environment variable. */
    public String variable() {
        return ENVIRONMENT + this.key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    Requirement requirement() {
        return this.requirement;
    }

    boolean isSecret() {
        return this.key.endsWith("password");
    }

    static Optional<Setting> of(String key) {
        for (Setting one : values()) {
            if (one.key.equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
