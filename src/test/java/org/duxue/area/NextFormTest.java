package org.duxue.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.duxue.area.enforcement.EnforcementModule;
import org.duxue.area.fitness.FitnessModule;
import org.duxue.area.pay.PayModule;
import org.duxue.area.safety.SafetyModule;
import org.duxue.area.staffing.StaffingModule;
import org.duxue.registry.SchoolType;
import org.junit.jupiter.api.Test;

/** What the next form already holds from earlier submissions: in words, without people. */
class NextFormTest {

    private static final SampleSchool SCHOOL =
            SampleSchool.of(SchoolType.NINE_YEAR).primary(200).junior(100);

    @Test
    void holdsStaffByPostStageAndSubject() {
        assertThat(form(
                        new StaffingModule(),
                        "post,stage,subject,required,actual,retiring,planned_hires,hired,above_degree,backbone,certified",
                        "teacher,primary,pe,3,4,1,2,1,2,1,3",
                        "health,,,2,1,,,,,,",
                        "counsellor,junior,,,1,0,0,0,1,1,1"))
                .containsExactly(
                        "{above_degree=2, actual=4, backbone=1, certified=3, hired=1, planned_hires=2, post=专任教师,"
                                + " required=3, retiring=1, stage=小学, subject=体育}",
                        "{above_degree=0, actual=1, backbone=0, hired=0, planned_hires=0, post=卫生技术人员, required=2,"
                                + " retiring=0}",
                        "{above_degree=1, actual=1, backbone=1, certified=1, hired=0, planned_hires=0, post=心理健康教师,"
                                + " retiring=0, stage=初中}");
    }

    @Test
    void holdsSafetyRowsWithoutBirthDates() {
        assertThat(form(
                        new SafetyModule(),
                        "record,item_id,category,description,found_on,due_on,resolved_on,birth_date,certified,trained,"
                                + "quantity,added_this_year",
                        "hazard,H1,fire,灭火器过期,2023-03-01,2023-09-30,2023-06-01,,,,,",
                        "hazard,H2,fire,灭火器过期,2023-03-01,2023-09-30,,,,,,",
                        "guard,G1,,,,,,1980-05-06,yes,no,,",
                        "device,D1,camera,,,,,,,,12,"))
                .containsExactly(
                        "{category=消防, description=灭火器过期, due_on=2023-09-30, found_on=2023-03-01, item_id=H1,"
                                + " record=隐患, resolved_on=2023-06-01}",
                        "{category=消防, description=灭火器过期, due_on=2023-09-30, found_on=2023-03-01, item_id=H2, record=隐患}",
                        "{certified=是, record=安保人员, trained=否}",
                        "{added_this_year=0, category=视频监控, item_id=D1, quantity=12, record=技防设备}");
    }

    @Test
    void holdsInsuranceRowsWithoutIds() {
        assertThat(form(
                        new PayModule(),
                        "staff_id,employment,position,hired_on,status,pension,medical,unemployment,injury,maternity,"
                                + "due_on,monthly_wage_yuan",
                        "S1,external,teacher,2020-09-01,insured,yes,yes,no,,,,3500.50",
                        "S2,established,teacher,2023-05-01,uninsured,,,,,,2023-08-31,"))
                .containsExactly(
                        "{employment=外聘, hired_on=2020-09-01, injury=否, maternity=否, medical=是,"
                                + " monthly_wage_yuan=3500.50, pension=是, position=专任教师, status=已参保, unemployment=否}",
                        "{due_on=2023-08-31, employment=在编, hired_on=2023-05-01, injury=否, maternity=否, medical=否,"
                                + " pension=否, position=专任教师, status=未参保, unemployment=否}");
    }

    @Test
    void holdsAgencies() {
        EnforcementModule module = new EnforcementModule();
        assertThat(form(
                        ModuleCase.of(module),
                        module,
                        "agency,in_scope,since,basis,required_officers,officers,certified_officers",
                        "教育局,yes,,,3,4,3",
                        "文旅局,no,2020-06-01,机构调整,,2,0"))
                .containsExactly(
                        "{agency=教育局, certified_officers=3, in_scope=是, officers=4, required_officers=3}",
                        "{agency=文旅局, basis=机构调整, certified_officers=0, in_scope=否, officers=2, since=2020-06-01}");
    }

    @Test
    void neverHoldsStudents() {
        assertThat(form(new FitnessModule(), "grade_code,student_id,sex", "11,G1,male"))
                .containsExactly("nothing");
    }

    private static <R> List<String> form(AreaModule<R> module, String... lines) {
        return form(ModuleCase.of(module).school(SCHOOL), module, lines);
    }

    private static <R> List<String> form(ModuleCase<R> sender, AreaModule<R> module, String... lines) {
        ModuleCase.Outcome<R> outcome = sender.period("2023-06").rows(lines);
        assertThat(outcome.problems().stream()
                        .filter(problem -> problem.isError())
                        .toList())
                .isEmpty();
        assertThat(outcome.accepted()).hasSize(lines.length - 1);
        outcome.accepted()
                .forEach(row -> assertThat(module.recall(module.keep(row))).isEqualTo(row));
        return outcome.accepted().stream()
                .map(row -> described(module.writeAgain(row)))
                .toList();
    }

    private static String described(Optional<FormRow> row) {
        return row.map(form -> new TreeMap<>(form.cells()).toString()).orElse("nothing");
    }
}
