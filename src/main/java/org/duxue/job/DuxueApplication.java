package org.duxue.job;

import java.util.List;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.enforcement.EnforcementModule;
import org.duxue.area.equipment.EquipmentModule;
import org.duxue.area.fitness.FitnessModule;
import org.duxue.area.pay.PayModule;
import org.duxue.area.safety.SafetyModule;
import org.duxue.area.staffing.StaffingModule;
import org.duxue.intake.IntakeConfiguration;
import org.duxue.ledger.LedgerConfiguration;
import org.duxue.report.ReportConfiguration;
import org.duxue.shared.Progress;
import org.duxue.summary.SummaryConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The Spring application. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import({
    IntakeConfiguration.class,
    SummaryConfiguration.class,
    LedgerConfiguration.class,
    ReportConfiguration.class,
    JobConfiguration.class
})
public class DuxueApplication {

    /** The area modules; they are listed only here. */
    public static final AreaModules MODULES = new AreaModules(List.<AreaModule<?>>of(
            new EquipmentModule(),
            new StaffingModule(),
            new SafetyModule(),
            new FitnessModule(),
            new EnforcementModule(),
            new PayModule()));

    @Bean
    AreaModules modules() {
        return MODULES;
    }

    @Bean
    Progress progress() {
        return new Progress();
    }
}
