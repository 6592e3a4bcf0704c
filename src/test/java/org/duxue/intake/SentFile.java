package org.duxue.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.SampleSchool;
import org.duxue.area.ValidationContexts;
import org.duxue.area.enforcement.EnforcementModule;
import org.duxue.area.equipment.EquipmentModule;
import org.duxue.area.fitness.FitnessModule;
import org.duxue.area.pay.PayModule;
import org.duxue.area.safety.SafetyModule;
import org.duxue.area.staffing.StaffingModule;
import org.duxue.registry.Registry;
import org.duxue.registry.SchoolType;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;

/** A file of the sample school 3123000101 or its district, read as an intake reads it. */
public record SentFile(Path path) {

    public static final AreaModules ROOMS = new AreaModules(List.<AreaModule<?>>of(
            new EquipmentModule(),
            new StaffingModule(),
            new SafetyModule(),
            new FitnessModule(),
            new EnforcementModule(),
            new PayModule()));

    private static final ValidationContexts SETTINGS = new ValidationContexts(
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

    /** The result of reading it as a file of 2023-06. */
    public ReadResult.Judged read(Kind kind, Path scratch) throws IOException {
        String sender = kind.isSentByDistrict() ? "230306" : "3123000101";
        DroppedFile file = new DroppedFile(
                this.path,
                this.path.getFileName().toString(),
                Files.size(this.path),
                Files.getLastModifiedTime(this.path).toInstant());
        SubmissionFile submission = SubmissionFile.alone(file, new SubmissionKey(kind, sender, Period.of(2023, 6)));
        return (ReadResult.Judged) new SubmissionReading(ROOMS, SETTINGS, new FileRowArchive(scratch)).read(submission);
    }
}
