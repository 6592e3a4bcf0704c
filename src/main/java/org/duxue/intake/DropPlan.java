package org.duxue.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.duxue.area.Rooms;
import org.duxue.area.Settings;
import org.duxue.reading.Header;
import org.duxue.reading.Survey;
import org.duxue.reading.TableFile;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.jspecify.annotations.Nullable;

/** Finds out of which submission each dropped file is a version, and which files there are to read. */
final class DropPlan {

    /** Waits between two looks at the folder. */
    interface Pause {

        void await();
    }

    private static final Comparator<Claim> OLDEST_FIRST = Comparator.comparing(Claim::file, DroppedFile.OLDEST_FIRST);

    private final DropFolder folder;
    private final Rooms rooms;
    private final Settings settings;
    private final SubmissionReading reading;
    private final Map<SubmissionKey, Version> newest;
    private final Map<String, Version> byPath = new HashMap<>();
    private final @Nullable Period defaultPeriod;

    private final Map<String, List<Claim>> claims = new TreeMap<>();
    private final List<Drop.Refusal> refused = new ArrayList<>();
    private final List<DroppedFile> entries = new ArrayList<>();
    private final List<DroppedFile> explanations = new ArrayList<>();

    DropPlan(
            DropFolder folder,
            Rooms rooms,
            Settings settings,
            SubmissionReading reading,
            Map<SubmissionKey, Version> newest,
            @Nullable Period defaultPeriod) {
        this.folder = folder;
        this.rooms = rooms;
        this.settings = settings;
        this.reading = reading;
        this.newest = newest;
        this.defaultPeriod = defaultPeriod;
        newest.values().forEach(version -> this.byPath.put(version.seen().relativePath(), version));
    }

    /**
     * The plan of the whole folder.
     *
     * @param knownEntries which entries of the ledger and explanations were read as they are, and need no second look
     */
    Drop plan(Pause pause, Predicate<DroppedFile> knownEntries) throws IOException {
        DropFolder.Look look = this.folder.look();
        List<String> waiting = new ArrayList<>(look.unreadable());
        List<DroppedFile> unknown = new ArrayList<>();
        for (DroppedFile file : look.files()) {
            Optional<Version> version = known(file);
            if (version.isPresent()) {
                claim(file, version.get().key());
            } else if (isNoSubmission(file) && knownEntries.test(file)) {
                identify(file);
            } else {
                unknown.add(file);
            }
        }
        for (DroppedFile file : whole(unknown, waiting, pause)) {
            try {
                identify(file);
            } catch (FileSystemException cannotBeOpened) {
                waiting.add(file.relative());
            }
        }
        return sortOut(waiting);
    }

    /** The plan of one file, wherever it lies. */
    Drop planOf(DroppedFile file) throws IOException {
        identify(file);
        return sortOut(List.of());
    }

    private List<DroppedFile> whole(List<DroppedFile> files, List<String> waiting, Pause pause) throws IOException {
        if (files.isEmpty()) {
            return files;
        }
        pause.await();
        List<DroppedFile> whole = this.folder.stillTheSame(files);
        Set<DroppedFile> same = new HashSet<>(whole);
        files.stream().filter(file -> !same.contains(file)).forEach(file -> waiting.add(file.relative()));
        return whole;
    }

    private static boolean isNoSubmission(DroppedFile file) {
        FileName.Use use = FileName.use(file.name());
        return use == FileName.Use.ENTRIES_OF_THE_LEDGER || use == FileName.Use.EXPLANATIONS;
    }

    /** The version that was read from this very file, by its path, size and time. */
    private Optional<Version> known(DroppedFile file) {
        return Optional.ofNullable(this.byPath.get(file.relative()))
                .filter(version -> version.seen().equals(FileStamp.of(file)));
    }

    private Drop sortOut(List<String> waiting) {
        List<Claim> toRead = new ArrayList<>();
        List<Drop.Superseded> superseded = new ArrayList<>();
        int unchanged = 0;
        for (List<Claim> rivals : this.claims.values()) {
            rivals.sort(OLDEST_FIRST);
            Claim latest = rivals.get(rivals.size() - 1);
            for (Claim rival : rivals.subList(0, rivals.size() - 1)) {
                superseded.add(new Drop.Superseded(rival.file(), folderOf(rival.key()), latest.file()));
            }
            if (known(latest.file()).isPresent() && !isToBeJudgedAgain(latest)) {
                unchanged++;
            } else {
                toRead.add(latest);
            }
        }
        return new Drop(toRead, this.refused, superseded, this.entries, this.explanations, waiting, unchanged);
    }

