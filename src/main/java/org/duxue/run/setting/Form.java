package org.duxue.run.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.shared.Text;
import org.springframework.scheduling.support.CronExpression;

/** The forms a setting can have, each with the sentence that says what is right. */
enum Form {
    PATH("应为文件夹或文件的路径", "must be the path of a folder or file") {
        @Override
        boolean fits(String value) {
            try {
                return !Path.of(value).toString().isEmpty();
            } catch (InvalidPathException wrong) {
                return false;
            }
        }
    },
    LANGUAGE("应为 zh 或 en", "must be zh or en") {
        @Override
        boolean fits(String value) {
            return List.of("zh", "en").contains(value);
        }
    },
    POSTGRESQL(
            "应为 PostgreSQL 数据库的地址，例如 jdbc:postgresql://db.example.org/duxue，用户和密码另在 store.user、store.password 中",
            "must be the address of a PostgreSQL database such as jdbc:postgresql://db.example.org/duxue, its user and"
                    + " password being in store.user and store.password") {
        @Override
        boolean fits(String value) {
            return value.matches("jdbc:postgresql:\\S+") && !value.contains("password=");
        }
    },
    BROKER(
            "应为 Artemis 的地址，例如 tcp://broker.example.org:61616",
            "must be the address of an Artemis broker such as tcp://broker.example.org:61616") {
        @Override
        boolean fits(String value) {
            return value.matches("\\(?tcp://\\S+") && !value.contains("assword=");
        }
    },
    YES_NO("应为 yes 或 no", "must be yes or no") {
        @Override
        boolean fits(String value) {
            return List.of("yes", "no").contains(value);
        }
    },
    SIZE("应为大小，例如 512k、16m", "must be a size such as 512k or 16m") {
        @Override
        boolean fits(String value) {
            return value.matches("[1-9]\\d{0,5}[km]");
        }
    },
    LOG_FORMAT("应为 text 或 json", "must be text or json") {
        @Override
        boolean fits(String value) {
            return List.of("text", "json").contains(value);
        }
    },
    SECURITY("应为 none、starttls 或 tls", "must be none, starttls or tls") {
        @Override
        boolean fits(String value) {
            return List.of("none", "starttls", "tls").contains(value);
        }
    },
    CRON(
            "应为六个字段“秒 分 时 日 月 星期”，例如 0 0 2 5 * * 表示每月 5 日 2 时",
            "must be six fields, second minute hour day month weekday, such as 0 0 2 5 * * for 02:00 on the 5th") {
        @Override
        boolean fits(String value) {
            return CronExpression.isValidExpression(value);
        }
    },
    ZONE("应为时区，例如 Asia/Shanghai", "must be a time zone such as Asia/Shanghai") {
        @Override
        boolean fits(String value) {
            try {
                return ZoneId.of(value).getId().equals(value);
            } catch (DateTimeException wrong) {
                return false;
            }
        }
    },
    DURATION("应为时长，例如 500ms、10s、5m、1h，不小于 100ms", "must be a time span such as 500ms, 10s, 5m or 1h, at least 100ms") {
        @Override
        boolean fits(String value) {
            return LENGTH.matcher(value).matches() && duration(value).toMillis() >= SHORTEST_MILLIS;
        }
    },
    TRIES("应为 1 到 100 的整数", "must be a whole number from 1 to 100") {
        @Override
        boolean fits(String value) {
            return isWhole(value, 1, 100);
        }
    },
    PORT("应为 0 到 65535 的端口号（0 表示任选空闲端口）", "must be a port from 0 to 65535 (0: any free one)") {
        @Override
        boolean fits(String value) {
            return isWhole(value, 0, 65_535);
        }
    },
    MOMENT(
            "应为带时区的时刻，例如 2023-07-05T02:00:00+08:00",
            "must be a moment with its offset, such as 2023-07-05T02:00:00+08:00") {
        @Override
        boolean fits(String value) {
            try {
                return !moment(value).equals(Instant.MIN);
            } catch (DateTimeException wrong) {
                return false;
            }
        }
    },
    ADDRESS("应为邮件地址，例如 name@example.org", "must be a mail address such as name@example.org") {
        @Override
        boolean fits(String value) {
            return MAIL.matcher(value).matches();
        }
    },
    ANYTHING("可以是任何文字", "may be any text") {
        @Override
        boolean fits(String value) {
            return true;
        }
    };

    private static final long SHORTEST_MILLIS = 100;
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Text right;

    Form(String zh, String en) {
        this.right = new Text(zh, en);
    }

    abstract boolean fits(String value);

    Text right() {
        return this.right;
    }

    static Duration duration(String value) {
        Matcher parts = LENGTH.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(value);
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2).toLowerCase(Locale.ROOT)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Bytes. */
    static long size(String value) {
        long number = Long.parseLong(value.substring(0, value.length() - 1));
        return number << (value.endsWith("m") ? 20 : 10);
    }

    static Instant moment(String value) {
        return OffsetDateTime.parse(value).toInstant();
    }

    private static boolean isWhole(String value, int least, int most) {
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
