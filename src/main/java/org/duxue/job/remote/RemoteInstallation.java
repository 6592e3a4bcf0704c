package org.duxue.job.remote;

import java.util.EnumMap;
import java.util.Map;
import org.duxue.settings.DuxueProperties;
import org.duxue.settings.Setting;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;

/** The configuration of a run with workers, and of a worker, from the settings. */
public final class RemoteInstallation {

    private RemoteInstallation() {}

    /** Requires a database and a broker, which the run and all workers share. */
    public static void require(DuxueProperties settings) {
        Map<Setting, String> needed = new EnumMap<>(Map.of(
                Setting.STORE_URL,
                settings.store().url(),
                Setting.BROKER_URL,
                settings.broker().url()));
        for (Setting key : needed.keySet()) {
            if (needed.getOrDefault(key, "").isEmpty()) {
                throw new UsageException(new Text(
                        "多台机器协同需要设置 " + key.key() + "（" + key.variable() + "），见 src/docs/operations.md",
                        "workers need the setting " + key.key() + " (" + key.variable()
                                + "), see src/docs/operations.md"));
            }
        }
    }

    public static Broker broker(DuxueProperties settings) {
        return new Broker(
                settings.broker().url(),
                settings.broker().user(),
                settings.broker().password(),
                settings.broker().queue());
    }

    /** The configuration with which a run distributes its files. */
    public static ManagerConfiguration.Way manager(DuxueProperties settings, InstallationVersion version) {
        return new ManagerConfiguration.Way(
                broker(settings),
                version,
                settings.workers().part().toBytes(),
                settings.workers().patience());
    }
}
