package org.duxue.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlookTest {

    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private final Standards standards = Standards.load();

    @TempDir
    Path folder;

    @Test
    void listsNormsThatBeginEndOrFallDueWithinTwelveMonths() {
        assertThat(coming(LocalDate.of(2024, 4, 15)))
                .containsExactly(
                        "the norm limit.video_retention_days (保安服务管理条例 第25条) ends on 2025-03-31",
                        "the norm limit.video_retention_days (公共安全视频图像信息系统管理条例 第7条、第17条) is in force from 2025-04-01",
                        "the norm enforcement.training_system (教监管〔2022〕1号（教育部、中央编办、司法部意见）（待核）)"
                                + " reaches its target year on 2024-12-31");
        assertThat(coming(LocalDate.of(2027, 12, 31))).isEmpty();
        assertThat(coming(LocalDate.of(2029, 12, 31)))
                .contains(
                        "the norm target.fitness.excellent_rate (“健康中国2030”规划纲要) reaches its target year on 2030-12-31");
    }

    @Test
    void listsLinesThatRepeatOrUndercutALaw() throws IOException {
        assertThat(needless("""
                targets:
                  pay.insured_rate: 90
                  pay.uninsured: 0
                  staffing.certified_rate: none
                  fitness.coverage_rate: 90
                  fitness.excellent_rate: 25
                districts:
                  230306:
                    adopt:
                      target.safety.guards_trained_rate: 城教安〔2022〕1号
                      target.staffing.shortage: 城政办〔2023〕34号
                """))
                .containsExactlyInAnyOrder(
                        new Text(
                                "policy.yml 第 2 行：target.pay.insured_rate 低于法定要求（社会保险法 第10、23、33、44、53条），"
                                        + "本区规定不能降低法律的要求，请删去或改严",
                                "policy.yml:2 target.pay.insured_rate asks for less than the law (社会保险法 第10、23、33、44、53条);"
                                        + " a policy cannot set a law aside, take the line out or make it stricter"),
                        new Text(
                                "policy.yml 第 3 行：target.pay.uninsured 与法律法规（社会保险法 第58条）相同，可删去",
                                "policy.yml:3 target.pay.uninsured repeats what 社会保险法 第58条 asks for; the line can go"),
                        new Text(
                                "policy.yml 第 4 行：target.staffing.certified_rate 低于法定要求（义务教育法 第30条），"
                                        + "本区规定不能降低法律的要求，请删去或改严",
                                "policy.yml:4 target.staffing.certified_rate asks for less than the law (义务教育法 第30条);"
                                        + " a policy cannot set a law aside, take the line out or make it stricter"),
                        new Text(
                                "policy.yml 第 10 行：target.safety.guards_trained_rate 是法律法规（企业事业单位内部治安保卫条例 第9条），"
                                        + "不必采用即适用，可删去",
                                "policy.yml:10 target.safety.guards_trained_rate is law (企业事业单位内部治安保卫条例 第9条)"
                                        + " and applies without being adopted; the line can go"));
    }

    private List<String> coming(LocalDate today) {
        return new Outlook(this.standards, Policy.none(), today)
                .comingChanges().stream().map(Text::en).toList();
    }

    private List<Text> needless(String text) throws IOException {
        Path file = Files.writeString(this.folder.resolve("policy.yml"), text);
        return new Outlook(this.standards, PolicyReader.read(file, this.standards, Map.of()), JUNE).needlessLines();
    }
}
