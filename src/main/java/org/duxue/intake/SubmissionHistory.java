package org.duxue.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a submission while further files of it are read: its versions and the files they were read from. */
final class SubmissionHistory {

    private final List<Version> versions;
    private final List<DropFile> files;
    private final Map<Long, Withdrawal> withdrawn;

    /**
     * Creates the history from the records.
     *
     * @param versions oldest first
     * @param withdrawn which of them were withdrawn
     */
    SubmissionHistory(List<Version> versions, List<DropFile> files, Map<Long, Withdrawal> withdrawn) {
        this.versions = new ArrayList<>(versions);
        this.files = new ArrayList<>(files);
        this.withdrawn = new HashMap<>(withdrawn);
    }

    int nextNumber() {
        return this.versions.isEmpty() ? 1 : newest().number() + 1;
    }

    private Version newest() {
        return this.versions.get(this.versions.size() - 1);
    }

    /** Files that count, in order of arrival. */
    List<Version> parts() {
        return newestThatCounts().map(Version::parts).orElse(List.of());
    }

    private Optional<Version> newestThatCounts() {
        return this.versions.stream()
                .filter(version -> version.status() != VersionStatus.REJECTED)
                .reduce((earlier, later) -> later);
    }

    Optional<Version> partWith(String sha256) {
        return parts().stream().filter(part -> part.sha256().equals(sha256)).findFirst();
    }

    /** The newest version, if it was refused. */
    Optional<Version> refused() {
        return this.versions.stream()
                .reduce((earlier, later) -> later)
                .filter(version -> version.status() == VersionStatus.REJECTED);
    }

    Optional<Version> refusedWith(String sha256) {
        return refused().filter(version -> version.sha256().equals(sha256));
    }

    /** The withdrawal of these bytes, if any: they are not accepted again, under any name. */
    Optional<Withdrawal> withdrawal(String sha256) {
        return this.versions.stream()
                .filter(version -> version.sha256().equals(sha256))
                .flatMap(version -> Optional.ofNullable(this.withdrawn.get(version.id())).stream())
                .findFirst();
    }

    void withdraw(Withdrawal one) {
        this.withdrawn.put(one.versionId(), one);
    }

    /** The newest file with these bytes that once counted. */
    Optional<Version> olderWith(String sha256) {
        return this.versions.stream()
                .filter(version -> version.status() != VersionStatus.REJECTED
                        && !version.keptAs().isEmpty())
                .filter(version -> version.sha256().equals(sha256))
                .reduce((earlier, later) -> later);
    }

    /** Files that were accepted and not withdrawn, in order of arrival. */
    List<Version> arrivals() {
        return this.versions.stream()
                .filter(version -> version.status() != VersionStatus.REJECTED
                        && !version.keptAs().isEmpty())
                .filter(version -> withdrawal(version.sha256()).isEmpty())
                .map(Version::ownFile)
                .toList();
    }

    List<Version> versions() {
        return List.copyOf(this.versions);
    }

    void add(Version version) {
        this.versions.add(version);
    }

    List<DropFile> files() {
        return List.copyOf(this.files);
    }

    /** The records of dropped files, except one. */
    List<DropFile> filesBut(DropFile one) {
        return this.files.stream().filter(file -> file.id() != one.id()).toList();
    }

    /** Adds the outcome of a file. */
    void settle(DropFiles.Settled settled) {
        this.files.removeIf(file -> file.id() == settled.file().id());
        this.files.add(settled.file().settled(settled.outcome(), settled.versionId(), settled.feedback()));
    }

    /** The other file of the submission with this feedback place, if any. */
    @Nullable DropFile withFeedbackAt(String place, DropFile but) {
        return filesBut(but).stream()
                .filter(file -> file.feedback().equals(place))
                .findFirst()
                .orElse(null);
    }
}
