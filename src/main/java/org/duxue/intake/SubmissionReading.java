package org.duxue.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Account;
import org.duxue.area.Room;
import org.duxue.area.Rooms;
import org.duxue.area.Setting;
import org.duxue.area.Settings;
import org.duxue.area.Tally;
import org.duxue.reading.Header;
import org.duxue.reading.Problems;
import org.duxue.reading.Survey;
import org.duxue.reading.TableFile;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Digest;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.Text;
import org.duxue.standards.Norms;
import org.jspecify.annotations.Nullable;

/** Reads, judges and adds up one file in one pass. Knows no database, so that many files can be read at once. */
public final class SubmissionReading {

    static final RowCounts NO_ROWS = new RowCounts(0, 0, 0);
    private static final int PERCENT = 100;
    static final String ROW_ERRORS = "row-errors";

    private final Rooms rooms;
    private final Settings settings;
    private final Keeper keeper;

    public SubmissionReading(Rooms rooms, Settings settings, Keeper keeper) {
        this.rooms = rooms;
        this.settings = settings;
        this.keeper = keeper;
    }

    public Verdict read(Claim claim) throws IOException {
        try {
            Survey survey = survey(claim);
            if (isUnchanged(claim, survey.sha256())) {
                return new Verdict.Unchanged(claim);
            }
            Verdict verdict = judge(claim, survey);
            return isStillThere(claim) ? verdict : new Verdict.LeftForLater(claim);
        } catch (NoSuchFileException gone) {
            return new Verdict.LeftForLater(claim);
        }
    }

    private Survey survey(Claim claim) throws IOException {
        try {
            return Survey.of(claim.file().path(), mostBytes(claim.key()), this.rooms.lexicon());
        } catch (FileSystemException cannotBeOpened) {
            throw new NoSuchFileException(claim.file().relative());
        }
    }

    /** The fingerprint of what a file is judged against, besides its own content. */
    String judgedIn(SubmissionKey key) {
        return this.settings
                .find(key.kind(), key.sender(), key.period())
                .map(setting -> Digest.of(setting.fingerprint()))
                .orElse(Digest.of("no registry row"));
    }

    /** The same content changes nothing, unless it was refused and would now be judged against something else. */
    private boolean isUnchanged(Claim claim, String sha256) {
        Version newest = claim.newest();
        return newest != null
                && newest.sha256().equals(sha256)
                && (newest.isEffective() || newest.judgedIn().equals(judgedIn(claim.key())));
    }

    private static boolean isStillThere(Claim claim) throws IOException {
        DroppedFile file = claim.file();
        return Files.size(file.path()) == file.size()
                && Files.getLastModifiedTime(file.path()).toInstant().equals(file.modified());
    }

    private long mostBytes(SubmissionKey key) {
        return (long) norms(key).whole("limit.file_size_mib") << 20;
    }

    private Norms norms(SubmissionKey key) {
        return this.settings
                .find(key.kind(), key.sender(), key.period())
                .map(Setting::norms)
                .orElseGet(() -> this.settings.norms(key.period(), ""));
    }

    private Verdict judge(Claim claim, Survey survey) throws IOException {
        Room<?> room = this.rooms.of(claim.key().kind());
        TableFile table = new TableFile(survey);
        TableFile.Opening opening = table.open(this.rooms.headers(), room.schema());
        if (opening instanceof TableFile.Opening.Refused refused) {
            return rejected(claim, survey, NO_ROWS, refused.problems(), SentSheet.UNREAD);
        }
        Optional<Problem> stranger = stranger(claim.key());
        if (stranger.isPresent()) {
            return rejected(claim, survey, NO_ROWS, List.of(stranger.get()), SentSheet.UNREAD);
        }
        Header header = ((TableFile.Opening.Open) opening).header();
        Setting setting = this.settings
                .find(claim.key().kind(), claim.key().sender(), claim.key().period())
                .orElseThrow();
        return new OneFile<>(room, claim, survey, table, header, setting).judge();
    }

    private Verdict.Judged rejected(
            Claim claim, Survey survey, RowCounts rows, List<Problem> problems, SentSheet sheet) {
        return new Verdict.Judged(
                claim,
                survey.sha256(),
                VersionStatus.REJECTED,
                rows,
                problems,
                null,
                judgedIn(claim.key()),
                Kept.NOTHING,
                sheet);
    }

    /** Why nobody may send this, if so: unknown, not in force, or not a kind of this sender. */
    private Optional<Problem> stranger(SubmissionKey key) {
        String column = this.rooms.of(key.kind()).sender().key();
        Optional<Setting> setting = this.settings.find(key.kind(), key.sender(), key.period());
        if (setting.isEmpty()) {
            boolean known = this.settings.knows(key.kind(), key.sender());
            String zh = known ? "在学校名录中自 " + key.period() + " 起尚无生效的记录；请核对月份，或请区里补充名录" : "不在学校名录中；请核对代码，或请区里把它加入名录";
            String en = known
                    ? "has no registry row in force in " + key.period()
                            + "; check the month, or ask the district to add the row"
                    : "is not in the registry; check the code, or ask the district to add it";
            return Optional.of(Problem.ofFile(
                    ProblemType.FOREIGN_KEY,
                    known ? "not-in-force" : "unknown-sender",
                    column,
                    key.sender(),
                    "代码 " + key.sender() + " " + zh,
                    "the code " + key.sender() + " " + en));
        }
        if (!key.kind().isSentByDistrict() && !setting.get().school().sends(key.kind())) {
            String type = setting.get().school().type().label();
            return Optional.of(Problem.ofFile(
                    ProblemType.CONSTRAINT_ERROR,
                    "kind-not-due",
                    type + "不报送" + key.kind().label() + "；请核对文件名和学校代码",
                    "a " + setting.get().school().type().key() + " does not send "
                            + key.kind().key() + "; check the file name and the school code"));
        }
        return Optional.empty();
    }

