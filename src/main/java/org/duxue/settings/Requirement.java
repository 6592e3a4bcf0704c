package org.duxue.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.duxue.shared.Text;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;

/** The requirement on the value of a setting: its type, its range, and the sentence that describes them. */
enum Requirement {
    PATH(Path.class, path -> !path.toString().isEmpty(), "应为文件夹或文件的路径", "must be the path of a folder or file"),
    LANGUAGE(DuxueProperties.Language.class, language -> true, "应为 zh 或 en", "must be zh or en"),
    DATABASE(
            String.class,
            url -> url.matches("jdbc:postgresql:\\S+") && !url.contains("password="),
            "应为 PostgreSQL 数据库的地址，例如 jdbc:postgresql://db.example.org/duxue，用户和密码另在 store.user、store.password 中",
            "must be the address of a PostgreSQL database such as jdbc:postgresql://db.example.org/duxue, its user and"
                    + " password being in store.user and store.password"),
    BROKER(
            String.class,
            url -> url.matches("\\(?tcp://\\S+") && !url.contains("assword="),
            "应为 Artemis 的地址，例如 tcp://broker.example.org:61616",
            "must be the address of an Artemis broker such as tcp://broker.example.org:61616"),
    YES_NO(Boolean.class, either -> true, "应为 yes 或 no", "must be yes or no"),
    SIZE(DataSize.class, size -> size.toBytes() > 0, "应为大小，例如 512k、16m", "must be a size such as 512k or 16m"),
    LOG_FORMAT(DuxueProperties.Log.Format.class, format -> true, "应为 text 或 json", "must be text or json"),
    SECURITY(
            DuxueProperties.Mail.Security.class,
            security -> true,
            "应为 none、starttls 或 tls",
            "must be none, starttls or tls"),
    CRON(
            CronExpression.class,
            expression -> true,
            "应为六个字段“秒 分 时 日 月 星期”，例如 0 0 2 5 * * 表示每月 5 日 2 时",
            "must be six fields, second minute hour day month weekday, such as 0 0 2 5 * * for 02:00 on the 5th"),
    ZONE(ZoneId.class, zone -> true, "应为时区，例如 Asia/Shanghai", "must be a time zone such as Asia/Shanghai"),
    DURATION(
            Duration.class,
            span -> span.toMillis() >= Requirement.SHORTEST_MILLIS,
            "应为时长，例如 500ms、10s、5m、1h，不小于 100ms",
            "must be a time span such as 500ms, 10s, 5m or 1h, at least 100ms"),
    TRIES(
            Integer.class,
            tries -> tries >= 1 && tries <= Requirement.MOST_TRIES,
            "应为 1 到 100 的整数",
            "must be a whole number from 1 to 100"),
    PORT(
            Integer.class,
            port -> port >= 0 && port <= Requirement.LAST_PORT,
            "应为 0 到 65535 的端口号（0 表示任选空闲端口）",
            "must be a port from 0 to 65535 (0: any free one)"),
    MOMENT(
            OffsetDateTime.class,
            moment -> true,
            "应为带时区的时刻，例如 2023-07-05T02:00:00+08:00",
            "must be a moment with its offset, such as 2023-07-05T02:00:00+08:00"),
    ADDRESS(
            String.class,
            address -> address.matches("[^@\\s]+@[^@\\s]+"),
            "应为邮件地址，例如 name@example.org",
            "must be a mail address such as name@example.org"),
    ANY_TEXT(String.class, text -> true, "可以是任何文字", "may be any text");

    private static final long SHORTEST_MILLIS = 100;
    private static final int MOST_TRIES = 100;
    private static final int LAST_PORT = 65_535;

    private final Predicate<Conversion> fits;
    private final Text sentence;

    /** A value and the service that converts it. */
    private record Conversion(ConversionService service, String value) {}

    <T> Requirement(Class<T> type, Predicate<T> range, String zh, String en) {
        this.fits = conversion -> {
            T value = conversion.service().convert(conversion.value(), type);
            return value != null && range.test(value);
        };
        this.sentence = new Text(zh, en);
    }

    boolean isMetBy(String value, ConversionService service) {
        try {
            return this.fits.test(new Conversion(service, value));
        } catch (ConversionException otherType) {
            return false;
        }
    }

    Text sentence() {
        return this.sentence;
    }
}
