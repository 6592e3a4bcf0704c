package org.duxue.run;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.duxue.intake.Folders;
import org.duxue.run.setting.Chosen;
import org.duxue.run.store.DoorPlate;
import org.duxue.run.timetable.Timetable;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import tools.jackson.core.JsonGenerator;

/** What is due and what comes next, and where the service runs. */
record Outlook(Optional<DoorPlate> service, Optional<Period> latestDue, SortedSet<Period> waiting, Text next) {

    static Outlook of(Folders folders, Chosen chosen, Installation.Opened opened) throws IOException {
        Timetable timetable = new Timetable(chosen.timetable(), chosen.zone());
        Instant now = chosen.clock().instant();
        Optional<Period> due = timetable.latestDue(now);
        SortedSet<Period> waiting =
                opened.get(Runs.class).waitingBefore(due.orElse(Period.of(1, 1)).minusMonths(-1));
        return new Outlook(
                DoorPlate.read(folders.state()).filter(plate -> plate.work().equals(ScheduleCommand.NAME)),
                due,
                waiting,
                MonthEnd.next(timetable, now));
    }

    void tell(Terminal terminal) {
        terminal.tell("", "");
        if (this.service.isPresent()) {
            DoorPlate plate = this.service.get();
            terminal.tell(
                    "服务运行中：进程 " + plate.process() + "，自 " + plate.since(),
                    "the service is running: process " + plate.process() + ", since " + plate.since());
        } else {
            terminal.tell("服务未运行（duxue schedule）", "the service is not running (duxue schedule)");
        }
        if (!this.waiting.isEmpty()) {
            terminal.tell("到期待汇总：" + this.waiting, "due, to be consolidated: " + this.waiting);
        }
        terminal.tell(this.next.zh(), this.next.en());
    }

    void write(JsonGenerator json) {
        if (this.service.isPresent()) {
            json.writeObjectPropertyStart("service");
            json.writeNumberProperty("process", this.service.get().process());
            json.writeStringProperty("since", this.service.get().since());
            json.writeEndObject();
        } else {
            json.writeNullProperty("service");
        }
        json.writeArrayPropertyStart("due");
        this.waiting.forEach(month -> json.writeString(month.toString()));
        json.writeEndArray();
        json.writeStringProperty("next", this.next.en());
    }
}
