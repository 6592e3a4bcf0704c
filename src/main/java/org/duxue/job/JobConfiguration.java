package org.duxue.job;

import java.time.Clock;
import java.time.InstantSource;
import org.duxue.intake.DropPlan;
import org.duxue.intake.IntakeRuns;
import org.duxue.ledger.LedgerStore;
import org.duxue.report.Publication;
import org.duxue.report.WithdrawnResults;
import org.duxue.summary.ConsolidationPlan;
import org.duxue.summary.Consolidations;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of the jobs, their launchers, and their thread pool. */
@Configuration(proxyBeanMethods = false)
@Import({IntakeJob.class, ConsolidateJob.class})
class JobConfiguration {

    /** The clock for the timestamps of manual entries. */
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    /** Files are read and aggregated by one thread per processor, or by as many as {@code -Dduxue.workers} sets. */
    @Bean
    AsyncTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(
                Integer.getInteger("duxue.workers", Runtime.getRuntime().availableProcessors()));
        workers.setThreadNamePrefix("worker-");
        workers.setDaemon(true);
        return workers;
    }

    /** A failing listener is logged and never disturbs the work. */
    @Bean
    SimpleApplicationEventMulticaster applicationEventMulticaster(BeanFactory beans) {
        SimpleApplicationEventMulticaster multicaster = new SimpleApplicationEventMulticaster(beans);
        multicaster.setErrorHandler(TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER);
        return multicaster;
    }

    @Bean
    DuxueJobs duxueJobs(Job intakeJob, Job consolidateJob) {
        return new DuxueJobs(intakeJob, consolidateJob);
    }

    @Bean
    JobRunner jobRunner(JobOperator operator, JobRepository repository, ApplicationEventPublisher events) {
        return new JobRunner(operator, repository, events);
    }

    @Bean
    JobHistory jobHistory(JobRepository repository, DuxueJobs jobs) {
        return new JobHistory(repository, jobs);
    }

    @Bean
    JobRecovery jobRecovery(JobOperator operator, JobRepository repository, DuxueJobs jobs, JobHistory history) {
        return new JobRecovery(operator, repository, jobs, history);
    }

    @Bean
    ConsolidationWithdrawal consolidationWithdrawal(
            Consolidations consolidations,
            LedgerStore ledger,
            WithdrawnResults results,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new ConsolidationWithdrawal(
                consolidations, ledger, results, jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    JobService jobService(
            DuxueJobs jobs,
            JobRunner runner,
            DropPlan dropPlan,
            IntakeRuns runs,
            ConsolidationPlan plan,
            Publication publication,
            ApplicationEventPublisher events) {
        return new JobService(jobs, runner, dropPlan, runs, plan, publication, events);
    }
}
