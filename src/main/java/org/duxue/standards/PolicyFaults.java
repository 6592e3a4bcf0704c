package org.duxue.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.shared.Text;

/** The faults of {@code policy.yml} by line, each with what would be right. */
final class PolicyFaults {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Text> faults = new ArrayList<>();

    void refuse() {
        if (!this.faults.isEmpty()) {
            throw new PolicyException(this.faults);
        }
    }

    static Text notYaml(int line) {
        return new Text(
                "policy.yml" + (line > 0 ? " 第 " + line + " 行" : "") + "不是正确的 YAML；每行应为“名称: 值”，缩进用空格",
                "policy.yml" + (line > 0 ? ":" + line : "")
                        + " is not YAML; each line is 'name: value', indented with blanks");
    }

    private void add(int line, String zh, String en) {
        this.faults.add(new Text("policy.yml 第 " + line + " 行" + zh, "policy.yml:" + line + " " + en));
    }

    void notAList(int line) {
        add(line, "应为“名称: 值”的列表", "must be a list of 'name: value'");
    }

    void unknown(int line, String name, String expected) {
        add(
                line,
                "：'" + name + "' 不是已知的名称；应为 " + expected + " 之一",
                "'" + name + "' is not known; expected one of " + expected);
    }

    void twice(int line, String name) {
        add(line, "：'" + name + "' 出现了两次；请只保留一行", "'" + name + "' occurs twice; keep one of the lines");
    }

    void adoptionOfAll(int line) {
        add(
                line,
                "：adopt 只能写在 districts 下面的某个区县里，例如 districts: 230306: adopt: all",
                "'adopt' is for one district; write it under districts, as in districts: 230306: adopt: all");
    }

    void badAdoption(int line, String text) {
        add(
                line,
                "：adopt 的值 '" + text + "' 不对；应为 all，或“标准名称: 文件号”的列表",
                "adopt '" + text + "' must be all, or a list of 'norm: document'");
    }

    void noDocument(int line, String key) {
        add(
                line,
                "：" + key + " 没有写文件；请写采用它的文件名称或文号，例如 城政办〔2023〕34号",
                key + " names no document; write the one by which the district adopted it, such as 城政办〔2023〕34号");
    }

    void badValue(int line, String name, String text, boolean target) {
        add(
                line,
                "：" + name + " 的值 '" + text + "' 不对；" + (target ? "应为不小于 0 的数字，或 none（不设目标）" : "应为不小于 0 的整数"),
                name + " '" + text + "' must be "
                        + (target ? "a number of at least 0, or none for no target" : "a whole number of at least 0"));
    }

    /** Records a fault if the value cannot be meant. */
    boolean isPlausible(int line, String name, BigDecimal value, PlausibleRange range) {
        String text = value.toPlainString();
        if (range.looksLikeShare(value)) {
            String meant = plain(value.multiply(HUNDRED));
            add(
                    line,
                    "：" + name + " 的值 " + text + " 小于 1；百分数按 0–100 填写，" + meant + "% 请写 " + meant,
                    name + " " + text + " is below 1; percentages lie between 0 and 100, write " + meant + " for "
                            + meant + " %");
            return false;
        }
        if (range.holds(value)) {
            return true;
        }
        String least = plain(range.least());
        String most = plain(range.most());
        add(
                line,
                "：" + name + " 的值 " + text + " 不合常理；应在 " + least + " 到 " + most + " 之间",
                name + " " + text + " is not plausible; write a number from " + least + " to " + most);
        return false;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * Suggestions for an unknown name: the names of its group if it begins with a known group, else all names of the
     * section.
     */
    String suggestions(Collection<String> keys, String prefix, String wrong) {
        String area = prefix + wrong.substring(0, wrong.lastIndexOf('.') + 1);
        String start = keys.stream().anyMatch(key -> key.startsWith(area)) ? area : prefix;
        return keys.stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.joining(", "));
    }
}
