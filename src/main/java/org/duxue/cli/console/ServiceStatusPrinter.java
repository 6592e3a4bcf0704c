package org.duxue.cli.console;

import org.duxue.service.ServiceStatus;
import org.duxue.store.OwnerFile;
import tools.jackson.core.JsonGenerator;

/** Prints whether the service runs, and which months are due. */
public final class ServiceStatusPrinter {

    private final ServiceStatus status;

    public ServiceStatusPrinter(ServiceStatus status) {
        this.status = status;
    }

    public void print(Console console) {
        console.print("", "");
        if (this.status.service().isPresent()) {
            OwnerFile plate = this.status.service().get();
            console.print(
                    "服务运行中：进程 " + plate.process() + "，自 " + plate.since(),
                    "the service is running: process " + plate.process() + ", since " + plate.since());
        } else {
            console.print("服务未运行（duxue schedule）", "the service is not running (duxue schedule)");
        }
        if (!this.status.waiting().isEmpty()) {
            console.print("到期待汇总：" + this.status.waiting(), "due, to be consolidated: " + this.status.waiting());
        }
        console.print(this.status.next().zh(), this.status.next().en());
    }

    public void write(JsonGenerator json) {
        if (this.status.service().isPresent()) {
            json.writeObjectPropertyStart("service");
            json.writeNumberProperty("process", this.status.service().get().process());
            json.writeStringProperty("since", this.status.service().get().since());
            json.writeEndObject();
        } else {
            json.writeNullProperty("service");
        }
        json.writeArrayPropertyStart("due");
        this.status.waiting().forEach(month -> json.writeString(month.toString()));
        json.writeEndArray();
        json.writeStringProperty("next", this.status.next().en());
    }
}
