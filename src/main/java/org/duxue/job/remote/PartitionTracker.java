package org.duxue.job.remote;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.DataAccessException;
import org.springframework.jms.JmsException;
import org.springframework.transaction.TransactionException;

/** The partitions of one run: sent to the broker, watched, and sent again when they are lost or failed. */
final class PartitionTracker {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionTracker.class);
    private static final int TRIES = 3;
    /** Without progress for this long, a worker may be missing. */
    private static final Duration QUIET = Duration.ofSeconds(30);
    /**
     * Without progress for this long, partitions that are neither done nor in the queue are sent again; then after
     * twice the time.
     */
    private static final Duration LOST = Duration.ofSeconds(60);

    private final PartitionSender outbox;
    private final PartitionStatus parts;
    private final InstallationVersion terms;
    private final long job;
    private final Set<Long> toSend;
    private final Set<Long> numbers;
    private final Duration patience;
    private final Progress progress;
    private final Map<Long, Integer> tries = new HashMap<>();
    private Map<Long, PartitionStatus.Progress> status = Map.of();
    private long shown;
    private boolean isQuiet;
    private long lastMove = System.nanoTime();
    private Duration untilLost = LOST;

    PartitionTracker(
            PartitionSender outbox,
            PartitionStatus parts,
            InstallationVersion terms,
            long job,
            Set<Long> numbers,
            Duration patience,
            Progress progress) {
        this.outbox = outbox;
        this.parts = parts;
        this.terms = terms;
        this.job = job;
        this.numbers = Set.copyOf(numbers);
        this.toSend = new TreeSet<>(numbers);
        this.patience = patience;
        this.progress = progress;
    }

    /** Sends pending partitions and checks the status once. */
    boolean isDone() throws JobInterruptedException {
        try {
            send();
            if (!this.parts.isRunning(this.job)) {
                throw new JobInterruptedException("the run was stopped");
            }
            look();
            return this.numbers.stream().allMatch(this::isDone);
        } catch (DataAccessException | TransactionException | JmsException away) {
            LOG.warn("the database or the broker is away", away);
            waitUpToPatience(new Text("数据库或消息代理暂时连不上，正在重试", "the database or the broker is away; trying again"));
            return false;
        }
    }

    private boolean isDone(long part) {
        PartitionStatus.Progress now = this.status.get(part);
        return now != null
                && (now.status() == BatchStatus.COMPLETED
                        || (now.status() == BatchStatus.FAILED && this.tries.getOrDefault(part, 0) >= TRIES));
    }

    private void send() {
        if (this.toSend.isEmpty()) {
            return;
        }
        List<PartitionRequest> orders = this.toSend.stream()
                .map(part -> new PartitionRequest(this.terms, this.job, part))
                .toList();
        this.outbox.send(orders);
        this.toSend.forEach(part -> this.tries.merge(part, 1, Integer::sum));
        this.toSend.clear();
    }

    private void look() {
        Map<Long, PartitionStatus.Progress> now = this.parts.of(this.job, this.numbers);
        if (!now.equals(this.status)) {
            this.status = now;
            this.lastMove = System.nanoTime();
            this.untilLost = LOST;
            this.isQuiet = false;
            showProgress();
        }
        now.forEach((part, state) -> {
            if (state.status() == BatchStatus.FAILED && !isDone(part)) {
                sendAgain(part);
            }
        });
        if (standstill().compareTo(this.untilLost) > 0) {
            findLost();
            this.untilLost = this.untilLost.multipliedBy(2);
        }
        waitUpToPatience(new Text(
                "没有工作进程领取或完成任务；请在能看到这些文件夹的机器上启动 duxue worker",
                "no worker takes or finishes anything; start duxue worker on a machine that sees the folders"));
    }

    private void findLost() {
        Set<Long> waiting = this.outbox.waiting(this.job);
        this.numbers.stream()
                .filter(part -> !isDone(part) && !waiting.contains(part))
                .forEach(this::sendAgain);
    }

    private void sendAgain(long part) {
        if (this.parts.reopen(part)) {
            LOG.warn("the partition {} of job {} is sent again", part, this.job);
            this.toSend.add(part);
        }
    }

    private Duration standstill() {
        return Duration.ofNanos(System.nanoTime() - this.lastMove);
    }

    /** Shows once why there is no progress, and gives up when that lasts too long. */
    private void waitUpToPatience(Text why) {
        Duration still = standstill();
        if (still.compareTo(QUIET) > 0 && !this.isQuiet) {
            this.isQuiet = true;
            this.progress.waits(why);
        }
        if (still.compareTo(this.patience) > 0) {
            throw new StandstillException(this.patience, why);
        }
    }

    private void showProgress() {
        long files = this.status.values().stream()
                .mapToLong(PartitionStatus.Progress::files)
                .sum();
        for (; this.shown < files; this.shown++) {
            this.progress.advance(0);
        }
    }
}
