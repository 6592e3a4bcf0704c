package org.duxue.cli;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A minimal Spring Boot batch application, with a job of one empty step on an HSQLDB file: the baseline for startup
 * times.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class BareApplication {

    /** @param arguments the location of the database */
    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext started = new SpringApplicationBuilder(BareApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=jdbc:hsqldb:file:" + arguments[0] + ";shutdown=true",
                        "spring.batch.jdbc.initialize-schema=always",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false")
                .run()) {
            started.getBean(JobOperator.class).start(started.getBean(Job.class), new JobParameters());
        }
    }

    @Bean
    Job job(JobRepository jobs, PlatformTransactionManager transactions) {
        return new JobBuilder("bare", jobs)
                .start(new StepBuilder("nothing", jobs)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }
}
