package org.duxue.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.area.Room;
import org.duxue.area.Rooms;
import org.duxue.area.SampleSchool;
import org.duxue.area.Settings;
import org.duxue.area.enforcement.EnforcementRoom;
import org.duxue.area.equipment.EquipmentRoom;
import org.duxue.area.fitness.FitnessRoom;
import org.duxue.area.pay.PayRoom;
import org.duxue.area.safety.SafetyRoom;
import org.duxue.area.staffing.StaffingRoom;
import org.duxue.registry.Registry;
import org.duxue.registry.SchoolType;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;

/** A file of the sample school 3123000101 or its district, read as an intake reads it. */
public record SentFile(Path path) {

    public static final Rooms ROOMS = new Rooms(List.<Room<?>>of(
            new EquipmentRoom(),
            new StaffingRoom(),
            new SafetyRoom(),
            new FitnessRoom(),
            new EnforcementRoom(),
            new PayRoom()));

    private static final Settings SETTINGS = new Settings(
            new Registry(List.of(SampleSchool.of(SchoolType.NINE_YEAR)
                    .primary(468)
                    .junior(278)
                    .school())),
            Standards.load(),
            Policy.none(),
            new KeyedHash(new byte[KeyedHash.KEY_BYTES]));

    static SentFile of(Path folder, String name, String... lines) throws IOException {
        return new SentFile(Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n"));
    }

    /** What reading it as a file of 2023-06 comes to. */
    public Verdict.Judged read(Kind kind, Path scratch) throws IOException {
        String sender = kind.isSentByDistrict() ? "230306" : "3123000101";
        DroppedFile file = new DroppedFile(
                this.path,
                this.path.getFileName().toString(),
                Files.size(this.path),
                Files.getLastModifiedTime(this.path).toInstant());
        Claim claim = new Claim(file, new SubmissionKey(kind, sender, Period.of(2023, 6)), null);
        return (Verdict.Judged) new SubmissionReading(ROOMS, SETTINGS, new KeptRows(scratch)).read(claim);
    }
}