    /** A refused file is judged again when the registry row it was judged against has changed. */
    private boolean isToBeJudgedAgain(Claim claim) {
        Version version = claim.newest();
        return version != null
                && !version.isEffective()
                && !version.judgedIn().equals(this.reading.judgedIn(claim.key()));
    }

    private void claim(DroppedFile file, SubmissionKey key) {
        this.claims
                .computeIfAbsent(key.toString(), same -> new ArrayList<>())
                .add(new Claim(file, key, this.newest.get(key)));
    }

    private void identify(DroppedFile file) throws IOException {
        switch (FileName.use(file.name())) {
            case SAVE_AS_CSV -> refuse(file, FileName.of(file.name()), List.of(notCsv(file)));
            case READ -> identifyByName(file, FileName.of(file.name()));
            case ENTRIES_OF_THE_LEDGER -> this.entries.add(file);
            case EXPLANATIONS -> this.explanations.add(file);
            case LEAVE_ALONE -> {}
        }
    }

    private void identifyByName(DroppedFile file, FileName name) throws IOException {
        Period period = name.period() == null ? this.defaultPeriod : name.period();
        if (period == null) {
            refuse(file, name, List.of(noMonth(file)));
            return;
        }
        Kind kind = name.kind();
        String sender = kind == null ? null : name.sender(kind);
        if (kind != null && sender != null) {
            claim(file, new SubmissionKey(kind, sender, period));
        } else {
            identifyByContent(file, name, period);
        }
    }

    private void identifyByContent(DroppedFile file, FileName name, Period period) throws IOException {
        long most = (long) this.settings.norms(period, "").whole("limit.file_size_mib") << 20;
        TableFile table = new TableFile(Survey.of(file.path(), most, this.rooms.lexicon()));
        TableFile.Opening opening = table.open(
                this.rooms.headers(),
                name.kind() == null ? null : this.rooms.of(name.kind()).schema());
        if (opening instanceof TableFile.Opening.Refused fault) {
            refuse(file, name, fault.problems());
            return;
        }
        Header header = ((TableFile.Opening.Open) opening).header();
        Kind kind = this.rooms.kindOf(header.schema());
        Optional<String> sender = name.sender(kind) != null
                ? Optional.ofNullable(name.sender(kind))
                : table.firstValue(header, this.rooms.of(kind).sender());
        if (sender.isPresent()) {
            claim(file, new SubmissionKey(kind, sender.get(), period));
        } else {
            refuse(file, name, List.of(noSender(file, kind)));
        }
    }

    private void refuse(DroppedFile file, FileName name, List<Problem> problems) {
        String sender = Optional.ofNullable(name.schoolCode())
                .filter(code -> this.settings.knows(Kind.EQUIPMENT, code))
                .or(() -> Optional.ofNullable(name.districtCode())
                        .filter(code -> this.settings.knows(Kind.ENFORCEMENT, code)))
                .orElse(Feedback.UNKNOWN_SENDER);
        this.refused.add(new Drop.Refusal(file, sender, problems));
    }

    /** The folder under which a sender finds its feedback. */
    String folderOf(SubmissionKey key) {
        return this.settings.knows(key.kind(), key.sender()) ? key.sender() : Feedback.UNKNOWN_SENDER;
    }

    private static Problem notCsv(DroppedFile file) {
        return Problem.ofFile(
                ProblemType.FILE_NAME,
                "not-csv",
                "文件“" + file.name() + "”不是 CSV，没有读取；请在 Excel 或 WPS 中用“另存为”选择“CSV UTF-8（逗号分隔）(*.csv)”后重新报送",
                "'" + file.name()
                        + "' is not a CSV file and was not read; in Excel or WPS use Save As, CSV UTF-8 (comma delimited) (*.csv), and send it again");
    }

    private static Problem noMonth(DroppedFile file) {
        return Problem.ofFile(
                ProblemType.FILE_NAME,
                "no-month",
                "文件名“" + file.name() + "”中没有月份；请命名为例如 equipment_3123000101_2023-06.csv",
                "the name '" + file.name() + "' tells no month; name it such as equipment_3123000101_2023-06.csv");
    }

    private static Problem noSender(DroppedFile file, Kind kind) {
        String code = kind.isSentByDistrict() ? "230306" : "3123000101";
        String example = kind.key() + "_" + code + "_2023-06.csv";
        return Problem.ofFile(
                ProblemType.FILE_NAME,
                "no-sender",
                "文件名“" + file.name() + "”和内容都没有单位代码；请命名为例如 " + example,
                "neither the name '" + file.name() + "' nor the content tells the sender; name it such as " + example);
    }
}