    /** The one pass over one file. */
    private final class OneFile<R> {

        private final Room<R> room;
        private final Claim claim;
        private final Survey survey;
        private final TableFile table;
        private final Header header;
        private final Setting setting;
        private final Problems problems;
        private final SentSheet sheet;
        private final Tally<R> tally;
        private @Nullable String otherSender;
        private boolean ownSender;
        private boolean severalSenders;

        OneFile(Room<R> room, Claim claim, Survey survey, TableFile table, Header header, Setting setting) {
            this.room = room;
            this.claim = claim;
            this.survey = survey;
            this.table = table;
            this.header = header;
            this.setting = setting;
            this.problems = new Problems(room.schema());
            this.sheet = SentSheet.of(header);
            this.tally = room.tally(setting);
        }

        Verdict judge() throws IOException {
            noteHeader();
            try (Keeping keeping = SubmissionReading.this.keeper.start(this.claim, this.survey.sha256())) {
                RowCounts rows = this.table.read(
                        this.header, this.problems, SubmissionReading.this.settings.pseudonyms(), row -> {
                            compareSender(row.get(this.room.sender()));
                            R accepted = this.room.check(row, this.setting);
                            if (accepted != null) {
                                this.tally.add(accepted, row.number());
                                keeping.add(row.number(), accepted, this.room);
                            } else {
                                this.sheet.remember(row);
                            }
                            return true;
                        });
                judgeSender();
                judgeShareOfErrors(rows);
                noteNilReturn(rows);
                return verdict(rows, keeping);
            }
        }

        private Verdict verdict(RowCounts rows, Keeping keeping) throws IOException {
            List<Problem> all = this.problems.all();
            List<Problem> ofFile = all.stream()
                    .filter(problem -> problem.isError() && problem.row() == 0)
                    .toList();
            if (!ofFile.isEmpty()) {
                return rejected(this.claim, this.survey, rows, isRefusedForItsRows(ofFile) ? all : ofFile, this.sheet);
            }
            Account account = this.tally.close();
            VersionStatus status = rows.rejected() > 0 ? VersionStatus.PARTIAL : VersionStatus.ACCEPTED;
            return new Verdict.Judged(
                    this.claim,
                    this.survey.sha256(),
                    status,
                    rows,
                    all,
                    account,
                    Digest.of(this.setting.fingerprint()),
                    keeping.commit(),
                    this.sheet);
        }

        /** A file of another sender, or one that breaks off, has to be mended as a whole before its rows matter. */
        private static boolean isRefusedForItsRows(List<Problem> ofFile) {
            return ofFile.stream().allMatch(problem -> problem.rule().equals(ROW_ERRORS));
        }

        private void noteHeader() {
            List<String> unknown = new ArrayList<>(this.header.unknown());
            if (!unknown.isEmpty()) {
                String names = String.join(", ", unknown);
                this.problems.add(Problem.notice(
                        "unknown-columns", "忽略了不认识的列：" + names, "columns that are not known were ignored: " + names));
            }
            if (this.survey.isAssumed()) {
                this.problems.add(Problem.notice("assumed-charset", "按 GB18030 编码读取", "was read as GB18030"));
            }
        }

        private void compareSender(@Nullable String sender) {
            if (sender == null) {
                return;
            }
            if (sender.equals(this.claim.key().sender())) {
                this.ownSender = true;
            } else if (this.otherSender == null) {
                this.otherSender = sender;
            } else if (!this.otherSender.equals(sender)) {
                this.severalSenders = true;
            }
        }

        private void judgeSender() {
            String own = this.claim.key().sender();
            String column = this.room.sender().key();
            if (this.otherSender == null) {
                return;
            }
            if (this.ownSender || this.severalSenders) {
                this.problems.add(Problem.ofFile(
                        ProblemType.MIXED_SENDER,
                        "mixed-sender",
                        column,
                        this.otherSender,
                        "一个文件中有多个单位的数据（如 " + own + " 与 " + this.otherSender + "）；请每个单位一个文件",
                        "the file holds data of several senders (such as " + own + " and " + this.otherSender
                                + "); send one file for each"));
            } else {
                this.problems.add(Problem.ofFile(
                        ProblemType.FILE_NAME,
                        "other-sender",
                        column,
                        this.otherSender,
                        "文件名说是 " + own + "，内容却是 " + this.otherSender + "；请改正文件名或内容",
                        "the name says " + own + " but the content is of " + this.otherSender
                                + "; correct the name or the content"));
            }
        }

        private void judgeShareOfErrors(RowCounts rows) {
            BigDecimal most =
                    this.setting.norms().find("limit.row_errors_percent").orElseThrow();
            BigDecimal reached = BigDecimal.valueOf((long) rows.rejected() * PERCENT);
            if (reached.compareTo(most.multiply(BigDecimal.valueOf(rows.data()))) > 0) {
                String share = rows.rejected() + " / " + rows.data();
                this.problems.add(Problem.ofFile(
                        ProblemType.CONSTRAINT_ERROR,
                        ROW_ERRORS,
                        "错误行超过 " + most.toPlainString() + "%（" + share + "），整个文件不予采用；请改正以下各行后重新报送",
                        "more than " + most.toPlainString() + " % of the rows are in error (" + share
                                + "), the file is not used; correct the rows below and send it again"));
            }
        }

        private void noteNilReturn(RowCounts rows) {
            if (rows.data() == 0) {
                Text nil = new Text("零报告：只有表头，没有数据行", "a nil return: a header and no data rows");
                this.problems.add(Problem.notice("nil-return", nil.zh(), nil.en()));
            }
        }
    }
}
