package org.duxue.run;

import org.duxue.run.setting.Chosen;
import org.duxue.run.setting.Key;
import org.duxue.run.worker.Broker;
import org.duxue.run.worker.RunSide;
import org.duxue.run.worker.Terms;
import org.duxue.shared.Text;
import org.duxue.standards.Standards;

/** What a run with workers, and a worker, take from the settings. */
final class ManyMachines {

    private static final int DIGITS = 12;

    private ManyMachines() {}

    /** Without a database and a broker that all see there is nothing to work through together. */
    static void require(Chosen chosen) {
        for (Key key : new Key[] {Key.STORE_URL, Key.BROKER_URL}) {
            if (!chosen.isSet(key)) {
                throw new WrongUseException(new Text(
                        "多台机器协同需要设置 " + key.key() + "（" + key.variable() + "），见 src/docs/operations.md",
                        "workers need the setting " + key.key() + " (" + key.variable()
                                + "), see src/docs/operations.md"));
            }
        }
    }

    static Broker broker(Chosen chosen) {
        return new Broker(
                chosen.text(Key.BROKER_URL),
                chosen.text(Key.BROKER_USER),
                chosen.text(Key.BROKER_PASSWORD),
                chosen.text(Key.BROKER_QUEUE));
    }

    static RunSide.Way run(Installation installation, Chosen chosen, String version) {
        return new RunSide.Way(
                broker(chosen),
                terms(installation, version),
                chosen.size(Key.WORKERS_PART),
                chosen.duration(Key.WORKERS_PATIENCE));
    }

    /** Digests are told, so that two machines can be compared, and nothing of what they are of. */
    static Terms terms(Installation installation, String version) {
        return new Terms(
                version,
                Standards.VERSION,
                start(installation.inputs().registry()),
                start(installation.inputs().policy()),
                start(installation.settings().pseudonyms().of("duxue").hex()));
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }
}
