package org.duxue.service;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.duxue.intake.Folders;
import org.duxue.job.JobService;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.store.OpenStore;
import org.duxue.store.OwnerFile;

/** The months that are due, the next set time, and where the service runs. */
public record ServiceStatus(
        Optional<OwnerFile> service, Optional<Period> latestDue, SortedSet<Period> waiting, Text next) {

    public static ServiceStatus of(Folders folders, DuxueProperties.Schedule schedule, OpenStore opened)
            throws IOException {
        ConsolidationSchedule timetable = new ConsolidationSchedule(schedule.consolidate(), schedule.zone());
        Instant now = schedule.ticking().instant();
        Optional<Period> due = timetable.latestDue(now);
        SortedSet<Period> waiting = opened.get(JobService.class)
                .waitingBefore(due.orElse(Period.of(1, 1)).minusMonths(-1));
        return new ServiceStatus(
                OwnerFile.read(folders.state()).filter(plate -> plate.work().equals(ScheduleService.COMMAND)),
                due,
                waiting,
                DueMonths.next(timetable, now));
    }
}
