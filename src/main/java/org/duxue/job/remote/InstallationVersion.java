package org.duxue.job.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.shared.Text;

/** What must be the same for a run and its workers, so that any of them reads a file with the same result. */
public record InstallationVersion(String version, String standards, String registry, String policy, String pseudonyms) {

    private static final Map<String, String> LABELS = Map.of(
            "version", "程序版本",
            "standards", "标准版本",
            "registry", "学校名录",
            "policy", "区县政策",
            "pseudonyms", "化名密钥");

    Map<String, String> asMap() {
        return Map.of(
                "version", this.version,
                "standards", this.standards,
                "registry", this.registry,
                "policy", this.policy,
                "pseudonyms", this.pseudonyms);
    }

    static InstallationVersion of(Map<String, String> values) {
        return new InstallationVersion(
                values.getOrDefault("version", ""),
                values.getOrDefault("standards", ""),
                values.getOrDefault("registry", ""),
                values.getOrDefault("policy", ""),
                values.getOrDefault("pseudonyms", ""));
    }

    /** The differences in both languages; empty when the two agree. */
    public List<Text> differencesTo(InstallationVersion other) {
        List<Text> differences = new ArrayList<>();
        for (String name : List.of("version", "standards", "registry", "policy", "pseudonyms")) {
            String here = asMap().getOrDefault(name, "");
            String there = other.asMap().getOrDefault(name, "");
            if (!here.equals(there)) {
                differences.add(new Text(
                        Objects.requireNonNull(LABELS.get(name)) + "（本机 " + here + "，任务 " + there + "）",
                        name + " (here " + here + ", of the work " + there + ")"));
            }
        }
        return differences;
    }
}
